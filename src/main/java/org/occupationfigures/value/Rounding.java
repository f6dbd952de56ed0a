package org.occupationfigures.value;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** The numbers that would be written like a stated one. Arithmetic, not a claim. */
public record Rounding(BigDecimal low, BigDecimal high) {

	/**
	 * The interval of a stated number: an exact number is its own; for {@code about} it
	 * reaches half a unit of the last significant digit either way, at most a tenth of
	 * the value; a statement that is open, a range or without a number has none (null).
	 */
	public static @Nullable Rounding of(@Nullable BigDecimal value, @Nullable String qualifier) {
		if (value != null && "exact".equals(qualifier)) {
			return new Rounding(value, value);
		}
		if (value == null || !"about".equals(qualifier)) {
			return null;
		}
		BigDecimal significant = value.scale() > 0 ? value : value.stripTrailingZeros();
		BigDecimal reach = significant.ulp().multiply(new BigDecimal("0.5")).min(value.abs().movePointLeft(1));
		return new Rounding(value.subtract(reach), value.add(reach));
	}

}
