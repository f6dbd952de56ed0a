package org.occupationfigures.collection;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/**
 * Takes conditions that records must all meet. A span of days has the columns
 * {@code <span>_earliest} and {@code _latest}; without either, it never fits.
 */
public interface Conditions {

	/**
	 * Requires a column to have one of several words, {@code none} for an empty one. A
	 * {@code table.key.column} is that of the rows elsewhere that have the id as key.
	 */
	void in(String column, List<String> words);

	/** Requires a span to lie inside a date for certain. */
	void inside(String span, Edtf date);

	/** Requires a span to lie, possibly, between two days, included; null for any. */
	void between(String span, @Nullable LocalDate from, @Nullable LocalDate to);

	/** Requires a folded word to occur in some of the columns of folded words. */
	void word(String word, String... columns);

}
