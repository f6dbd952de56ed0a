package org.occupationfigures.dataset;

import java.time.Instant;

/**
 * The release of the data set that is served.
 *
 * @param licence the licence of the compilation
 * @param sha256 the hash of what its files contain; see {@link DataFolder#hash}
 */
public record Release(String version, Instant created, String licence, String licenceAddress, String sha256) {

}
