package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;

import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Finds the numbers and dates of a sentence: at each token the longest of what its rules
 * read, resolutions before dates before quantities where they are equally long.
 */
final class Grammar {

	private Grammar() {
	}

	/**
	 * Reads a sentence.
	 * @param tokens its tokens
	 * @param counted whether a number on its own is a count rather than a year
	 */
	static List<Mention> read(Tokens tokens, boolean counted) {
		ReferenceGrammar references = new ReferenceGrammar(tokens);
		DateGrammar dates = new DateGrammar(tokens, counted);
		QuantityGrammar quantities = new QuantityGrammar(tokens);
		List<Mention> mentions = new ArrayList<>();
		int at = 0;
		while (at < tokens.size()) {
			Mention reference = references.at(at);
			if (reference != null) {
				mentions.add(reference);
				at = Math.max(reference.to(), references.last());
				continue;
			}
			List<Mention> read = dates.at(at);
			Mention quantity = quantities.at(at);
			if (!read.isEmpty() && (quantity == null || !isLonger(quantity, read.get(read.size() - 1)))) {
				mentions.addAll(read);
				at = read.get(read.size() - 1).to();
			}
			else if (quantity != null) {
				mentions.add(quantity);
				at = quantity.to();
			}
			else {
				at++;
			}
		}
		return mentions;
	}

	private static boolean isLonger(Mention quantity, Mention date) {
		boolean years = quantity.as().high() != null && date.is(Kind.DATE) && date.to() == date.from() + 1;
		return quantity.to() > date.to() && !quantity.is(Kind.LABEL) && !years;
	}

}
