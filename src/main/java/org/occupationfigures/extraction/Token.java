package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.occupationfigures.value.NameFolding;

import org.springframework.util.StringUtils;

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
				+ "|(?:[0-9]++[OlI]|[OlI][0-9])[0-9OlI]*+(?!\\p{L})"
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
			tokens.add(new Token(token.start(2), token.end(), text, spellings(text), Gap.of(token.group(1))));
			token.region(token.end(), to);
		}
		return tokens;
	}

	private static List<String> spellings(String text) {
		if (!Character.isLetter(text.codePointAt(0))) {
			return List.of(text);
		}
		String folded = NameFolding.name(text.replace("^", ""));
		int apostrophe = text.indexOf('\'');
		String stem = (apostrophe > 0) ? NameFolding.name(text.substring(0, apostrophe)) : folded;
		return Stream.of(folded, stem, text.toLowerCase(Locale.ROOT)).distinct().toList();
	}

	/** Gives it without case and accents, of a word without its apostrophes. */
	String folded() {
		return this.spellings.get(0);
	}

	boolean is(String sign) {
		return this.text.equals(sign);
	}

	boolean isNumber() {
		return this.text.chars().allMatch(Character::isDigit);
	}

	boolean isWord() {
		return Character.isLetter(this.text.codePointAt(0));
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
			return switch (StringUtils.countOccurrencesOf(blanks, "\n")) {
				case 0 -> blanks.isEmpty() ? NONE : blanks.contains("\t") ? TAB : BLANK;
				case 1 -> LINE;
				default -> PARAGRAPH;
			};
		}

	}

}
