package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;

import org.occupationfigures.extraction.Token.Gap;

/**
 * A sentence, a heading or an item of a list.
 *
 * @param tokens its tokens
 * @param isLine whether it stands on a line of its own, without an end of a sentence
 * @param beginsParagraph whether it is the first of a paragraph
 */
record Segment(List<Token> tokens, boolean isLine, boolean beginsParagraph) {

	private static final String BULLETS = "•·*–-▪●◦■➤✓";

	private static final String ENDS = ".!?…։";

	/** A line shorter than this was ended by its writer, not by the width of a page. */
	private static final int SHORT_LINE = 45;

	static List<Segment> of(List<Token> tokens, Lexicon lexicon) {
		List<Segment> segments = new ArrayList<>();
		int from = 0;
		boolean paragraph = true;
		for (int i = 1; i <= tokens.size(); i++) {
			boolean ended = i == tokens.size() || isSentenceEnd(tokens, i, lexicon);
			boolean broken = i < tokens.size() && isLineEnd(tokens, from, i, lexicon);
			if (ended || broken) {
				segments.add(new Segment(tokens.subList(from, i), !isEnd(tokens.get(i - 1)), paragraph));
				paragraph = i < tokens.size() && tokens.get(i).gap() == Gap.PARAGRAPH;
				from = i;
			}
		}
		return segments;
	}

	boolean endsWith(String sign) {
		return this.tokens.get(this.tokens.size() - 1).is(sign);
	}

	private static boolean isEnd(Token token) {
		return token.kind() == Token.Kind.SIGN && ENDS.contains(token.text());
	}

	private static boolean isSentenceEnd(List<Token> tokens, int next, Lexicon lexicon) {
		int last = next - 1;
		while (last > 0 && (tokens.get(last).is("\"") || tokens.get(last).is(")")) && tokens.get(last).isGlued()) {
			last--;
		}
		Token end = tokens.get(last);
		Token following = tokens.get(next);
		boolean colon = end.is(":") && lexicon.language().equals("hy");
		if (!(isEnd(end) || colon) || following.isGlued() || last == 0) {
			return false;
		}
		if (following.isWord() && !following.isCapitalised()
				&& Character.isLowerCase(following.text().codePointAt(0))) {
			return false;
		}
		return !end.is(".") || !isAbbreviated(tokens, last, following, lexicon);
	}

	private static boolean isMonth(Token token, Lexicon lexicon) {
		return lexicon.beginningWith(token.folded()).stream().anyMatch((form) -> form.kind().equals("month"));
	}

	/** Tells whether the dot at a place belongs to the word or number before it. */
	private static boolean isAbbreviated(List<Token> tokens, int dot, Token following, Lexicon lexicon) {
		Token before = tokens.get(dot - 1);
		if (before.isNumber()) {
			boolean item = dot == 1 || tokens.get(dot - 1).gap().compareTo(Gap.LINE) >= 0;
			return item || isMonth(following, lexicon);
		}
		boolean initial = before.isWord() && before.text().length() == 1;
		boolean known = lexicon.beginningWith(before.folded())
			.stream()
			.anyMatch((form) -> form.abbreviation() && form.words().size() == 1
					&& form.words().get(0).equals(before.folded()));
		if (known && following.isCapitalised() && lexicon.isCommon(following.folded())) {
			return false;
		}
		boolean title = before.isCapitalised() && before.text().length() <= 2 && following.isCapitalised();
		return initial || known || title;
	}

	private static boolean isLineEnd(List<Token> tokens, int from, int next, Lexicon lexicon) {
		Gap gap = tokens.get(next).gap();
		if (gap != Gap.LINE) {
			return gap == Gap.PARAGRAPH;
		}
		Token last = tokens.get(next - 1);
		Token following = tokens.get(next);
		boolean bullet = BULLETS.contains(following.text()) && following.kind() == Token.Kind.SIGN;
		boolean item = following.isNumber() && next + 1 < tokens.size()
				&& (tokens.get(next + 1).is(".") || tokens.get(next + 1).is(")")) && tokens.get(next + 1).isGlued()
				&& next + 2 < tokens.size() && !tokens.get(next + 2).isGlued();
		int start = next - 1;
		while (start > from && tokens.get(start).gap().compareTo(Gap.LINE) < 0) {
			start--;
		}
		boolean shortLine = last.end() - tokens.get(start).start() < SHORT_LINE;
		boolean newLine = following.isCapitalised() || (following.isNumber() && !isMonth(last, lexicon));
		return bullet || item || last.is(":") || (shortLine && newLine && !last.is(",") && !last.is("-"));
	}

}
