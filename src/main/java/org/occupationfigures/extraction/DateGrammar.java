package org.occupationfigures.extraction;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.occupationfigures.extraction.TokenPattern.Capture;
import org.occupationfigures.extraction.TokenPattern.Match;
import org.occupationfigures.extraction.TokenRules.Found;
import org.occupationfigures.value.Edtf;

/**
 * Reads dates in digits and words into EDTF, by the rules of {@code grammar/dates.csv}. A
 * reading names captures: {@code {day2}} the second of its name. Where it has several
 * ways, behind {@code |}, only one may give a date that exists. A date is read for each
 * day, unless it is a range; a capture that there is once holds for all.
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
		Found found = RULES.longest(tokens, at);
		if (found == null) {
			return List.of();
		}
		int dates = found.reading().contains("/") ? 1 : Math.max(1, found.match().captures("day").size());
		return IntStream.range(0, dates).mapToObj((date) -> date(found, date, date == dates - 1)).toList();
	}

	private static Mention date(Found found, int date, boolean last) {
		Match match = found.match();
		List<Capture> own = own(match, date);
		int from = (date == 0) ? match.from() : own.stream().mapToInt(Capture::from).min().orElseThrow();
		int to = last ? match.to() : own.stream().mapToInt(Capture::to).max().orElseThrow();
		List<String> dates = Stream.of(found.reading().split(" \\| "))
			.map((reading) -> fill(reading, match, date))
			.filter(DateGrammar::exists)
			.distinct()
			.toList();
		return (dates.size() == 1) ? Mention.of(from, to, Interpretation.date(dates.get(0)))
				: Mention.unreadable(from, to, dates.isEmpty() ? "no such date" : String.join(" or ", dates));
	}

	/** Gives the day of one of several dates, and its month unless they share one. */
	private static List<Capture> own(Match match, int date) {
		int days = match.captures("day").size();
		return Stream.of("day", "month")
			.map(match::captures)
			.filter((captures) -> captures.size() == days && date < days)
			.map((captures) -> captures.get(date))
			.toList();
	}

	private static String fill(String reading, Match match, int date) {
		return PLACE.matcher(reading).replaceAll((place) -> {
			List<String> all = match.captures(place.group(1)).stream().map(Capture::value).toList();
			if (all.isEmpty()) {
				return NO_YEAR;
			}
			String value = all.get(Math.min(place.group(2).isEmpty() ? date : 1, all.size() - 1));
			return place.group(1).equals("year") && value.length() == 2 ? century(all.get(0), value) + value
					: (value.length() == 1) ? "0" + value : value;
		});
	}

	/** Gives the century of a year of two digits, that of the year before it if any. */
	private static String century(String first, String year) {
		return (first.length() == NO_YEAR.length()) ? first.substring(0, 2)
				: (year.compareTo(THIS_CENTURY) <= 0) ? "20" : "19";
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
