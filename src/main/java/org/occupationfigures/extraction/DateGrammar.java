package org.occupationfigures.extraction;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/**
 * Reads dates in digits and words into EDTF: a day, several days of one month, a month, a
 * season, a year, years, a decade. A day whose year is not given has {@code XXXX} for it.
 */
final class DateGrammar {

	private static final Map<String, Integer> ROMAN = Map.ofEntries(Map.entry("i", 1), Map.entry("ii", 2),
			Map.entry("iii", 3), Map.entry("iv", 4), Map.entry("v", 5), Map.entry("vi", 6), Map.entry("vii", 7),
			Map.entry("viii", 8), Map.entry("ix", 9), Map.entry("x", 10), Map.entry("xi", 11), Map.entry("xii", 12));

	private static final String NO_YEAR = "XXXX";

	private static final int LAST_MONTH = 12;

	private static final int LAST_DAY = 31;

	/** How many days may share a month. */
	private static final int MOST_DAYS = 8;

	private static final int CENTURY = 100;

	/** Two digits up to this are years of this century. */
	private static final int THIS_CENTURY = 35;

	private static final int FIRST_YEAR = 1000;

	/** A bare number before this is more likely no year. */
	private static final int FIRST_LIKELY_YEAR = 1800;

	private static final int LAST_YEAR = 2035;

	private final Tokens tokens;

	/** Whether a number on its own is a count, as in a column of counts. */
	private final boolean counted;

	DateGrammar(Tokens tokens, boolean counted) {
		this.tokens = tokens;
		this.counted = counted;
	}

	/**
	 * Reads the dates that begin at a token: several where days share a month; none where
	 * none does.
	 */
	List<Mention> at(int at) {
		List<Mention> first = single(at);
		Tag month = this.tokens.tag(at, "month");
		boolean bare = first.isEmpty() && month != null;
		if (!bare && (first.size() != 1 || !isDayOrMonth(first.get(0)))) {
			return first;
		}
		int start = joined(at, bare ? Objects.requireNonNull(month).to() : first.get(0).to());
		List<Mention> second = (start > 0) ? single(start) : List.of();
		if (second.size() != 1 || !isDayOrMonth(second.get(0))) {
			return first;
		}
		String to = date(second.get(0));
		String from = bare ? to.substring(0, NO_YEAR.length()) + "-" + twoDigits(number(Objects.requireNonNull(month)))
				: date(first.get(0));
		from = from.startsWith(NO_YEAR) ? to.substring(0, NO_YEAR.length()) + from.substring(NO_YEAR.length()) : from;
		to = to.startsWith(NO_YEAR) ? from.substring(0, NO_YEAR.length()) + to.substring(NO_YEAR.length()) : to;
		boolean range = from.length() == to.length() && from.compareTo(to) < 0;
		return range ? List.of(dated(at, second.get(0).to(), from + "/" + to)) : first;
	}

	/** Finds where the second date of a range begins; 0 where no range goes on. */
	private int joined(int at, int end) {
		Token mark = this.tokens.at(end);
		if (mark.is("-") || mark.is("–") || (mark.is("/") && this.tokens.is(end + 1, "month"))) {
			return end + 1;
		}
		Tag until = this.tokens.tag(end, "range");
		if (until == null || until.value().equals("from")) {
			return 0;
		}
		boolean and = this.tokens.is(end, "separator") || this.tokens.is(end, "number-joiner");
		return (!and || this.tokens.isBefore(at, "range")) ? until.to() : 0;
	}

	private static String date(Mention mention) {
		return Objects.requireNonNull(mention.as().date());
	}

	private static boolean isDayOrMonth(Mention mention) {
		String date = mention.as().date();
		return date != null && date.matches("[X\\d]{4}-(0\\d|1[0-2])(-\\d{2})?");
	}

