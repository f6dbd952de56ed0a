package org.occupationfigures.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The release that is served, with its licence and the hash of its files. */
public record Release(String version, Instant created, String licence, String licenceAddress, String sha256) {

	/** The day of the release, in UTC. */
	public LocalDate date() {
		return LocalDate.ofInstant(this.created, ZoneOffset.UTC);
	}

}
