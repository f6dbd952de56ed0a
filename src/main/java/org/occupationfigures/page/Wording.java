package org.occupationfigures.page;

import java.math.BigDecimal;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.EnglishText;

/** How pages say things: messages, words of closed lists, numbers, dates. */
public interface Wording {

	Words words();

	/** Gives a message of {@code messages.properties}, with {0}, {1}, … filled in. */
	default Content text(String key, @Nullable Object... filled) {
		return words().localize(key, filled);
	}

	/** Gives a message without mark-up, for attributes. */
	default String plain(String key) {
		return words().lookup(key);
	}

	/**
	 * Gives what a word of a closed list means; the word itself where nothing is said.
	 */
	default String word(String list, @Nullable String word) {
		return words().word(list, word);
	}

	/** Counts things, such as "1 claim" or "16 claims". */
	default String count(String things, long number) {
		return plain("count." + things + ((number == 1) ? ".one" : ".other")).replace("{0}", number(number));
	}

	default String number(@Nullable BigDecimal number) {
		return (number != null) ? EnglishText.number(number) : "";
	}

	default String number(long number) {
		return EnglishText.number(BigDecimal.valueOf(number));
	}

	default String date(@Nullable String edtf) {
		return (edtf != null) ? EnglishText.date(edtf) : plain("undated");
	}

}
