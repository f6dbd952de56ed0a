package org.occupationfigures.check;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.value.Units;

/**
 * A number that is looked up, both ends of which are equal, or a range of numbers.
 *
 * @param unit null when it was not given
 * @param tolerance how far a near number may be away, as a share of it
 */
record AskedNumber(BigDecimal low, BigDecimal high, @Nullable String unit, String qualifier, BigDecimal tolerance) {

	boolean isRange() {
		return this.low.compareTo(this.high) != 0;
	}

	AskedNumber times(BigDecimal factor) {
		return new AskedNumber(Units.tidy(this.low.multiply(factor)), Units.tidy(this.high.multiply(factor)), this.unit,
				this.qualifier, this.tolerance);
	}

	/** Holds it against what claims state. */
	AskedRange<BigDecimal> stated(ClaimIndex claims) {
		return AskedRange.of(claims, "least", "greatest", this.low, this.high);
	}

	/** Says it, for a footnote. */
	String wording() {
		return EnglishText.figure(this.qualifier, isRange() ? null : this.low, this.low, this.high,
				(this.unit != null) ? this.unit : "");
	}

}
