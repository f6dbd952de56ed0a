package org.occupationfigures.extraction;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;

/** Says of dates whose own words give no year where it was taken from. */
final class Years {

	private Years() {
	}

	/**
	 * Gives the dates of a sentence, each with a note where it has no year of its own.
	 */
	static List<Mention> noted(Sentence sentence) {
		List<Mention> dates = sentence.mentions().stream().filter((mention) -> mention.is(Kind.DATE)).toList();
		return IntStream.range(0, dates.size()).mapToObj((at) -> {
			String note = note(sentence.tokens(), dates, at);
			return (note != null) ? dates.get(at).noted(note) : dates.get(at);
		}).toList();
	}

	private static @Nullable String note(Tokens tokens, List<Mention> dates, int at) {
		String year = year(dates.get(at));
		if (year.equals("XXXX") || hasYear(tokens, dates.get(at))) {
			return year.equals("XXXX") ? "The text does not give its year" : null;
		}
		Stream<Mention> after = dates.subList(at + 1, dates.size()).stream();
		Stream<Mention> before = IntStream.rangeClosed(1, at).mapToObj((n) -> dates.get(at - n));
		return Stream.concat(after, before)
			.filter((other) -> year(other).equals(year) && hasYear(tokens, other))
			.findFirst()
			.map((other) -> "Year taken from " + other.as().date())
			.orElse(null);
	}

	private static String year(Mention mention) {
		String date = mention.as().date();
		return (date != null) ? date.substring(0, 4) : "";
	}

	/** Tells whether a date has a year in four digits, or in two behind a sign. */
	private static boolean hasYear(Tokens tokens, Mention date) {
		String year = year(date);
		return year.endsWith("X") || IntStream.range(date.from(), date.to()).anyMatch((at) -> {
			String text = tokens.at(at).text();
			return text.equals(year) || (text.length() == 2 && year.endsWith(text)
					&& List.of(".", "/", "-", "'").contains(tokens.at(at - 1).text()));
		});
	}

}
