package org.occupationfigures.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names and words are compared: accents, case and the dotless i aside. */
public final class NameFolding {

	private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]*");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SILENT = Pattern.compile("[\\s\\p{Z}\\p{Pd}'`´‘’ʻʼʿʾ՚]+");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private NameFolding() {
	}

	/**
	 * Folds a name: NFKD without marks, full case folding, {@code ı} as {@code i},
	 * hyphens, apostrophes and spaces dropped; {@code ə} stays a letter. Two names or
	 * codes, in any script, are the same when their folded names are equal.
	 */
	public static String name(String name) {
		if (PLAIN.matcher(name).matches()) {
			return name.toLowerCase(Locale.ROOT);
		}
		// Apostrophes go first: of some, NFKD would make a space and a mark.
		return fold(SILENT.matcher(name).replaceAll(""));
	}

	/**
	 * Folds a text into its words, with one space before, between and after them, so that
	 * a word or phrase occurs in it exactly when {@code " " + word + " "} does.
	 */
	public static String words(String text) {
		return " " + NO_WORD.matcher(fold(text)).replaceAll(" ").strip() + " ";
	}

	/** Upper case first, so that {@code ı} becomes {@code i} and {@code ß} {@code ss}. */
	private static String fold(String text) {
		String letters = ASCII.matcher(text).matches() ? text
				: MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

}
