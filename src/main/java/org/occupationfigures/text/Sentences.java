package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences, and these at each semicolon. */
final class Sentences {

	private static final Pattern END = Pattern.compile(
			"(?<![.!?])(?=[.!?])(?:[.!?]{2}|(?<!\\b(?:sq|res|approx|ca|c|no|art|para|vol|pp?|mr|mrs|dr|st|vs|gen|col|gov|u\\.[snk]|e\\.u|"
					+ "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))[.!?])[.!?]*+[”\"’')\\]]*+(?=\\s|$)|;|\\n",
			Pattern.CASE_INSENSITIVE);

	/** The end of a line after which a new sentence begins, whatever it begins with. */
	private static final Pattern ENDED = Pattern.compile("(?:^|[.!?:;])[”\"’')\\]\\s]*+$");

	/** The end of a line in the middle of a sentence. */
	private static final Pattern UNFINISHED = Pattern
		.compile("(?i)(?:[(\\[–—-]|(?<!\\p{L})(?:an?|the|of|in|on|at|to|from|by|for|with|into|between|since|until"
				+ "|before|after|during|about|around|some|nearly|over|under|near|than|least|and|or|but|that|which|who"
				+ "|was|were|is|are|be|been|has|have|had|its|their))\\s*+$");

	private static final Pattern COMMA = Pattern.compile(",\\s*+$");

	/** The mark of an item of a list, or a line without anything. */
	private static final String NO_ITEM = "[^\\S\\n]*+(?!\\(?[\\p{L}\\d]{1,2}[.)]\\s)";

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
	static List<int[]> of(CharSequence text, List<Reading> readings) {
		List<int[]> sentences = new ArrayList<>();
		Matcher end = END.matcher(text);
		int start = 0;
		int line = 0;
		while (end.find()) {
			int place = end.start();
			boolean goesOn = false;
			if (text.charAt(place) == '\n') {
				goesOn = goesOn(text, line, place)
						|| readings.stream().anyMatch((reading) -> reading.start() < place && place < reading.end());
				line = end.end();
			}
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
	private static boolean goesOn(CharSequence text, int line, int place) {
		if (has(ENDED, text, line, place)) {
			return false;
		}
		return begins(SMALL_LETTER, text, place) || (begins(DIGIT, text, place) && has(COMMA, text, line, place))
				|| ((begins(DIGIT, text, place) || begins(LETTER, text, place)) && has(UNFINISHED, text, line, place));
	}

	private static boolean has(Pattern pattern, CharSequence text, int from, int to) {
		return pattern.matcher(text).region(from, to).find();
	}

	private static boolean begins(Pattern pattern, CharSequence text, int place) {
		return pattern.matcher(text).region(place + 1, text.length()).lookingAt();
	}

}
