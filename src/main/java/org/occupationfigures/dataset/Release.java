package org.occupationfigures.dataset;

import java.time.Instant;

/**
 * The release of the data set that is served.
 *
 * @param version its version, {@code major.minor.patch}
 * @param created when it was made
 * @param licence the licence of the compilation
 * @param licenceAddress the address of its text
 * @param sha256 the hash of what its files contain; see {@link DataFolder#hash}
 */
public record Release(String version, Instant created, String licence, String licenceAddress, String sha256) {

}
