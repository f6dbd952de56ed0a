package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the sources say about a number or a date. Never whether it is true.
 *
 * @param verdict {@code stated} when some record says exactly this number, or a date that
 * certainly is this; {@code consistent} when it lies inside a claim's own closed bounds
 * or rounding, or a date possibly is this; {@code near} when a number lies inside the
 * tolerance; {@code differs} when a measure or an area was given, claims on it exist and
 * none fits; {@code unknown} when nothing here is about it; null when nothing was looked
 * up
 * @param counts how many records match and how many others there are, of which the lists
 * show the best
 * @param matches the records that fit, best first
 * @param others claims that do not fit, nearest first: on the measure that was given,
 * else on those of the matches, and in the area that was given; for a number where
 * neither was given, a few near open statements that it meets
 * @param elsewhere claims that state this number of another area or under another
 * measure, where one was given; beside matches only those on the same measure or area
 * @param nearest without a match the dated claims before and after; null otherwise
 * @param origins from how many origins the matches come that say the same as the best: of
 * the same measure, area, site, side and scope, and with the same verdict
 * @param footnote a ready sentence that names who says it; null when nothing was looked
 * up
 */
record Answer(@Nullable String verdict, Counts counts, List<Match> matches, List<Other> others,
		List<Evidence> elsewhere, @Nullable Nearest nearest, int origins, @Nullable String footnote) {

	static final Answer NONE = new Answer(null, new Counts(0, 0), List.of(), List.of(), List.of(), null, 0, null);

	/**
	 * How many records there are.
	 *
	 * @param matches that fit
	 * @param others on the same measure and area that do not
	 */
	record Counts(int matches, int others) {

	}

	/**
	 * A record that fits.
	 *
	 * @param match how it fits
	 * @param difference the stated number less the number asked, in the unit of the
	 * record; for a range that from its nearer bound, 0 inside; null for dates and
	 * numbers in words
	 * @param compared the number asked in the unit of the record; null when it was not
	 * converted
	 * @param record the record
	 */
	record Match(Fit match, @Nullable BigDecimal difference, @Nullable Compared compared, Evidence record) {

	}

	/**
	 * A claim that does not fit.
	 *
	 * @param relation above-stated-minimum or below-stated-maximum for an open statement
	 * that the number meets, else other-scope for one of less than the whole area (some
	 * scope or a site), other-time or other-value
	 * @param difference the stated number less the number asked, in the unit of the
	 * record; for a range that from its nearer bound; null where there is none
	 * @param compared the number asked in the unit of the record; null when it was not
	 * converted
	 * @param record the claim
	 */
	record Other(String relation, @Nullable BigDecimal difference, @Nullable Compared compared, Evidence record) {

	}

	/**
	 * A number in another unit.
	 *
	 * @param value the number that was compared
	 * @param unit its unit
	 * @param factor what the number asked was multiplied by
	 */
	record Compared(BigDecimal value, String unit, BigDecimal factor) {

	}

	/**
	 * The dated claims around a date.
	 *
	 * @param earlier the last one before it; null when there is none
	 * @param later the first one after it; null when there is none
	 */
	record Nearest(@Nullable Evidence earlier, @Nullable Evidence later) {

	}

}
