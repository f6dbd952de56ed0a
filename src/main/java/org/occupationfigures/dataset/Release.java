package org.occupationfigures.dataset;

import java.time.Instant;

/**
 * The release that is served, with the licence of the compilation and the files' hash.
 */
public record Release(String version, Instant created, String licence, String licenceAddress, String sha256) {

}