	private List<Mention> single(int at) {
		Token token = this.tokens.at(at);
		List<Mention> read = List.of();
		if (token.isNumber()) {
			read = numeric(at);
			read = read.isEmpty() ? days(at) : read;
			read = read.isEmpty() ? yearFirst(at) : read;
			read = read.isEmpty() ? years(at) : read;
			read = read.isEmpty() ? shortYear(at) : read;
		}
		else if (this.tokens.is(at, "month")) {
			read = monthFirst(at);
		}
		else if (this.tokens.is(at, "season")) {
			read = season(at);
		}
		return read;
	}

	/**
	 * {@code 1993-07-23}, {@code 23.07.1993}, {@code 23/07/93}, {@code 23.VII.1993},
	 * {@code 2016-04}.
	 */
	private List<Mention> numeric(int at) {
		Token mark = this.tokens.at(at + 1);
		if (!isGlued(at + 1, at + 2) || !(mark.is(".") || mark.is("-") || mark.is("/"))) {
			return List.of();
		}
		int first = number(at);
		Integer roman = ROMAN.get(this.tokens.at(at + 2).folded());
		int second = (roman != null && !this.tokens.at(at + 2).isNumber()) ? roman : number(at + 2);
		boolean three = this.tokens.at(at + 3).is(mark.text()) && isGlued(at + 3, at + 4)
				&& this.tokens.at(at + 4).isNumber();
		if (!three && isYear(at + 2) && length(at) == 2 && first <= LAST_MONTH && !mark.is("-")) {
			return List.of(dated(at, at + 3, second + "-" + twoDigits(first)));
		}
		if (!three) {
			return isYear(at) && mark.is("-") && length(at + 2) == 2 ? yearAndTwoDigits(at, first, second) : List.of();
		}
		int third = number(at + 4);
		if (isYear(at) && length(at + 2) <= 2 && length(at + 4) <= 2) {
			return List.of(day(at, at + 5, String.valueOf(first), second, third));
		}
		if (length(at) > 2 || (length(at + 4) != 4 && length(at + 4) != 2) || first < 1 || second < 1) {
			return List.of();
		}
		int year = (length(at + 4) == 4) ? third : third + ((third <= THIS_CENTURY) ? 20 : 19) * CENTURY;
		if (roman == null && !mark.is(".") && first <= LAST_MONTH && second <= LAST_MONTH && first != second) {
			return List.of(Mention.unreadable(at, at + 5, "day and month may be the other way round"));
		}
		boolean american = roman == null && !mark.is(".") && second > LAST_MONTH;
		return List.of(american ? day(at, at + 5, String.valueOf(year), first, second)
				: day(at, at + 5, String.valueOf(year), second, first));
	}

	private List<Mention> yearAndTwoDigits(int at, int year, int digits) {
		boolean month = digits >= 1 && digits <= LAST_MONTH;
		boolean range = digits > year % CENTURY;
		if (month && range) {
			return List.of(Mention.unreadable(at, at + 3, "a month or a second year"));
		}
		if (month) {
			return List.of(dated(at, at + 3, year + "-" + twoDigits(digits)));
		}
		return range ? List.of(dated(at, at + 3, year + "/" + (year / CENTURY * CENTURY + digits))) : List.of();
	}

	/** {@code 2 April 1993}, {@code 23, 26 and 31 August}, {@code 2-5 April 2016}. */
	private List<Mention> days(int at) {
		List<int[]> days = new ArrayList<>();
		int next = at;
		Tag month = null;
		boolean range = false;
		while (this.tokens.at(next).isNumber() && days.size() < MOST_DAYS) {
			int end = afterDay(next);
			if (end == 0) {
				return List.of();
			}
			days.add(new int[] { next, end, number(next) });
			int joined = this.tokens.at(end).is("-") ? end + 1 : skip(end, "date-joiner");
			month = this.tokens.tag(joined, "month");
			Integer roman = ROMAN.get(this.tokens.at(end).folded());
			if (roman != null && isYear(end + 1) && this.tokens.at(end).isCapitalised()) {
				return List.of(day(at, end + 2, this.tokens.at(end + 1).text(), roman, number(at)));
			}
			if (month != null) {
				break;
			}
			Token mark = this.tokens.at(end);
			Tag to = this.tokens.tag(end, "range");
			Tag and = (to != null) ? to : this.tokens.tag(end, "separator");
			range |= mark.is("-") || mark.is("–")
					|| (to != null && to.value().equals("to") && days.size() == 1 && this.tokens.isBefore(at, "range"));
			boolean comma = mark.is(",") && !this.tokens.at(end + 1).isGlued();
			next = (and != null) ? and.to() : (comma || mark.is("-") || mark.is("–")) ? end + 1 : Integer.MAX_VALUE;
		}
		if (month == null) {
			return List.of();
		}
		Year year = yearAfter(month.to());
		return mentions(days, number(month), year, (year.token() != 0) ? year.end() : month.to(), range);
	}

