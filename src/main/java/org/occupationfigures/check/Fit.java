package org.occupationfigures.check;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a record fits a number or a date, best first. */
enum Fit {

	/** It states exactly this number, or both ends of this range. */
	EXACT("stated"),

	/** It gives a date that certainly is this. */
	CERTAIN("stated"),

	/** Its own two bounds hold the number, or the range asked holds what it states. */
	BOUNDS("consistent"),

	/** The number would be rounded to the one that it states. */
	ROUNDING("consistent"),

	/** It gives a date that may be this. */
	POSSIBLE("consistent"),

	/** The number is inside the tolerance. */
	NEAR("near");

	private final String verdict;

	Fit(String verdict) {
		this.verdict = verdict;
	}

	/** Gives the verdict on what is asked when this is the best fit of all records. */
	String verdict() {
		return this.verdict;
	}

	@JsonValue
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
