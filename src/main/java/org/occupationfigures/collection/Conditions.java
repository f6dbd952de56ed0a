package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/** Takes conditions that records must all meet. */
public interface Conditions {

	/**
	 * Requires a column to have one of several words.
	 * @param column the column
	 * @param words the words, {@link org.occupationfigures.web.QueryParameters#NONE} for
	 * an empty column
	 */
	void in(String column, List<String> words);

	/**
	 * Holds a span of days against a date. What has no date never fits.
	 * @param span columns {@code <span>_earliest}, {@code _latest} and {@code _uncertain}
	 * @param date the date asked for
	 * @param certain whether the span must lie inside the date for certain, rather than
	 * possibly meet it
	 */
	void on(String span, Edtf date, boolean certain);

	/**
	 * Requires a span of days to lie, possibly, between two dates, both included: an open
	 * end may be any day, but what has no date never fits.
	 * @param span columns {@code <span>_earliest} and {@code _latest}
	 * @param from the first date; null for any
	 * @param to the last date; null for any
	 */
	void between(String span, @Nullable Edtf from, @Nullable Edtf to);

	/** Requires every word of a text to occur in some of the columns of folded words. */
	void words(String text, String... columns);

}