	private List<Mention> mentions(List<int[]> days, int month, Year year, int end, boolean range) {
		List<Mention> read = new ArrayList<>();
		for (int i = 0; i < days.size(); i++) {
			int last = (i == days.size() - 1) ? end : days.get(i)[1];
			read.add(day(days.get(i)[0], last, year.text(), month, days.get(i)[2]));
		}
		if (range && read.size() == 2 && !year.text().equals(NO_YEAR)) {
			return List.of(dated(days.get(0)[0], end, read.get(0).as().date() + "/" + read.get(1).as().date()));
		}
		return read;
	}

	/** {@code April 2, 1993}, {@code April 2 and 5}, {@code April 1993}. */
	private List<Mention> monthFirst(int at) {
		Tag month = Objects.requireNonNull(this.tokens.tag(at, "month"));
		int next = month.to();
		if (this.tokens.at(next).isNumber() && length(next) <= 2) {
			return isLowerCase(at) ? List.of() : daysAfter(at, month, null);
		}
		Year year = yearAfter(next);
		if (year.token() == 0) {
			return List.of();
		}
		return List.of(dated(at, year.end(), year.text() + "-" + twoDigits(number(month))));
	}

	/**
	 * {@code April 2, 1993}, {@code August 23, 26 and 31, 1993}, {@code April 2-5, 2016}.
	 */
	private List<Mention> daysAfter(int at, Tag month, @Nullable String given) {
		List<int[]> days = new ArrayList<>();
		boolean range = false;
		int next = month.to();
		int end = 0;
		boolean goesOn = true;
		while (goesOn && this.tokens.at(next).isNumber() && length(next) <= 2 && afterDay(next) > 0
				&& (days.isEmpty() || !(this.tokens.is(afterDay(next), "month") || isCounted(next + 1)))) {
			end = afterDay(next);
			days.add(new int[] { days.isEmpty() ? at : next, end, number(next) });
			Token mark = this.tokens.at(end);
			Tag and = this.tokens.tag(end, "separator");
			boolean dash = mark.is("-") || mark.is("–");
			range |= dash && this.tokens.at(end + 1).isNumber();
			next = (and != null) ? and.to() : end + 1;
			goesOn = and != null || mark.is(",") || dash;
		}
		if (days.isEmpty()) {
			return List.of();
		}
		Year year = (given != null) ? new Year(0, end, given) : yearAfter(end);
		return mentions(days, number(month), year, (year.token() != 0) ? year.end() : end, range);
	}

	/** An English month that is a verb as well must be written as a name. */
	private boolean isLowerCase(int at) {
		String word = this.tokens.at(at).text();
		return word.equals("may") || word.equals("march");
	}

	/**
	 * {@code 1993-cü il aprelin 2-də}, {@code 1993 թ. ապրիլի 2}, {@code 1993, April 2}.
	 */
	private List<Mention> yearFirst(int at) {
		if (!isYear(at)) {
			return List.of();
		}
		int next = skip(afterSuffix(at + 1), "year-after");
		next = this.tokens.at(next).is(",") ? next + 1 : next;
		Tag month = this.tokens.tag(next, "month");
		if (month == null || this.tokens.at(next).gap() == Token.Gap.PARAGRAPH) {
			return List.of();
		}
		boolean dayBefore = this.tokens.isBefore(at, "month");
		int day = month.to();
		if (this.tokens.at(day).isNumber() && afterDay(day) > 0 && !dayBefore
				&& !(yearAfter(afterDay(day)).token() != 0)) {
			return daysAfter(at, month, this.tokens.at(at).text());
		}
		if (dayBefore || this.tokens.at(day).isNumber()) {
			return List.of();
		}
		return List.of(dated(at, day, this.tokens.at(at).text() + "-" + twoDigits(number(month))));
	}

