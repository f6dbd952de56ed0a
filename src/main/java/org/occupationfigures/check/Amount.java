package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.value.Units;
import org.roaringbitmap.RoaringBitmap;

/** A number, which has two equal ends, or a range of numbers. */
record Amount(BigDecimal low, BigDecimal high) {

	/** Makes it of a number, or else of both ends; null where neither is given. */
	static @Nullable Amount of(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
		if (value != null) {
			return new Amount(value, value);
		}
		return (low != null && high != null) ? new Amount(low, high) : null;
	}

	/** Gives what a figure with a number states. */
	static Amount of(Figure figure) {
		return Objects.requireNonNull(of(figure.value(), figure.low(), figure.high()));
	}

	boolean isRange() {
		return this.low.compareTo(this.high) != 0;
	}

	Amount times(BigDecimal factor) {
		return new Amount(Units.tidy(this.low.multiply(factor)), Units.tidy(this.high.multiply(factor)));
	}

	/** Finds the claims that state exactly this. */
	RoaringBitmap statedBy(ClaimIndex claims, RoaringBitmap rows) {
		return isRange()
				? claims.number("high")
					.between(claims.number("low").between(rows, this.low, this.low), this.high, this.high)
				: claims.number("value").between(rows, this.low, this.low);
	}

	/**
	 * Gives what a figure states less this: of ranges from the nearer end, zero where
	 * they meet.
	 */
	BigDecimal difference(Figure figure) {
		Amount stated = of(figure);
		return Units.tidy(stated.low.compareTo(this.high) > 0 ? stated.low.subtract(this.high)
				: stated.high.subtract(this.low).min(BigDecimal.ZERO));
	}

}
