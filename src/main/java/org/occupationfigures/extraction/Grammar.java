package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
	 * @param resolutions numbers of known resolutions, where the text speaks of some
	 */
	static List<Mention> read(Tokens tokens, boolean counted, Set<String> resolutions) {
		ReferenceGrammar references = new ReferenceGrammar(tokens, resolutions);
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
				if (!isRepeated(tokens, mentions, quantity)) {
					mentions.add(quantity);
				}
				at = quantity.to();
			}
			else {
				at++;
			}
		}
		shareYears(tokens, mentions);
		return mentions;
	}

	/**
	 * {@code 30 April, 29 July and 12 November 1993}: the year holds for all of the list.
	 */
	private static void shareYears(Tokens tokens, List<Mention> mentions) {
		for (int i = mentions.size() - 2; i >= 0; i--) {
			Mention mention = mentions.get(i);
			Mention next = mentions.get(i + 1);
			String date = mention.as().date();
			String dated = next.as().date();
			if (mention.is(Kind.DATE) && next.is(Kind.DATE) && date != null && dated != null && date.startsWith("XXXX-")
					&& dated.matches("\\d{4}-.*") && isList(tokens, mention.to(), next.from())) {
				mentions.set(i,
						DateGrammar.dated(mention.from(), mention.to(), dated.substring(0, 4) + date.substring(4)));
			}
			if (mention.is(Kind.DATE) && next.is(Kind.DATE) && date != null && dated != null
					&& dated.startsWith("XXXX-") && date.matches("\\d{4}-\\d{2}-\\d{2}")
					&& mention.to() == next.from()) {
				mentions.set(i, DateGrammar.dated(mention.from(), next.to(),
						date + "/" + date.substring(0, 4) + dated.substring(4)));
				mentions.remove(i + 1);
			}
		}
	}

	private static boolean isList(Tokens tokens, int from, int to) {
		for (int i = from; i < to; i++) {
			if (!tokens.at(i).is(",") && !tokens.is(i, "separator") && !tokens.is(i, "number-joiner")) {
				return false;
			}
		}
		return true;
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
