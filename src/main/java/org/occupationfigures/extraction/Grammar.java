package org.occupationfigures.extraction;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.TokenPattern.Capture;
import org.occupationfigures.extraction.TokenPattern.Match;
import org.occupationfigures.value.Edtf;

/**
 * Finds the resolutions, dates and quantities of a sentence: at each token the longest.
 * Dates are read into EDTF, {@code XXXX} for a year that is not given, by
 * {@code grammar/dates.csv}. In its readings {@code {day}} is what is captured as day, of
 * the first date or of each where several are captured; what is captured once holds for
 * all; {@code {day2}} is the second. Where a reading has several ways, behind {@code |},
 * only one may give a date that exists.
 */
final class Grammar {

	private static final TokenRules RESOLUTIONS = new TokenRules("resolutions");

	private static final TokenRules DATES = new TokenRules("dates");

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+?)(2?)}");

	private static final String NO_YEAR = "XXXX";

	/** Two digits up to these are years of this century. */
	private static final String THIS_CENTURY = "35";

	/** How many tokens away the organ that adopted a resolution may be named. */
	private static final int NEAR = 8;

	private final Tokens tokens;

	private final List<Mention> mentions = new ArrayList<>();

	private @Nullable String organ;

	private Grammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * Reads a sentence, where numbers are counted or resolutions known that it may name.
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
		return new Grammar(tokens).mentions();
	}

	private List<Mention> mentions() {
		QuantityGrammar quantities = new QuantityGrammar(this.tokens);
		int at = 0;
		while (at < this.tokens.size()) {
			if (!this.tokens.mayBegin(at)) {
				at++;
				continue;
			}
			Match resolution = RESOLUTIONS.longest(this.tokens, at);
			List<Mention> dates = dates(at);
			Mention quantity = quantities.at(at);
			int end = dates.isEmpty() ? at + 1 : dates.get(dates.size() - 1).to();
			if (resolution != null) {
				addResolutions(resolution);
				end = resolution.to();
			}
			else if (quantity != null && (dates.isEmpty() || quantity.to() > end)) {
				this.mentions.add(quantity);
				end = quantity.to();
			}
			else {
				this.mentions.addAll(dates);
			}
			at = end;
		}
		return this.mentions;
	}

	private void addResolutions(Match match) {
		for (Capture number : match.captures("number")) {
			Stream<Capture> years = match.captures("year").stream();
			String year = years.filter((capture) -> capture.from() == number.to() + 1)
				.map(Capture::value)
				.findFirst()
				.orElse(null);
			this.organ = IntStream.range(number.from() - NEAR, number.from() + NEAR)
				.mapToObj(this.tokens::tags)
				.flatMap(List::stream)
				.filter((tag) -> tag.is("organ") || tag.is("symbol"))
				.map(Tag::value)
				.findFirst()
				.orElse(this.organ);
			this.mentions.add(Mention.of(number.from(), number.to(),
					Interpretation.resolution(number.value(), year, this.organ)));
		}
	}

	/** Reads the dates from a token on: several where days share a month or year. */
	private List<Mention> dates(int at) {
		Match match = DATES.longest(this.tokens, at);
		if (match == null) {
			return List.of();
		}
		List<Capture> dates = match.captures("date");
		int last = Math.max(0, dates.size() - 1);
		return IntStream.rangeClosed(0, last)
			.mapToObj((date) -> date(match, date, (date == 0) ? at : dates.get(date).from(),
					(date == last) ? match.to() : dates.get(date).to()))
			.toList();
	}

	private static Mention date(Match match, int date, int from, int to) {
		List<String> dates = Stream.of(match.reading().split(" \\| "))
			.map((reading) -> PLACE.matcher(reading)
				.replaceAll((place) -> value(match, place.group(1), place.group(2).isEmpty() ? date : 1)))
			.filter(Grammar::exists)
			.distinct()
			.toList();
		return (dates.size() == 1) ? Mention.of(from, to, Interpretation.date(dates.get(0)))
				: Mention.unreadable(from, to, dates.isEmpty() ? "no such date" : String.join(" or ", dates));
	}

	private static String value(Match match, String name, int index) {
		List<Capture> all = match.captures(name);
		if (all.isEmpty()) {
			return NO_YEAR;
		}
		String first = all.get(0).value();
		String value = all.get(Math.min(index, all.size() - 1)).value();
		if (name.equals("year") && value.length() == 2) {
			String pivot = (value.compareTo(THIS_CENTURY) <= 0) ? "20" : "19";
			return ((first.length() == 2) ? pivot : first.substring(0, 2)) + value;
		}
		return (value.length() == 1) ? "0" + value : value;
	}

	private static boolean exists(String date) {
		try {
			Edtf.parse(date.replace(NO_YEAR, "2000"));
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
