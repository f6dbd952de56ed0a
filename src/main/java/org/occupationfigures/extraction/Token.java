package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.occupationfigures.value.NameFolding;

/**
 * A word, a run of digits, or a single sign.
 *
 * @param start where it begins in the plain text
 * @param end where it ends
 * @param text its characters
 * @param folded the same without case and accents; of a word without its apostrophes
 * @param base a word without what follows an apostrophe
 * @param kind what it is
 * @param gap what stands before it
 */
record Token(int start, int end, String text, String folded, String base, Kind kind, Gap gap) {

	private static final Pattern TOKEN = Pattern.compile(
			"(?<gap>\\s*+)(?:(?<word>(?i:[ldnsjmct]|qu|jusqu|lorsqu|puisqu)'(?=\\p{L})|(?:km|mi|m|KM|Km)(?:\\^?2|²)(?![\\p{L}\\d])|[\\p{L}\\p{M}]++(?:'[\\p{L}\\p{M}]++)*+)|(?<number>[0-9]++)|(?<sign>\\S))");

	static List<Token> of(String characters) {
		return of(characters, 0, characters.length());
	}

	/** Reads the tokens of a part of some characters. */
	static List<Token> of(String characters, int from, int to) {
		List<Token> tokens = new ArrayList<>();
		Matcher token = TOKEN.matcher(characters).region(from, to);
		while (token.lookingAt()) {
			Kind kind = (token.group("word") != null) ? Kind.WORD
					: (token.group("number") != null) ? Kind.NUMBER : Kind.SIGN;
			int start = token.end("gap");
			String text = characters.substring(start, token.end());
			int apostrophe = text.indexOf('\'');
			tokens.add(new Token(start, token.end(), text,
					(kind == Kind.SIGN) ? text : NameFolding.name(text.replace("^", "")),
					(apostrophe > 0) ? NameFolding.name(text.substring(0, apostrophe)) : "", kind,
					Gap.of(token.group("gap"))));
			token.region(token.end(), to);
		}
		return tokens;
	}

	boolean is(String sign) {
		return this.kind == Kind.SIGN && this.text.equals(sign);
	}

	boolean isNumber() {
		return this.kind == Kind.NUMBER;
	}

	boolean isWord() {
		return this.kind == Kind.WORD;
	}

	/** Tells whether it directly follows what stands before. */
	boolean isGlued() {
		return this.gap == Gap.NONE;
	}

	boolean isCapitalised() {
		return Character.isUpperCase(this.text.codePointAt(0));
	}

	/** What a token is. */
	enum Kind {

		WORD, NUMBER, SIGN

	}

	/** What stands before a token. */
	enum Gap {

		NONE, BLANK, LINE, PARAGRAPH;

		static Gap of(String blanks) {
			int line = blanks.indexOf('\n');
			if (line < 0) {
				return blanks.isEmpty() ? NONE : BLANK;
			}
			return (blanks.indexOf('\n', line + 1) < 0) ? LINE : PARAGRAPH;
		}

	}

}
