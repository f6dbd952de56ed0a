package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences, and these at each semicolon. */
final class Sentences {

	private static final Pattern END = Pattern.compile(
			"(?=[.!?;\\n])(?<!\\b(?:sq|res|approx|ca|c|no|art|para|vol|pp?|mr|mrs|dr|st|vs|gen|col|gov|u\\.[snk]|e\\.u|"
					+ "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))[.!?]+[”\"’')\\]]*(?=\\s|$)|;|\\n",
			Pattern.CASE_INSENSITIVE);

	/** The end of a line after which a new sentence begins, whatever it begins with. */
	private static final Pattern ENDED = Pattern.compile("(?:^|[.!?:;])[”\"’')\\]\\s]*$");

	/** The end of a line in the middle of a sentence. */
	private static final Pattern UNFINISHED = Pattern
		.compile("(?i)(?:[(\\[–—-]|(?<!\\p{L})(?:an?|the|of|in|on|at|to|from|by|for|with|into|between|since|until"
				+ "|before|after|during|about|around|some|nearly|over|under|near|than|least|and|or|but|that|which|who"
				+ "|was|were|is|are|be|been|has|have|had|its|their))\\s*$");

	private static final Pattern COMMA = Pattern.compile(",\\s*$");

	/** The mark of an item of a list, or a line without anything. */
	private static final String NO_ITEM = "[^\\S\\n]*(?!\\(?[\\p{L}\\d]{1,2}[.)]\\s)";

	private static final Pattern SMALL_LETTER = Pattern.compile(NO_ITEM + "[\\p{Ll}(]");

	private static final Pattern DIGIT = Pattern.compile(NO_ITEM + "[\\p{Nd}\\p{Sc}]");

	private static final Pattern LETTER = Pattern.compile(NO_ITEM + "\\p{L}");

	private Sentences() {
	}

	/**
	 * Finds the sentences.
	 * @param text the text
	 * @param readings what was read in it; no sentence ends at a line feed inside of one
	 * @return where each begins and ends, in order
	 */
	static List<int[]> of(String text, List<Reading> readings) {
		List<int[]> sentences = new ArrayList<>();
		Matcher end = END.matcher(text);
		int start = 0;
		while (end.find()) {
			int place = end.start();
			boolean goesOn = text.charAt(place) == '\n' && (goesOn(text, place)
					|| readings.stream().anyMatch((reading) -> reading.start() < place && place < reading.end()));
			if (!goesOn) {
				sentences.add(new int[] { start, end.end() });
				start = end.end();
			}
		}
		sentences.add(new int[] { start, text.length() });
		return sentences;
	}

	/**
	 * Tells whether a sentence goes on in the next line: where that begins with a small
	 * letter or bracket, with a digit after a comma, or after a small word such as "on".
	 */
	private static boolean goesOn(String text, int place) {
		String line = text.substring(text.lastIndexOf('\n', place - 1) + 1, place);
		if (ENDED.matcher(line).find()) {
			return false;
		}
		return begins(SMALL_LETTER, text, place) || (begins(DIGIT, text, place) && COMMA.matcher(line).find())
				|| ((begins(DIGIT, text, place) || begins(LETTER, text, place)) && UNFINISHED.matcher(line).find());
	}

	private static boolean begins(Pattern pattern, String text, int place) {
		return pattern.matcher(text).region(place + 1, text.length()).lookingAt();
	}

}
