package org.occupationfigures.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words before or after a number that hedge it.
 *
 * @param qualifier what they say; exact when there are none
 * @param start where the number begins with such words before it
 * @param end where it ends with such words after it
 */
record Hedge(String qualifier, int start, int end) {

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

	private static void put(String qualifier, String words) {
		QUALIFIERS.put(qualifier, Pattern.compile("(?i)(?<!\\p{L})(?:" + words + ")\\s*$"));
	}

	/**
	 * Tells how a number is hedged.
	 * @param text the text
	 * @param start where the number begins
	 * @param end where it ends
	 * @return the hedge
	 */
	static Hedge of(CharSequence text, int start, int end) {
		Matcher after = NumberReader.after(AFTER, text, end);
		if (after.lookingAt()) {
			String qualifier = (after.group("more") != null) ? "at-least"
					: (after.group("less") != null) ? "up-to" : "about";
			return new Hedge(qualifier, start, after.end());
		}
		for (Map.Entry<String, Pattern> hedge : QUALIFIERS.entrySet()) {
			Matcher before = NumberReader.before(hedge.getValue(), text, start);
			if (before.find()) {
				return new Hedge(hedge.getKey(), before.start(), end);
			}
		}
		return new Hedge("exact", start, end);
	}

}
