package org.occupationfigures.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The numbers or days that a statement allows, from the lowest to the highest; null when
 * it is open at that end.
 *
 * @param strict whether its one bound is itself left out, as in "more than 110"
 * @param whole whether only the whole numbers in it are meant, as of people
 */
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean strict, boolean whole) {

	/** What a statement without a number allows: everything. */
	public static final Interval ANY = new Interval(null, null, false, false);

	/**
	 * The numbers that a figure allows; of what is counted only whole ones, unless the
	 * figure itself has a fraction.
	 * @param rounding the numbers that would be written so; null for open statements
	 */
	public static Interval of(String qualifier, @Nullable BigDecimal value, @Nullable BigDecimal low,
			@Nullable BigDecimal high, @Nullable Rounding rounding, String unit) {
		boolean whole = Units.isCounted(unit) && Units.areWhole(value, low, high);
		return switch (qualifier) {
			case "range", "estimate" -> new Interval(low, high, false, whole);
			case "at-least", "more-than" -> new Interval(value, null, qualifier.equals("more-than"), whole);
			case "up-to", "less-than" -> new Interval(null, value, qualifier.equals("less-than"), whole);
			default -> (rounding != null) ? new Interval(rounding.low(), rounding.high(), false, whole) : ANY;
		};
	}

	/** The days from one date to another; null when open. */
	public static Interval of(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
		return new Interval(day(earliest), day(latest), false, true);
	}

	private static @Nullable BigDecimal day(@Nullable LocalDate date) {
		return (date != null) ? BigDecimal.valueOf(date.toEpochDay()) : null;
	}

	/** Tells whether two statements can both hold of one number or day. */
	public boolean overlaps(Interval other) {
		return reaches(this, other) && reaches(other, this);
	}

	private static boolean reaches(Interval lower, Interval upper) {
		if (lower.low == null || upper.high == null) {
			return true;
		}
		if (lower.whole && upper.whole) {
			return least(lower.low, lower.strict).compareTo(least(upper.high.negate(), upper.strict).negate()) <= 0;
		}
		int order = lower.low.compareTo(upper.high);
		return order < 0 || (order == 0 && !lower.strict && !upper.strict);
	}

	private static BigDecimal least(BigDecimal low, boolean strict) {
		return strict ? low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE) : low.setScale(0, RoundingMode.CEILING);
	}

}
