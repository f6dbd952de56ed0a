package org.occupationfigures.check;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.EnglishText;

/**
 * A number that is looked up.
 *
 * @param unit null when it was not given
 * @param tolerance how far a near number may be away, as a share of it
 */
record AskedNumber(Amount amount, @Nullable String unit, String qualifier, BigDecimal tolerance) {

	/** Says it, for a footnote. */
	String wording() {
		boolean range = this.amount.isRange();
		return EnglishText.figure(this.qualifier, range ? null : this.amount.low(), range ? this.amount.low() : null,
				range ? this.amount.high() : null, (this.unit != null) ? this.unit : "");
	}

}
