package org.occupationfigures.text;

import java.time.DateTimeException;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.text.Reading.As;
import org.occupationfigures.text.Reading.Kind;
import org.occupationfigures.value.Edtf;

/** Finds dates in English forms and in ISO form. */
final class DateReader {

	private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October"
			+ "|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";

	/** What part of a month or year is meant; it is said, but not taken into account. */
	private static final String PART = "(?:early|mid|late)";

	private static final Pattern PARTIAL = Pattern.compile(PART, Pattern.CASE_INSENSITIVE);

	private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

	private static final String DAY_OF_MONTH = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";

	private static final String YEAR = "(1\\d{3}|20\\d{2})";

	private static final String DASH = "\\s?[-–—]\\s?";

	private static final String AND = "(?:\\s+(?:and|or)\\s+|\\s?/\\s?)";

	private static final String TO = "(?:" + DASH + "|\\s+to\\s+)";

	private static final String MONTH_OF_YEAR = MONTH + ",?\\s+" + YEAR;

	private static final String DAY_OR_MONTH = "(?:(?:" + DAY + "(?:\\s+of)?\\s+)?" + MONTH + "|" + MONTH + "\\s+" + DAY
			+ "),?\\s+" + YEAR;

	/** The forms, longest first, since what one has taken no other sees. */
	private static final List<Form> FORMS = List.of(
			form(DAY_OR_MONTH + DASH + DAY_OR_MONTH, (m) -> dayOrMonth(m, 0) + "/" + dayOrMonth(m, 5)),
			form("(?:between|from)\\s+" + MONTH_OF_YEAR + "\\s+(?:and|to|until|till)\\s+" + MONTH_OF_YEAR,
					DateReader::months),
			form(MONTH_OF_YEAR + "\\s+to\\s+" + MONTH_OF_YEAR, DateReader::months),
			form("(\\d{4}-\\d{2}(?:-\\d{2})?)/(\\d{4}-\\d{2}(?:-\\d{2})?)", (m) -> m.group(1) + "/" + m.group(2)),
			form(DAY + TO + DAY + "(?:\\s+of)?\\s+" + MONTH + ",?\\s+" + YEAR,
					(m) -> day(m, 4, 3, 1) + "/" + day(m, 4, 3, 2)),
			form(MONTH + "\\s+" + DAY + TO + DAY + ",?\\s+" + YEAR, (m) -> day(m, 4, 1, 2) + "/" + day(m, 4, 1, 3)),
			form(DAY + "\\s+" + MONTH + TO + DAY + "\\s+" + MONTH + ",?\\s+" + YEAR,
					(m) -> day(m, 5, 2, 1) + "/" + day(m, 5, 4, 3)),
			form(MONTH + "\\s+" + DAY + TO + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR,
					(m) -> day(m, 5, 1, 2) + "/" + day(m, 5, 3, 4)),
			form(DAY + "(?:\\s+of)?\\s+" + MONTH + ",?\\s+" + YEAR, (m) -> day(m, 3, 2, 1)),
			form(MONTH + "\\s+" + DAY + ",?\\s+" + YEAR, (m) -> day(m, 3, 1, 2)),
			form(MONTH + TO + MONTH + ",?\\s+" + YEAR,
					(m) -> m.group(3) + "-" + month(m.group(1)) + "/" + m.group(3) + "-" + month(m.group(2))),
			form(MONTH + ",?(?:\\s+of)?\\s+" + YEAR, (m) -> m.group(2) + "-" + month(m.group(1))),
			form("(\\d{4}-\\d{2}-\\d{2})(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-]\\d{2}:\\d{2})?)?",
					(m) -> m.group(1)),
			form("\\d{4}-\\d{2}-\\d{2}T[\\d:]+(?:Z|[+-]\\d{2}:\\d{2})?", MatchResult::group),
			form("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})",
					(m) -> m.group(3) + "-" + twoDigits(m.group(2)) + "-" + twoDigits(m.group(1))),
			form(YEAR + "\\s?[-–—/]\\s?" + YEAR, (m) -> m.group(1) + "/" + m.group(2)),
			form("(?:between|from)\\s+" + YEAR + "\\s+(?:and|to|until|till)\\s+" + YEAR,
					(m) -> m.group(1) + "/" + m.group(2)),
			form(YEAR + "\\s+to\\s+" + YEAR, (m) -> m.group(1) + "/" + m.group(2)),
			form("(\\d{2})(\\d{2})-(0[1-9]|1[0-2])",
					(m) -> (m.group(3).compareTo(m.group(2)) > 0) ? null : m.group(1) + m.group(2) + "-" + m.group(3)),
			form(YEAR + "[-–](\\d{2})", (m) -> m.group(1) + "/" + m.group(1).substring(0, 2) + m.group(2)),
			form(YEAR + "/(\\d{2})", DateReader::yearAndNext), form("(?<=" + PART + "[- ])" + YEAR, (m) -> m.group(1)),
			form("(?:the\\s+)?((?:19|20)\\d)0[’']?s", (m) -> m.group(1) + "X"));

