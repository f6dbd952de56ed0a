package org.occupationfigures.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.Address;

/**
 * What a number or a date is about.
 *
 * @param measures the measures that it may be of; empty where none is known
 * @param district {@code none} for the conflict as a whole; null where none is known
 * @param side null where it is not said
 * @param period the war or event; null where none is named
 * @param anyArea whether a claim on any area may state it where none is known, as where
 * it is asked directly; else only one on the conflict as a whole may
 */
record Subject(List<String> measures, @Nullable String district, @Nullable String side, @Nullable String period,
		boolean anyArea) {

	Subject with(List<String> others) {
		return new Subject(others, this.district, this.side, this.period, this.anyArea);
	}

	/**
	 * Gives the address of the claims on it; without a measure a parameter narrows it.
	 */
	Address claims(String parameter) {
		return new Address(Stream
			.of((this.district != null) ? "district=" + this.district : "",
					this.measures.isEmpty() ? parameter : "measure=" + String.join(",", this.measures),
					(this.side != null) ? "side=" + this.side + ",none" : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("&", "/v1/claims?", "")));
	}

}
