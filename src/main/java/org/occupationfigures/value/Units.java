package org.occupationfigures.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Those of area convert into one another; what is not measured is counted. */
public final class Units {

	/** Square kilometres in each; a statute mile has 1.609344 km. */
	private static final Map<String, BigDecimal> SQUARE_KILOMETRES = Map.of("km2", BigDecimal.ONE, "ha",
			new BigDecimal("0.01"), "mi2", new BigDecimal("2.589988110336"));

	/** Besides money, whose units are codes of three capital letters. */
	private static final Set<String> MEASURED = Set.of("km2", "ha", "mi2", "km", "kg", "tonnes", "percent", "roubles");

	private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");

	private Units() {
	}

	/** Tells whether a unit is of persons or things, of which there are whole numbers. */
	public static boolean isCounted(String unit) {
		return !MEASURED.contains(unit) && !MONEY.matcher(unit).matches();
	}

	public static boolean areWhole(@Nullable BigDecimal... numbers) {
		return Stream.of(numbers).allMatch((number) -> number == null || number.stripTrailingZeros().scale() <= 0);
	}

	public static Set<String> ofArea() {
		return SQUARE_KILOMETRES.keySet();
	}

	/** Turns a number in one unit into another; null when they do not convert. */
	public static @Nullable BigDecimal factor(@Nullable String from, String to) {
		if (from == null || from.equals(to)) {
			return BigDecimal.ONE;
		}
		BigDecimal given = SQUARE_KILOMETRES.get(from);
		BigDecimal wanted = SQUARE_KILOMETRES.get(to);
		return (given != null && wanted != null) ? tidy(given.divide(wanted, MathContext.DECIMAL64)) : null;
	}

	/** The same number without zeros at the end of its decimals. */
	public static BigDecimal tidy(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return stripped.setScale(Math.max(0, stripped.scale()));
	}

}
