package org.occupationfigures.extraction;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.occupationfigures.extraction.TokenPattern.Capture;
import org.occupationfigures.extraction.TokenPattern.Match;
import org.occupationfigures.value.Edtf;

/**
 * Reads dates into EDTF, {@code XXXX} for a year that is not given, by the rules of
 * {@code grammar/dates.csv}. In their readings {@code {day}} is what is captured as day,
 * of the first date or of each where several are captured; what is captured once holds
 * for all; {@code {day2}} is the second. Where a reading has several ways, behind
 * {@code |}, only one may give a date that exists.
 */
final class DateGrammar {

	private static final TokenRules RULES = new TokenRules("dates");

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+?)(2?)}");

	private static final String NO_YEAR = "XXXX";

	/** Two digits up to these are years of this century. */
	private static final String THIS_CENTURY = "35";

	private DateGrammar() {
	}

	/**
	 * Reads the dates that begin at a token: several where days share a month or year.
	 */
	static List<Mention> at(Tokens tokens, int at) {
		Match match = RULES.longest(tokens, at);
		if (match == null) {
			return List.of();
		}
		List<Capture> dates = match.captures("date");
		int last = Math.max(0, dates.size() - 1);
		return IntStream.rangeClosed(0, last)
			.mapToObj((date) -> read(match, date, (date == 0) ? at : dates.get(date).from(),
					(date == last) ? match.to() : dates.get(date).to()))
			.toList();
	}

	private static Mention read(Match match, int date, int from, int to) {
		List<String> dates = Stream.of(match.reading().split(" \\| "))
			.map((reading) -> PLACE.matcher(reading)
				.replaceAll((place) -> value(match, place.group(1), place.group(2).isEmpty() ? date : 1)))
			.filter(DateGrammar::exists)
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
