package org.occupationfigures.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers below a million in English words. */
final class SmallNumbers {

	private static final List<String> UP_TO_NINETEEN = List.of("zero", "one", "two", "three", "four", "five", "six",
			"seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
			"seventeen", "eighteen", "nineteen");

	private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
			"eighty", "ninety");

	/** Between the words of a number. */
	static final String GAP = "(?:\\s+|-)";

	private static final String AND = "(?:\\s+(?:and\\s+)?|-and-)";

	private static final String ONES = String.join("|", UP_TO_NINETEEN.subList(1, UP_TO_NINETEEN.size()));

	private static final String BELOW_HUNDRED = "(?:(?:" + String.join("|", TENS.subList(2, TENS.size())) + ")(?:" + GAP
			+ "(?:" + ONES + "))?|" + ONES + ")";

	private static final String BELOW_THOUSAND = "(?:" + BELOW_HUNDRED + "(?:" + GAP + "hundred(?:" + AND
			+ BELOW_HUNDRED + "(?![\\p{L}\\p{N}]))?)?)";

	static final String PATTERN = BELOW_THOUSAND + "(?:" + GAP + "thousand(?:" + AND + BELOW_THOUSAND
			+ "(?![\\p{L}\\p{N}]))?)?";

	/** What a fraction in words ends with, or a place in a row. */
	private static final String PARTS = "(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
			+ "|\\p{L}{3,5}teenth|\\p{L}{3,5}tieth|hundredth|thousandth)";

	static final String ORDINAL = "(?:" + PATTERN + "(?<=ty|hundred|thousand)(?:" + AND + "|-)(?:first|second|" + PARTS
			+ ")|" + PATTERN + GAP + "(?:hundred|thousand|million)th)(?!\\p{L})";

	/** What follows the first number of a fraction. */
	static final String DENOMINATOR = "(?:halves|quarters|" + PARTS + "s)(?!\\p{L})";

	static final String FRACTION = "(?:(?:" + ONES + ")" + GAP + DENOMINATOR + "|(?:an?|one)" + GAP + "(?:half|quarter|"
			+ PARTS + ")(?=\\s+of(?!\\p{L})))";

	private SmallNumbers() {
	}

	/**
	 * Gives the number that words mean.
	 * @param words words that fit {@link #PATTERN}, or an article, which means one
	 * @return the number
	 */
	static BigDecimal value(String words) {
		int thousands = 0;
		int value = 0;
		for (String word : words.toLowerCase(Locale.ROOT).split("[-\\s]+")) {
			switch (word) {
				case "hundred" -> value *= 100;
				case "thousand" -> {
					thousands = value * 1000;
					value = 0;
				}
				case "a", "an" -> value = 1;
				case "and" -> {
				}
				default ->
					value += UP_TO_NINETEEN.contains(word) ? UP_TO_NINETEEN.indexOf(word) : 10 * TENS.indexOf(word);
			}
		}
		return BigDecimal.valueOf(thousands + value);
	}

}
