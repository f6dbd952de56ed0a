package org.occupationfigures.extraction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a text without what web pages and files put between them: character
 * references are resolved, soft hyphens, characters without width and hyphens at the end
 * of a line are left out, and blanks, dashes, quotes and digits are each of one kind.
 */
final class PlainText {

	private static final Pattern REFERENCE = Pattern
		.compile("&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|(\\p{Alpha}{2,6}\\d{0,2}));");

	/** A tag of a page; what it raises becomes a power. */
	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]{1,10}(?: [^<>]{0,200})?/?>");

	private static final Map<String, String> NAMED = Map.of("nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"",
			"apos", "'", "ndash", "–", "mdash", "–", "thinsp", " ", "sup2", "²");

	/** A hyphen at the end of a line, between two parts of one word. */
	private static final Pattern BROKEN_WORD = Pattern
		.compile("(?<=\\p{L})[-\u2010\u00ad][ \t]{0,3}\r?\n[ \t]{0,12}(?=\\p{Ll})");

	private final StringBuilder characters = new StringBuilder();

	private int[] starts = new int[64];

	private int[] ends = new int[64];

	private PlainText() {
	}

	static PlainText of(String text) {
		PlainText plain = new PlainText();
		Matcher reference = REFERENCE.matcher(text);
		Matcher broken = BROKEN_WORD.matcher(text);
		int at = 0;
		Matcher tag = TAG.matcher(text);
		while (at < text.length()) {
			if (text.charAt(at) == '<' && tag.region(at, text.length()).lookingAt()) {
				plain.add(tag.group().toLowerCase(Locale.ROOT).startsWith("<sup") ? "^" : "", at, tag.end());
				at = tag.end();
			}
			else if (text.charAt(at) == '&' && reference.region(at, text.length()).lookingAt()) {
				plain.add(resolved(reference), at, reference.end());
				at = reference.end();
			}
			else if ("-\u2010\u00ad".indexOf(text.charAt(at)) >= 0
					&& broken.useTransparentBounds(true).region(at, text.length()).lookingAt()) {
				at = broken.end();
			}
			else {
				int end = at + Character.charCount(text.codePointAt(at));
				plain.add(kept(text.codePointAt(at)), at, end);
				at = end;
			}
		}
		return plain;
	}

	private static String resolved(Matcher reference) {
		if (reference.group(3) != null) {
			return NAMED.getOrDefault(reference.group(3), reference.group());
		}
		int character = (reference.group(1) != null) ? Integer.parseInt(reference.group(1))
				: Integer.parseInt(reference.group(2), 16);
		return Character.isValidCodePoint(character) ? kept(character) : "\uFFFD";
	}

	private static String kept(int character) {
		if (Character.isDigit(character)) {
			return String.valueOf(Character.digit(character, 10));
		}
		return switch (character) {
			case 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF -> "";
			case '\n', '\t' -> Character.toString(character);
			case '\r' -> "";
			case 0x2010, 0x2011, 0x2212, 0x058A -> "-";
			case 0x2012, 0x2013, 0x2014, 0x2015 -> "–";
			case '’', '‘', '`', '´', 'ʻ', 'ʼ' -> "'";
			case '“', '”', '„', '«', '»', '‹', '›' -> "\"";
			case '，' -> ",";
			case '．' -> ".";
			case '％' -> "%";
			default -> Character.isWhitespace(character) || Character.isSpaceChar(character) ? " "
					: Character.toString(character);
		};
	}

	private void add(String part, int start, int end) {
		for (int i = 0; i < part.length(); i++) {
			int place = this.characters.length();
			if (place == this.starts.length) {
				this.starts = Arrays.copyOf(this.starts, 2 * place);
				this.ends = Arrays.copyOf(this.ends, 2 * place);
			}
			this.starts[place] = start;
			this.ends[place] = end;
			this.characters.append(part.charAt(i));
		}
	}

	/** Gives the characters that are left. */
	String characters() {
		return this.characters.toString();
	}

	/** Gives where a character stands in the text as given. */
	int start(int place) {
		return this.starts[place];
	}

	/** Gives where the character before a place ends in the text as given. */
	int end(int place) {
		return this.ends[place - 1];
	}

}
