package org.occupationfigures.check;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a record fits a number or a date. */
enum Fit {

	EXACT("stated"), CERTAIN("stated"), BOUNDS("consistent"), ROUNDING("consistent"), POSSIBLE("consistent"),
	NEAR("near");

	/** The verdict on what is asked when this is the best fit of all records. */
	final String verdict;

	Fit(String verdict) {
		this.verdict = verdict;
	}

	@JsonValue
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
