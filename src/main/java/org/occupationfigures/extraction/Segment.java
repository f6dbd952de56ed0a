package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.occupationfigures.extraction.Token.Gap;

/**
 * A sentence, a heading or an item of a list.
 *
 * @param isLine whether it stands on a line of its own, without an end of a sentence
 * @param beginsParagraph whether it is the first of a paragraph
 */
record Segment(List<Token> tokens, boolean isLine, boolean beginsParagraph) {

	private static final String ENDS = ".!?…։";

	private static final Pattern ITEM = Pattern.compile("[•·*–▪●◦■➤✓-]|\\d+[.)]\\s");

	/** A line shorter than this was ended by its writer, not by the width of a page. */
	private static final int SHORT_LINE = 45;

	/** Divides a text. */
	static List<Segment> of(String characters, List<Token> tokens, Lexicon lexicon) {
		List<Segment> segments = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= tokens.size(); i++) {
			if (i == tokens.size() || isSentenceEnd(tokens, i, lexicon) || isLineEnd(characters, tokens, i, lexicon)) {
				segments.add(new Segment(tokens.subList(from, i), !ENDS.contains(tokens.get(i - 1).text()),
						from == 0 || tokens.get(from).gap() == Gap.PARAGRAPH));
				from = i;
			}
		}
		return segments;
	}

	boolean endsWith(String sign) {
		return this.tokens.get(this.tokens.size() - 1).is(sign);
	}

	private static boolean isSentenceEnd(List<Token> tokens, int next, Lexicon lexicon) {
		int last = next - 1;
		while (last > 0 && "\")".contains(tokens.get(last).text()) && tokens.get(last).isGlued()) {
			last--;
		}
		Token end = tokens.get(last);
		Token following = tokens.get(next);
		boolean ends = ENDS.contains(end.text()) || (end.is(":") && lexicon.language().equals("hy"));
		return ends && last > 0 && !following.isGlued() && !Character.isLowerCase(following.text().codePointAt(0))
				&& !(end.is(".") && isAbbreviated(tokens, last, next, lexicon));
	}

	/** Tells whether the dot at a place belongs to the word or number before it. */
	private static boolean isAbbreviated(List<Token> tokens, int dot, int next, Lexicon lexicon) {
		Token before = tokens.get(dot - 1);
		Token following = tokens.get(next);
		if (before.isNumber()) {
			return dot == 1 || before.gap().compareTo(Gap.LINE) >= 0 || isMonth(tokens, next, lexicon);
		}
		if (lexicon.tags(tokens, dot - 1).stream().anyMatch((tag) -> tag.to() == dot + 1)) {
			return !(following.isCapitalised() && lexicon.isCommon(following.folded()));
		}
		int length = before.isWord() ? before.text().length() : 0;
		return length == 1 || (length == 2 && before.isCapitalised() && following.isCapitalised());
	}

	private static boolean isMonth(List<Token> tokens, int at, Lexicon lexicon) {
		return lexicon.tags(tokens, at).stream().anyMatch((tag) -> tag.is("month"));
	}

	private static boolean isLineEnd(String characters, List<Token> tokens, int next, Lexicon lexicon) {
		Token last = tokens.get(next - 1);
		Token following = tokens.get(next);
		if (following.gap() != Gap.LINE) {
			return following.gap() == Gap.PARAGRAPH;
		}
		boolean item = ITEM.matcher(characters).region(following.start(), characters.length()).lookingAt();
		boolean shortLine = last.end() - characters.lastIndexOf('\n', last.start()) <= SHORT_LINE;
		boolean newLine = following.isCapitalised() || (following.isNumber() && !isMonth(tokens, next - 1, lexicon));
		return item || last.is(":") || (shortLine && newLine && !",-".contains(last.text()));
	}

}
