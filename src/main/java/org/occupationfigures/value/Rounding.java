package org.occupationfigures.value;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The interval of numbers that would be written like a stated one. Arithmetic, not a
 * claim.
 *
 * @param low the lowest such number
 * @param high the highest such number
 */
public record Rounding(BigDecimal low, BigDecimal high) {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/**
	 * Gives the interval of a stated number: an exact number is its own interval; for
	 * {@code about} it reaches half a unit of the last significant digit either way, at
	 * most a tenth of the value.
	 * @param value the stated number, or null
	 * @param qualifier how the source hedges it
	 * @return the interval, or null for a statement that is open, a range or without a
	 * number
	 */
	public static @Nullable Rounding of(@Nullable BigDecimal value, @Nullable String qualifier) {
		if (value == null) {
			return null;
		}
		if ("exact".equals(qualifier)) {
			return new Rounding(value, value);
		}
		if (!"about".equals(qualifier)) {
			return null;
		}
		BigDecimal significant = value.scale() > 0 ? value : value.stripTrailingZeros();
		BigDecimal reach = significant.ulp().multiply(HALF).min(value.abs().movePointLeft(1));
		return new Rounding(value.subtract(reach), value.add(reach));
	}

}
