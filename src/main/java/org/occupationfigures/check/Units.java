package org.occupationfigures.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Compared;

/** The units of area, which convert into one another. No other units do. */
final class Units {

	/** Square kilometres in each; a statute mile has 1.609344 km. */
	static final Map<String, BigDecimal> SQUARE_KILOMETRES = Map.of("km2", BigDecimal.ONE, "ha", new BigDecimal("0.01"),
			"mi2", new BigDecimal("2.589988110336"));

	private Units() {
	}

	/**
	 * Converts a number.
	 * @param value the number
	 * @param from its unit; null when it was not given and the number is taken as it is
	 * @param to the unit wanted
	 * @return the number in that unit; null when the units do not convert
	 */
	static @Nullable Compared convert(BigDecimal value, @Nullable String from, String to) {
		if (from == null || from.equals(to)) {
			return new Compared(value, to, BigDecimal.ONE);
		}
		BigDecimal given = SQUARE_KILOMETRES.get(from);
		BigDecimal wanted = SQUARE_KILOMETRES.get(to);
		if (given == null || wanted == null) {
			return null;
		}
		BigDecimal factor = given.divide(wanted, MathContext.DECIMAL64);
		return new Compared(tidy(value.multiply(factor)), to, tidy(factor));
	}

	/** Writes a number without zeros at the end of its decimals. */
	static BigDecimal tidy(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return stripped.setScale(Math.max(0, stripped.scale()));
	}

}
