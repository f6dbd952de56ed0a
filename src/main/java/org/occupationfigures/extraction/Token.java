package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.occupationfigures.value.NameFolding;

/**
 * A word, a run of digits, or a single sign.
 *
 * @param start where it begins in the plain text
 * @param end where it ends
 * @param spellings the ways to write it that a lexicon may have: without case and
 * accents, the same up to the apostrophe of a word, and with its accents
 * @param gap what stands before it
 */
record Token(int start, int end, String text, List<String> spellings, Gap gap) {

	private static final Pattern TOKEN = Pattern
		.compile("(\\s*+)((?i:[ldnsjmct]|qu|jusqu|lorsqu|puisqu)'(?=\\p{L})|(?:km|mi|m|KM|Km)(?:\\^?2|²)(?![\\p{L}\\d])"
				+ "|\\p{L}[\\p{L}\\p{M}]*+(?:'[\\p{L}\\p{M}]++)*+|[0-9]++|\\S)");

	static List<Token> of(String characters) {
		return of(characters, 0, characters.length());
	}

	/** Reads the tokens of a part of some characters. */
	static List<Token> of(String characters, int from, int to) {
		List<Token> tokens = new ArrayList<>();
		Matcher token = TOKEN.matcher(characters).region(from, to);
		while (token.lookingAt()) {
			String text = token.group(2);
			Stream<String> spellings = isWord(text) ? Stream.of(NameFolding.name(text.replace("^", "")),
					NameFolding.name(text.split("'")[0]), text.toLowerCase(Locale.ROOT)) : Stream.of(text);
			tokens.add(new Token(token.start(2), token.end(), text, spellings.distinct().toList(),
					Gap.of(token.group(1))));
			token.region(token.end(), to);
		}
		return tokens;
	}

	private static boolean isWord(String text) {
		return Character.isLetter(text.codePointAt(0));
	}

	/** Gives it without case and accents, of a word without its apostrophes. */
	String folded() {
		return this.spellings.get(0);
	}

	boolean is(String sign) {
		return this.text.equals(sign);
	}

	boolean isNumber() {
		return Character.isDigit(this.text.charAt(0));
	}

	boolean isWord() {
		return isWord(this.text);
	}

	/** Tells whether it directly follows what stands before. */
	boolean isGlued() {
		return this.gap == Gap.NONE;
	}

	boolean isCapitalised() {
		return Character.isUpperCase(this.text.codePointAt(0));
	}

	/** What stands before a token. */
	enum Gap {

		NONE, BLANK, TAB, LINE, PARAGRAPH;

		static Gap of(String blanks) {
			long lineBreaks = blanks.chars().filter((character) -> character == '\n').count();
			return (lineBreaks > 1) ? PARAGRAPH
					: (lineBreaks == 1) ? LINE : blanks.contains("\t") ? TAB : blanks.isEmpty() ? NONE : BLANK;
		}

	}

}
