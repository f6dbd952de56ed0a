package org.occupationfigures.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A date as a source gives it: EDTF (ISO 8601-2) of levels 0 and 1, with the days that it
 * may mean; a day is null when the date is open or unknown at that end.
 *
 * @param uncertain whether any part is marked approximate ({@code ~}), uncertain
 * ({@code ?}) or both ({@code %}), or is a season; the mark widens no bound, since no
 * source gives one, but such a date is never a certain match
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF</a>
 */
public record Edtf(@JsonValue String text, @Nullable LocalDate earliest, @Nullable LocalDate latest,
		boolean uncertain) {

	/** Only a year of four digits has months. */
	private static final Pattern DATE = Pattern
		.compile("(?<year>(?!-0000)-?(?:\\d{4}|\\d{3}X|\\d{2}XX)|Y-?[1-9]\\d{4,8})"
				+ "(?:(?<=^-?\\d{4})-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?)?(?<mark>[?~%])?");

	private static final Pattern DATE_TIME = Pattern
		.compile("(?<date>-?\\d{4}-\\d{2}-\\d{2})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"
				+ "(?:Z|(?!-00(?::00)?$)[+-](?:[01]\\d|2[0-3])(?::[0-5]\\d)?)?");

	private static final Pattern NO_BOUND = Pattern.compile(".*X.*|-?\\d{4}-2[1-4][?~%]?");

	/**
	 * Reads a date, a date and time, or an interval of dates with {@code ..} or nothing
	 * for an end that is open or unknown. Of a date and time the day is taken that it
	 * names. An interval neither begins nor ends with an unspecified digit, which is
	 * level 2, or with a season, which has no first and last day.
	 * @throws DateTimeException if the text is no such date or interval, names a day that
	 * does not exist, has no bound at all or ends before it begins
	 */
	public static Edtf parse(String text) {
		int slash = text.indexOf('/');
		if (slash < 0) {
			Matcher time = DATE_TIME.matcher(text);
			Edtf date = date(time.matches() ? time.group("date") : text);
			return new Edtf(text, date.earliest, date.latest, date.uncertain);
		}
		Edtf from = bound(text.substring(0, slash));
		Edtf to = bound(text.substring(slash + 1));
		if (from.earliest == null && to.latest == null) {
			throw new DateTimeException("an interval needs at least one bound");
		}
		if (from.isAfter(to)) {
			throw new DateTimeException("the interval ends before it begins");
		}
		return new Edtf(text, from.earliest, to.latest, from.uncertain || to.uncertain);
	}

	private static Edtf bound(String text) {
		if (NO_BOUND.matcher(text).matches()) {
			throw new DateTimeException("an interval cannot begin or end with an unspecified digit or a season");
		}
		return text.isEmpty() || text.equals("..") ? new Edtf(text, null, null, false) : date(text);
	}

	private static Edtf date(String text) {
		Matcher date = DATE.matcher(text);
		if (!date.matches()) {
			throw new DateTimeException("not an EDTF date of level 0 or 1, such as 1993, 1993-04, 1993-04-02, 1993~, "
					+ "201X, 1988/1992 or ../1993-04-30");
		}
		String month = date.group("month");
		String day = date.group("day");
		boolean isMarked = date.group("mark") != null;
		if (month != null && !month.equals("XX")) {
			return inMonth(text, Integer.parseInt(date.group("year")), month, day, isMarked);
		}
		if (day != null && !day.equals("XX")) {
			throw new DateTimeException("a day needs a month");
		}
		return years(text, date.group("year"), isMarked);
	}

	private static Edtf years(String text, String year, boolean isMarked) {
		String digits = year.replaceAll("[Y-]", "");
		int first = Integer.parseInt(digits.replace('X', '0'));
		int last = Integer.parseInt(digits.replace('X', '9'));
		return year.contains("-")
				// There is no year -0000.
				? new Edtf(text, LocalDate.of(-last, 1, 1), LocalDate.of(-Math.max(first, 1), 12, 31), isMarked)
				: new Edtf(text, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), isMarked);
	}

	private static Edtf inMonth(String text, int year, String month, @Nullable String day, boolean isMarked) {
		int number = Integer.parseInt(month);
		if (number >= 21 && number <= 24 && day == null) {
			// A season lies in its year, a winter up to February.
			LocalDate end = (number == 24) ? YearMonth.of(year + 1, 2).atEndOfMonth() : LocalDate.of(year, 12, 31);
			return new Edtf(text, LocalDate.of(year, 1, 1), end, true);
		}
		if (number < 1 || number > 12) {
			throw new DateTimeException("there is no month " + month);
		}
		YearMonth whole = YearMonth.of(year, number);
		if (day == null || day.equals("XX")) {
			return new Edtf(text, whole.atDay(1), whole.atEndOfMonth(), isMarked);
		}
		if (!whole.isValidDay(Integer.parseInt(day))) {
			throw new DateTimeException("there is no day " + day + " in " + whole);
		}
		LocalDate exact = whole.atDay(Integer.parseInt(day));
		return new Edtf(text, exact, exact, isMarked);
	}

	/** The end that is stated of an interval that is open at the other; else null. */
	public @Nullable Edtf statedEnd() {
		if (this.earliest != null && this.latest != null) {
			return null;
		}
		int slash = this.text.indexOf('/');
		return date((this.earliest == null) ? this.text.substring(slash + 1) : this.text.substring(0, slash));
	}

	/** Tells whether all of it lies after all of another. */
	public boolean isAfter(Edtf other) {
		return this.earliest != null && other.latest != null && this.earliest.isAfter(other.latest);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