	private List<Mention> season(int at) {
		Tag season = Objects.requireNonNull(this.tokens.tag(at, "season"));
		Year year = yearAfter(season.to());
		return (year.token() != 0) ? List.of(dated(at, year.end(), year.text() + "-" + season.value())) : List.of();
	}

	/** {@code 1993}, {@code 1988-94}, {@code 1990s}. */
	private List<Mention> years(int at) {
		String text = this.tokens.at(at).text();
		int decade = decadeEnd(at);
		if (decade > 0 && (isYear(at) || text.length() == 2) && text.endsWith("0")) {
			String digits = isYear(at) ? text : "19" + text;
			return List.of(dated(at, decade, digits.substring(0, 3) + "X"));
		}
		if (!isYear(at)) {
			return List.of();
		}
		Token mark = this.tokens.at(at + 1);
		boolean joined = mark.is("-") || mark.is("–") || (mark.is("/") && mark.isGlued());
		if (joined && this.tokens.at(at + 2).isNumber() && (length(at + 2) == 4 || length(at + 2) == 2)
				&& !isCounted(at + 3)) {
			int last = number(at + 2) + ((length(at + 2) == 2) ? number(at) / CENTURY * CENTURY : 0);
			if (last > number(at) && last <= LAST_YEAR && number(at) >= FIRST_LIKELY_YEAR) {
				return List.of(dated(at, afterSuffix(at + 3), text + "/" + last));
			}
		}
		return (!this.counted && isBareYear(at)) ? List.of(dated(at, afterSuffix(at + 1), text)) : List.of();
	}

	/** {@code '88} */
	private List<Mention> shortYear(int at) {
		Token mark = this.tokens.at(at - 1);
		if (length(at) != 2 || !mark.is("'") || mark.isGlued() || !this.tokens.at(at).isGlued()) {
			return List.of();
		}
		return List
			.of(dated(at, at + 1, String.valueOf(number(at) + ((number(at) <= THIS_CENTURY) ? 20 : 19) * CENTURY)));
	}

	private int decadeEnd(int at) {
		if (this.tokens.isBefore(at, "decade-before")) {
			return at + 1;
		}
		int next = this.tokens.at(at + 1).is("-") || this.tokens.at(at + 1).is("'") ? at + 2 : at + 1;
		next = this.tokens.is(next, "ordinal-suffix") && !this.tokens.is(next, "decade-after") ? next + 1 : next;
		Tag decade = this.tokens.tag(next, "decade-after");
		return (decade != null
				&& (this.tokens.at(next).isGlued() || decade.length() > 1 || this.tokens.at(next).text().length() > 3))
						? decade.to() : 0;
	}

	/**
	 * Tells whether four digits are a year rather than a count, by the words around them.
	 */
	private boolean isBareYear(int at) {
		int year = number(at);
		int after = afterSuffix(at + 1);
		Tag before = this.tokens.tagBefore(at, "year-before");
		boolean bracketed = this.tokens.at(at - 1).is("(") && this.tokens.at(at + 1).is(")");
		if (year < FIRST_LIKELY_YEAR || year > LAST_YEAR || this.tokens.isBefore(at, "hedge") && before == null) {
			return this.tokens.is(after, "year-after") && before != null && year <= LAST_YEAR;
		}
		if (after > at + 1 || this.tokens.is(after, "year-after") || bracketed) {
			return true;
		}
		if (this.tokens.is(after, "unit") || this.tokens.is(after, "scale") || this.tokens.is(after, "points")) {
			return false;
		}
		boolean second = (this.tokens.isBefore(at, "range") || this.tokens.isBefore(at, "separator")) && isYear(at - 2)
				&& this.tokens.isBefore(at - 2, "range");
		boolean strong = second || (before != null && !before.value().equals("weak"));
		return strong || !(isCounted(after) || this.tokens.is(after, "state"));
	}

