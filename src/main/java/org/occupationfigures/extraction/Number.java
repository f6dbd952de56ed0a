package org.occupationfigures.extraction;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Units;

/**
 * The value of some tokens, with the product of its scale words (1 without one), and why
 * it cannot be relied on; null when it can.
 */
record Number(int at, int end, BigDecimal value, BigDecimal scale, @Nullable String reason) {

	Number(int at, int end, BigDecimal value) {
		this(at, end, value, BigDecimal.ONE, null);
	}

	Number {
		value = Units.tidy(value);
	}

	boolean isScaled() {
		return this.scale.compareTo(BigDecimal.ONE) > 0;
	}

	Number plus(BigDecimal amount, int behind, BigDecimal last) {
		return new Number(this.at, behind, this.value.add(amount), last, this.reason);
	}

	/** Multiplies it by a scale word, which stands behind it or before it. */
	Number times(Tag word) {
		BigDecimal factor = NumberGrammar.value(word.value());
		return new Number(this.at, Math.max(this.end, word.to()), this.value.multiply(factor),
				this.scale.multiply(factor), this.reason);
	}

	/** {@code 20-30 thousand}: the scale word holds for both ends. */
	Number scaledLike(Number second) {
		BigDecimal scaled = this.value.multiply(second.scale);
		return (isScaled() || scaled.compareTo(second.value) >= 0) ? this
				: new Number(this.at, this.end, scaled, second.scale, this.reason);
	}

}
