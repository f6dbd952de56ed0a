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
record Segment(int from, int to, boolean isLine, boolean beginsParagraph) {

	private static final String ENDS = ".!?…։";

	private static final Pattern ITEM = Pattern.compile("[•·*–▪●◦■➤✓-]|\\d+[.)]\\s");

	/** So many dots lead to a number in a table. */
	private static final int LEADER = 4;

	/** A line shorter than this was ended by its writer, not by the width of a page. */
	private static final int SHORT_LINE = 45;

	/** Divides a text. */
	static List<Segment> of(String characters, Tokens tokens) {
		List<Segment> segments = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= tokens.size(); i++) {
			if (i == tokens.size() || isSentenceEnd(tokens, i) || isLineEnd(characters, tokens, i)) {
				segments.add(new Segment(from, i, !ENDS.contains(tokens.at(i - 1).text()),
						from == 0 || tokens.at(from).gap() == Gap.PARAGRAPH));
				from = i;
			}
		}
		return segments;
	}

	private static boolean isSentenceEnd(Tokens tokens, int next) {
		int last = next - 1;
		if (tokens.text(last - LEADER + 1, next).equals(".".repeat(LEADER))) {
			return false;
		}
		while (last > 0 && tokens.at(last).isGlued() && ("\")".contains(tokens.at(last).text())
				|| (tokens.at(last).isNumber() && tokens.at(last - 1).is(".") && !tokens.at(last - 2).isNumber()))) {
			last--;
		}
		Token end = tokens.at(last);
		boolean ends = ENDS.contains(end.text());
		return ends && last > 0 && !tokens.at(next).isGlued()
				&& !Character.isLowerCase(tokens.at(next).text().codePointAt(0))
				&& !(end.is(".") && isAbbreviated(tokens, last, next));
	}

	/** Tells whether the dot at a place belongs to the word or number before it. */
	private static boolean isAbbreviated(Tokens tokens, int dot, int next) {
		Token before = tokens.at(dot - 1);

		if (before.isNumber()) {
			return dot == 1 || before.gap().compareTo(Gap.LINE) >= 0 || tokens.is(next, "month");
		}
		if (tokens.tags(dot - 1).stream().anyMatch((tag) -> tag.to() == dot + 1)) {
			return !(tokens.at(next).isCapitalised() && tokens.isCommon(next));
		}
		return before.isWord() && before.text().length() == 1;
	}

	private static boolean isLineEnd(String characters, Tokens tokens, int next) {
		Token last = tokens.at(next - 1);
		Token following = tokens.at(next);
		if (following.gap() != Gap.LINE) {
			return following.gap() == Gap.PARAGRAPH;
		}
		boolean item = ITEM.matcher(characters).region(following.start(), characters.length()).lookingAt();
		boolean shortLine = last.end() - characters.lastIndexOf('\n', last.start()) <= SHORT_LINE;
		boolean newLine = following.isCapitalised() || (following.isNumber() && !tokens.is(next - 1, "month"));
		boolean begins = tokens.isCommon(next) && following.text().matches("\\p{Lu}\\p{Ll}+");
		return item || last.is(":") || ((shortLine || begins) && newLine && !",-".contains(last.text()));
	}

}
