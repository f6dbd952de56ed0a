package org.occupationfigures.value;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** How numbers and dates are put into an English sentence. */
public final class EnglishText {

	/** Units that a figure carries; the others are said by the sentence itself. */
	private static final Map<String, String> UNITS = Map.of("km2", " km²", "mi2", " square miles", "ha", " hectares",
			"percent", " per cent", "tonnes", " tonnes", "kg", " kg", "km", " km", "USD", " US dollars", "AZN",
			" manats");

	private static final Map<String, String> QUALIFIERS = Map.of("about", "about ", "more-than", "more than ",
			"at-least", "at least ", "less-than", "less than ", "up-to", "up to ", "estimate", "an estimated ");

	private static final Pattern DATE = Pattern
		.compile("(?<year>Y?-?[\\dX]+)(?:-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?)?"
				+ "(?:T(?<time>[\\d:]+)(?<shift>.*?))?(?<mark>[~?%])?");

	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	private EnglishText() {
	}

	/** Fills a sentence of the vocabulary; what narrows the claim comes in brackets. */
	public static String sentence(String template, @Nullable String area, @Nullable String figure,
			@Nullable String date, @Nullable String... narrowing) {
		String filled = template.replace("{area}", (area != null) ? area : "")
			.replace("{figure}", (figure != null) ? figure : "")
			.replace("{date}", (date != null) ? date(date) : "");
		String brackets = Stream.of(narrowing).filter(Objects::nonNull).collect(Collectors.joining(", "));
		return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1)
				+ (brackets.isEmpty() ? "" : " (" + brackets + ")");
	}

	/**
	 * Says a figure, such as "about 60,000", "20 to 25 per cent" or, with the bounds of
	 * an estimate, "an estimated 25 (20 to 30)".
	 */
	public static String figure(String qualifier, @Nullable BigDecimal value, @Nullable BigDecimal low,
			@Nullable BigDecimal high, String unit) {
		String carried = UNITS.getOrDefault(unit, "");
		String bounds = (low != null && high != null) ? number(low) + " to " + number(high) : null;
		if (value != null) {
			return QUALIFIERS.getOrDefault(qualifier, "") + number(value) + carried
					+ ((bounds != null) ? " (" + bounds + ")" : "");
		}
		return Objects.requireNonNullElse(bounds, "an unstated number of") + carried;
	}

	/** Writes a number with a comma for each thousand, such as "1,936" or "33.5". */
	public static String number(BigDecimal value) {
		NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
		format.setMaximumFractionDigits(value.scale());
		format.setMinimumFractionDigits(value.scale());
		return format.format(value);
	}

	/** Says an EDTF date or interval, such as "2 April 1993" or "by 30 April 1993". */
	public static String date(String edtf) {
		String[] ends = edtf.split("/", -1);
		return (ends.length == 1) ? end(edtf) : isOpen(ends[0]) ? "by " + end(ends[1])
				: isOpen(ends[1]) ? "on or after " + end(ends[0]) : end(ends[0]) + " to " + end(ends[1]);
	}

	private static boolean isOpen(String end) {
		return end.isEmpty() || end.equals("..");
	}

	private static String end(String edtf) {
		Matcher date = DATE.matcher(edtf);
		if (!date.matches()) {
			throw new IllegalArgumentException("not an EDTF date: " + edtf);
		}
		String mark = date.group("mark");
		return ((mark != null && !mark.equals("?")) ? "about " : "") + day(date)
				+ ((mark != null && !mark.equals("~")) ? " (uncertain)" : "");
	}

	private static String day(Matcher date) {
		String month = date.group("month");
		String day = date.group("day");
		String time = date.group("time");
		String year = years(date.group("year"));
		String rest = (month == null || month.equals("XX")) ? year : month(Integer.parseInt(month)) + " " + year;
		if ("XX".equals(month) || "XX".equals(day)) {
			return "an unstated " + ((day != null) ? "day" : "month") + " of " + rest;
		}
		String said = (day != null) ? Integer.parseInt(day) + " " + rest : rest;
		return (time != null) ? said + ", " + time + date.group("shift").replaceFirst("Z|(?=[+-])", " UTC") : said;
	}

	private static String month(int number) {
		return (number > 20) ? SEASONS.get(number - 21)
				: Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
	}

	private static String years(String year) {
		if (!year.contains("X")) {
			return year(Integer.parseInt(year.replace("Y", "")));
		}
		if (year.matches("[1-9]\\d{2}X")) {
			return "the " + year.replace('X', '0') + "s";
		}
		Edtf years = Edtf.parse(year);
		return "a year from " + year(Objects.requireNonNull(years.earliest()).getYear()) + " to "
				+ year(Objects.requireNonNull(years.latest()).getYear());
	}

	/** EDTF has a year 0, which is 1 BC. */
	private static String year(int year) {
		return (year > 0) ? String.valueOf(year) : (1 - year) + " BC";
	}

}
