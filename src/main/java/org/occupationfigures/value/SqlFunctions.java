package org.occupationfigures.value;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the migrations call while they load all but the claims: each derived column is
 * worked out here, once, and stored beside what it was derived from.
 */
public final class SqlFunctions {

	private SqlFunctions() {
	}

	/**
	 * Gives the first day of a date.
	 * @param edtf an EDTF date, or null
	 * @return the day, or null when there is none
	 */
	public static @Nullable LocalDate earliest(@Nullable String edtf) {
		return (edtf != null) ? Edtf.parse(edtf).earliest() : null;
	}

	/**
	 * Gives the last day of a date.
	 * @param edtf an EDTF date, or null
	 * @return the day, or null when there is none
	 */
	public static @Nullable LocalDate latest(@Nullable String edtf) {
		return (edtf != null) ? Edtf.parse(edtf).latest() : null;
	}

	/**
	 * Tells whether a date is marked uncertain or approximate.
	 * @param edtf an EDTF date, or null
	 * @return whether it is; null when there is no date
	 */
	public static @Nullable Boolean uncertain(@Nullable String edtf) {
		return (edtf != null) ? Edtf.parse(edtf).uncertain() : null;
	}

	/**
	 * Folds a text into words.
	 * @param text a text, or null
	 * @return its words; see {@link Folding#words}
	 */
	public static String foldedWords(@Nullable String text) {
		return (text != null) ? Folding.words(text) : "";
	}

}
