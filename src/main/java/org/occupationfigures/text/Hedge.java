package org.occupationfigures.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words before or after a number that hedge it. */
final class Hedge {

	/**
	 * The qualifiers by their words; longer phrases stand before those that end alike.
	 */
	private static final Map<String, Pattern> QUALIFIERS = new LinkedHashMap<>();

	static {
		put("at-least", "at least|no fewer than|no less than|not fewer than|not less than|a minimum of");
		put("up-to", "up to|as many as|at most|no more than|not more than|a maximum of");
		put("more-than", "more than|over|above|exceeding|in excess of|upwards of|greater than");
		put("less-than", "less than|fewer than|under|below");
		put("about", "about|around|approximately|approx\\.?|roughly|some|nearly|almost|close to|an estimated|estimated"
				+ "|circa|ca\\.?|c\\.|~|≈");
	}

	private static final Pattern AFTER = Pattern
		.compile("(?i)(?:\\s+|-)(?:(?<more>or\\s+more)|(?<less>or\\s+(?:less|fewer))"
				+ "|(?<about>or\\s+so|odd))(?!\\p{L})");

	private Hedge() {
	}

	private static void put(String qualifier, String words) {
		QUALIFIERS.put(qualifier, Pattern.compile("(?i)(?<!\\p{L})(?:" + words + ")\\s*$"));
	}

	/**
	 * Tells how a number is hedged.
	 * @param text the text
	 * @param start where the number begins
	 * @param end where it ends
	 * @return the qualifier; exact when no hedge stands beside it
	 */
	static String of(CharSequence text, int start, int end) {
		Matcher after = NumberReader.after(AFTER, text, end);
		if (after.lookingAt()) {
			return (after.group("more") != null) ? "at-least" : (after.group("less") != null) ? "up-to" : "about";
		}
		return QUALIFIERS.entrySet()
			.stream()
			.filter((hedge) -> NumberReader.before(hedge.getValue(), text, start).find())
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("exact");
	}

}
