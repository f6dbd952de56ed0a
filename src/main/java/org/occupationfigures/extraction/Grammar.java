package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.TokenRules.Found;

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
	 * @param resolutions numbers of known resolutions, where the text speaks of some
	 */
	static List<Mention> read(Tokens tokens, boolean counted, Set<String> resolutions) {
		for (int i = 0; i < tokens.size(); i++) {
			if (counted && tokens.at(i).isNumber()) {
				tokens.add(new Tag("counted", "", i, i + 1));
			}
			if (resolutions.contains(tokens.at(i).text())) {
				tokens.add(new Tag("known-resolution", tokens.at(i).text(), i, i + 1));
			}
		}
		ReferenceGrammar references = new ReferenceGrammar(tokens);
		QuantityGrammar quantities = new QuantityGrammar(tokens);
		List<Mention> mentions = new ArrayList<>();
		int at = 0;
		while (at < tokens.size()) {
			Found reference = references.at(at);
			if (reference != null) {
				mentions.addAll(references.mentions(reference.match()));
				at = reference.match().to();
				continue;
			}
			List<Mention> read = DateGrammar.at(tokens, at);
			Mention quantity = quantities.at(at);
			if (!read.isEmpty() && (quantity == null || !isLonger(quantity, read.get(read.size() - 1)))) {
				mentions.addAll(read);
				at = read.get(read.size() - 1).to();
			}
			else if (quantity != null) {
				if (!isRepeated(tokens, mentions, quantity)) {
					mentions.add(quantity);
				}
				at = quantity.to();
			}
			else {
				at++;
			}
		}
		return mentions;
	}

	/** {@code five hundred (500)}: one number written twice. */
	private static boolean isRepeated(Tokens tokens, List<Mention> before, Mention quantity) {
		Mention last = before.isEmpty() ? null : before.get(before.size() - 1);
		return last != null && last.to() == quantity.from() - 1 && tokens.at(last.to()).is("(")
				&& quantity.as().value() != null && quantity.as().value().equals(last.as().value())
				&& quantity.as().unit() == null;
	}

	private static boolean isLonger(Mention quantity, Mention date) {
		boolean years = quantity.as().high() != null && date.is(Kind.DATE) && date.to() == date.from() + 1;
		return quantity.to() > date.to() && !quantity.is(Kind.LABEL) && !years;
	}

}
