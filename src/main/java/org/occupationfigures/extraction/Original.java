package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.occupationfigures.source.SourceClaim.Span;

import org.springframework.web.util.HtmlUtils;

/**
 * A text as given, with its plain characters: character references are resolved, what
 * cannot be seen and hyphens at the end of a line are left out, and blanks, dashes,
 * quotes and digits are each of one kind.
 */
final class Original {

	/**
	 * A character reference, a tag, a hyphen that breaks a word, a line break inside a
	 * number, or one character.
	 */
	private static final Pattern PART = Pattern
		.compile("(?<reference>&(?:#\\d{1,6}|#[xX]\\p{XDigit}{1,5}|\\p{Alpha}\\w{1,7});)"
				+ "|(?<tag></?[a-zA-Z]{1,10}(?: [^<>]{0,200})?/?>)"
				+ "|(?<break>(?<=\\p{L})[-\u2010\u00ad][ \t]{0,3}\r?\n[ \t]{0,12}(?=\\p{Ll}))"
				+ "|(?<number>(?<=(?:^|[ \u00a0])\\d{1,3})\r?\n(?=\\d{3} ?\\p{L})|(?<=(?<!\\d)\\d{1,3})\r?\n(?=000(?!\\d)))|(?s:.)");

	private static final String SIGNS = "‐‑−֊‒—―’‘`´ʻʼ“”„«»‹›，．％";

	/** What stands for each of the signs. */
	private static final String PLAIN = "----–––''''''\"\"\"\"\"\"\",.%";

	/** Accents of Armenian words, and half of a line break. */
	private static final String LEFT_OUT = "՛՜՞\r";

	private final String text;

	private final StringBuilder plain = new StringBuilder();

	/** The part of the text that each of the plain characters stands for. */
	private final List<MatchResult> parts = new ArrayList<>();

	Original(String text) {
		this.text = text;
		Matcher part = PART.matcher(text);
		while (part.find()) {
			String characters = plain(part);
			MatchResult place = part.toMatchResult();
			this.plain.append(characters);
			characters.chars().forEach((character) -> this.parts.add(place));
		}
	}

	private static String plain(Matcher part) {
		if (part.group("reference") != null) {
			return plain(HtmlUtils.htmlUnescape(part.group().replace("&apos;", "'")));
		}
		if (part.group("tag") != null) {
			return part.group().toLowerCase(Locale.ROOT).startsWith("<sup") ? "^" : "";
		}
		return (part.group("break") != null) ? "" : (part.group("number") != null) ? " " : plain(part.group());
	}

	private static String plain(String character) {
		int code = character.codePointAt(0);
		int sign = SIGNS.indexOf(code);
		if (LEFT_OUT.indexOf(code) >= 0 || Character.getType(code) == Character.FORMAT) {
			return "";
		}
		if (sign >= 0) {
			return PLAIN.substring(sign, sign + 1);
		}
		if (Character.isDigit(code)) {
			return String.valueOf(Character.digit(code, 10));
		}
		boolean blank = Character.isWhitespace(code) || Character.isSpaceChar(code);
		return (blank && code != '\n' && code != '\t') ? " " : character;
	}

	/** Gives the characters that are read. */
	String characters() {
		return this.plain.toString();
	}

	/** Gives what is said by some tokens, or read in them, with where they stand. */
	<T> T of(Token first, Token last, BiFunction<Span, String, T> words) {
		int start = this.parts.get(first.start()).start();
		int end = this.parts.get(last.end() - 1).end();
		return words.apply(new Span(this.text.codePointCount(0, start), this.text.codePointCount(0, end)),
				this.text.substring(start, end));
	}

}