	/** Days or months that share a year; which they are is said, but not as one date. */
	private static final Pattern SEVERAL_DAYS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + DAY + AND + DAY + "\\s+"
			+ MONTH + "|" + MONTH + "\\s+" + DAY + AND + DAY + "|" + DAY + "\\s+" + MONTH + AND + DAY + "\\s+" + MONTH
			+ "|" + MONTH + "\\s?/\\s?" + MONTH + "),?\\s+" + YEAR, Pattern.CASE_INSENSITIVE);

	private static final Pattern SHORT_YEAR = Pattern.compile(
			"(?<![\\p{L}\\p{N}])(?:" + MONTH + "\\s+" + DAY + ",?|" + DAY + "\\s+(?:of\\s+)?" + MONTH
					+ ",?)\\s+(?:[’']\\d{2}|\\d{2}(?=\\s*(?:[.,;)]|$)))(?![\\p{L}\\p{N}]|[.,]\\d)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BARE_SHORT_YEAR = Pattern
		.compile("(?<![\\p{L}\\p{N}])[’'‘]\\d{2}(?![\\p{L}\\p{N}]|[.,]\\d)");

	private static final Pattern UNDATED_DAY = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + MONTH + "\\s+" + DAY_OF_MONTH
			+ "|" + DAY_OF_MONTH + "\\s+(?:of\\s+)?" + MONTH + ")" + "(?![\\p{L}\\p{N}]|[.,]\\d)");

	private static final Pattern DAY_IN_DIGITS = Pattern
		.compile("(?<![\\p{L}\\p{N}])\\d{1,2}(?:/\\d{1,2}/\\d{2,4}|-\\d{1,2}-(?:1\\d|20)\\d{2})(?!\\d)");

	private DateReader() {
	}

	static void read(Scan scan) {
		scan.each(SEVERAL_DAYS, (match) -> Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE),
				"several dates in one; write each with its month and year"));
		scan.each(SHORT_YEAR,
				(match) -> Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE), "a year of two digits"));
		for (Form form : FORMS) {
			scan.each(form.pattern(), (match) -> date(match, form.edtf().apply(match)));
		}
		scan.each(DAY_IN_DIGITS, (match) -> Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE),
				"a date in digits alone; write its month as a word"));
		scan.each(BARE_SHORT_YEAR,
				(match) -> Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE), "a year of two digits"));
		scan.each(UNDATED_DAY,
				(match) -> Reading.of(match.start(), match.end(), As.kind(Kind.LABEL), "a day without a year"));
	}

	private static Reading date(MatchResult match, @Nullable String edtf) {
		if (edtf == null) {
			return Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE),
					"it may be a month or two years; write the month as a word");
		}
		try {
			As date = As.date(Edtf.parse(edtf));
			boolean isPart = PARTIAL.matcher(match.group()).lookingAt();
			return isPart
					? Reading.of(match.start(), match.end(), date,
							"which part of it is meant was not taken into account")
					: Reading.of(match.start(), match.end(), date);
		}
		catch (DateTimeException ex) {
			return Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE), "no such date");
		}
	}

	/** Reads 1992/93; what follows another year may be a month. */
	private static @Nullable String yearAndNext(MatchResult match) {
		String next = String.valueOf(Integer.parseInt(match.group(1)) + 1);
		return next.endsWith(match.group(2)) ? match.group(1) + "/" + next : null;
	}

	private static String months(MatchResult match) {
		return match.group(2) + "-" + month(match.group(1)) + "/" + match.group(4) + "-" + month(match.group(3));
	}

	/** Reads {@link #DAY_OR_MONTH}, of which a number of groups stand before. */
	private static String dayOrMonth(MatchResult match, int before) {
		if (match.group(before + 4) != null) {
			return day(match, before + 5, before + 3, before + 4);
		}
		return (match.group(before + 1) != null) ? day(match, before + 5, before + 2, before + 1)
				: match.group(before + 5) + "-" + month(match.group(before + 2));
	}

	private static String day(MatchResult match, int year, int month, int day) {
		return match.group(year) + "-" + month(match.group(month)) + "-" + twoDigits(match.group(day));
	}

	private static String twoDigits(String number) {
		return (number.length() < 2) ? "0" + number : number;
	}

	private static String month(String name) {
		String beginning = name.substring(0, 3).toUpperCase(Locale.ROOT);
		return Arrays.stream(Month.values())
			.filter((month) -> month.name().startsWith(beginning))
			.map((month) -> twoDigits(String.valueOf(month.getValue())))
			.findFirst()
			.orElseThrow();
	}

	private static Form form(String pattern, Function<MatchResult, @Nullable String> edtf) {
		return new Form(Pattern.compile(
				"(?<![\\p{L}\\p{N}/.,])(?<!-(?=\\d))(?:" + PART + "[- ])?" + pattern + "(?![\\p{L}\\p{N}/]|[.,-]\\d)",
				Pattern.CASE_INSENSITIVE), edtf);
	}

	private record Form(Pattern pattern, Function<MatchResult, @Nullable String> edtf) {

	}

}