	/** Tells whether words follow that say what is counted. */
	private boolean isCounted(int after) {
		Tag side = this.tokens.tag(after, "side");
		int next = (side != null) ? side.to() : after;
		return !this.tokens.is(next, "agent") && (side != null || this.tokens.is(next, "thing")
				|| this.tokens.is(next, "unit") || this.tokens.is(next, "scale"));
	}

	/** Finds the year after a day or month, behind a comma or a word such as of. */
	private Year yearAfter(int after) {
		boolean mark = this.tokens.at(after).is(",") || (this.tokens.at(after).is("-") && isYear(after + 1));
		int next = skip(mark ? after + 1 : after, "date-joiner");
		next = this.tokens.at(next).is(",") ? next + 1 : next;
		boolean counted = next < this.tokens.size() && isCounted(next + 1) && next > after;
		if (!isYear(next) || counted || number(next) > LAST_YEAR) {
			return new Year(0, after, NO_YEAR);
		}
		return new Year(next, afterSuffix(next + 1), this.tokens.at(next).text());
	}

	private int skip(int at, String kind) {
		Tag tag = this.tokens.tag(at, kind);
		return (tag != null) ? tag.to() : at;
	}

	/** Gives the token after a day of a month with its ending; 0 where it is none. */
	private int afterDay(int at) {
		boolean decimals = (this.tokens.at(at + 1).is(",") || this.tokens.at(at + 1).is(".")) && isGlued(at + 1, at + 2)
				&& this.tokens.at(at + 2).isNumber() && !isYear(at + 2);
		if (length(at) > 2 || number(at) < 1 || number(at) > LAST_DAY || decimals) {
			return 0;
		}
		int next = afterSuffix(at + 1);
		if (next > at + 1 || !this.tokens.at(next).is(".") || !this.tokens.at(next).isGlued()) {
			return next;
		}
		return (this.tokens.at(next + 1).isGlued() && this.tokens.is(next + 1, "ordinal-suffix")) ? next + 2 : next + 1;
	}

	/** Steps over an ending of a number, glued or behind a hyphen. */
	private int afterSuffix(int after) {
		Token mark = this.tokens.at(after);
		int next = (mark.is("-") || mark.is("'")) && mark.isGlued() ? after + 1 : after;
		Token suffix = this.tokens.at(next);
		boolean known = this.tokens.is(next, "ordinal-suffix") || (next > after && suffix.text().length() <= 3);
		return suffix.isGlued() && suffix.isWord() && known && !this.tokens.is(next, "month") ? next + 1 : after;
	}

	private boolean isYear(int at) {
		return this.tokens.at(at).isNumber() && length(at) == 4 && number(at) >= FIRST_YEAR;
	}

	private boolean isGlued(int first, int second) {
		return this.tokens.at(first).isGlued() && this.tokens.at(second).isGlued();
	}

	private int length(int at) {
		return this.tokens.at(at).text().length();
	}

	/** Gives the number of a token of few digits; -1 of any other. */
	private int number(int at) {
		return (this.tokens.at(at).isNumber() && length(at) <= 4) ? Integer.parseInt(this.tokens.at(at).text()) : -1;
	}

	private static int number(Tag month) {
		return Integer.parseInt(month.value());
	}

	private Mention day(int from, int to, String year, int month, int day) {
		return dated(from, to, year + "-" + twoDigits(month) + "-" + twoDigits(day));
	}

	/** Makes a date, if there is such a day. */
	static Mention dated(int from, int to, String edtf) {
		try {
			Edtf.parse(edtf.replace(NO_YEAR, "2000"));
			return Mention.of(from, to, Interpretation.date(edtf));
		}
		catch (DateTimeException ex) {
			return Mention.unreadable(from, to, "no such date");
		}
	}

	/** A year after a day or month; with token 0 where none is given. */
	private record Year(int token, int end, String text) {

	}

	/** Writes a month or day in the digits of EDTF, whatever the machine's language. */
	private static String twoDigits(int number) {
		return ((number < 10) ? "0" : "") + number;
	}

}
