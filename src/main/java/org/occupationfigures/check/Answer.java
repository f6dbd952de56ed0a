package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.Address;

/**
 * What the sources say about a number or a date. Never whether it is true.
 *
 * @param verdict {@code stated} when some claim on the subject says exactly this number,
 * or gives a date that certainly is this; {@code consistent} when it lies inside a
 * claim's own closed bounds or rounding, or a date possibly is this; {@code near} when a
 * number lies inside the tolerance; {@code differs} when comparable claims rule it out
 * and none fits; {@code unknown} when nothing here is about the subject; null when it was
 * not compared
 * @param reason why there is no verdict, or nothing is known; null where there is one
 * @param counts how many records there are, of which the lists show the first
 * @param matches the records that fit, best first
 * @param others comparable claims that do not fit, nearest first, one of each origin
 * before a second of any
 * @param elsewhere records that state the same of something else: of a narrower or wider
 * measure first; without a measure one of each
 * @param nearest the dated claims before and after a date that nobody gives; else null
 * @param origins from how many origins the claims come that say the same as the best
 * match of the same measure, area, site, side and scope
 * @param footnote a sentence that names who says it; null without a record to name
 * @param claimsAddress the address of the claims in question; null where there are none
 */
record Answer(@Nullable String verdict, @Nullable String reason, Counts counts, List<Match> matches, List<Other> others,
		List<Evidence> elsewhere, @Nullable Nearest nearest, int origins, @Nullable String footnote,
		@Nullable Address claimsAddress) {

	/** An answer on what is not compared. */
	static Answer none(String reason) {
		return aside(reason, 0, List.of(), null);
	}

	/** An answer that only says who uses a number or a date. */
	static Answer aside(String reason, int count, List<Evidence> elsewhere, @Nullable Address claims) {
		return new Answer(null, reason, new Counts(0, 0, count), List.of(), List.of(), elsewhere, null, 0, null,
				claims);
	}

	/**
	 * How many records are listed at most.
	 *
	 * @param first that the verdict rests on, or that are all there is
	 * @param beside in each other list
	 */
	record Shown(int first, int beside) {

		/** The most that state the same of something else. */
		static final int ASIDE = 5;

	}

	/**
	 * How many records there are.
	 *
	 * @param matches that fit
	 * @param others comparable ones that do not
	 * @param elsewhere that state the same of something else
	 */
	record Counts(int matches, int others, int elsewhere) {

	}

	/**
	 * A record that fits.
	 *
	 * @param match how it fits
	 * @param difference the stated number less the number asked, in the unit of the
	 * record; of ranges from the nearer bound, 0 where they meet; null for dates
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
	 * that the number meets, else other-time or other-value
	 * @param difference as of a match
	 * @param compared as of a match
	 * @param record the claim
	 */
	record Other(String relation, @Nullable BigDecimal difference, @Nullable Compared compared, Evidence record) {

	}

	/**
	 * A number in another unit.
	 *
	 * @param value the number that was compared, of a range its lower end
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
