package org.occupationfigures.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.regex.Pattern;

import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;

/** Turn the text of a parameter into a value, or throw {@link InvalidValue}. */
final class ParameterParsers {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

	private static final int MOST_WORDS = 20;

	/** Characters of the words to search for. */
	private static final int LONGEST_WORDS = 200;

	private ParameterParsers() {
	}

	static BigDecimal number(String text) {
		if (!NUMBER.matcher(text).matches()) {
			throw new InvalidValue("not a number such as 3054 or 33.5 (no thousands separator)");
		}
		return new BigDecimal(text);
	}

	static Edtf date(String text) {
		try {
			return Edtf.parse(text);
		}
		catch (DateTimeException ex) {
			throw new InvalidValue(String.valueOf(ex.getMessage()));
		}
	}

	static Edtf dateButNoInterval(String text) {
		if (text.contains("/")) {
			throw new InvalidValue("an interval; a single date is needed");
		}
		return date(text);
	}

	static String words(String text) {
		if (text.length() > LONGEST_WORDS) {
			throw new InvalidValue("longer than " + LONGEST_WORDS + " characters");
		}
		String words = NameFolding.words(text).strip();
		if (words.isEmpty()) {
			throw new InvalidValue("no word in it");
		}
		if (words.split(" ").length > MOST_WORDS) {
			throw new InvalidValue("more than " + MOST_WORDS + " words");
		}
		return text;
	}

}
