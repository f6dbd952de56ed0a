package org.occupationfigures.dataset;

import java.time.Instant;

/** The release that is served, with its licence and the hash of its files. */
public record Release(String version, Instant created, String licence, String licenceAddress, String sha256) {

}
