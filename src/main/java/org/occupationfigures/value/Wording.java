package org.occupationfigures.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** How numbers and dates are put into an English sentence. */
public final class Wording {

	/** Units that a figure carries; the others are said by the sentence itself. */
	private static final Map<String, String> UNITS = Map.of("km2", " km²", "mi2", " square miles", "ha", " hectares",
			"percent", " per cent", "tonnes", " tonnes", "kg", " kg", "km", " km", "USD", " US dollars", "AZN",
			" manats");

	private static final Map<String, String> HEDGES = Map.of("about", "about ", "more-than", "more than ", "at-least",
			"at least ", "less-than", "less than ", "up-to", "up to ");

	private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern WHOLE_MONTH = Pattern.compile("\\d{4}-(?:0\\d|1[0-2])");

	private static final Pattern DECADE = Pattern.compile("\\d{3}X");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private Wording() {
	}

	/**
	 * Fills a sentence of the vocabulary with a figure or a date.
	 * @param template a sentence with {@code {figure}}, {@code {area}} or {@code {date}}
	 * @param area the name of the area, if any
	 * @param figure the figure in words, if any
	 * @param date the EDTF date, if any
	 * @param narrowing what narrows the claim, added in brackets
	 * @return the sentence, without a full stop
	 */
	public static String sentence(String template, @Nullable String area, @Nullable String figure,
			@Nullable String date, @Nullable String... narrowing) {
		String filled = template.replace("{area}", (area != null) ? area : "")
			.replace("{figure}", (figure != null) ? figure : "")
			.replace("{date}", (date != null) ? date(date) : "");
		String brackets = Stream.of(narrowing)
			.filter((part) -> part != null)
			.collect(Collectors.joining(", ", " (", ")"));
		return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1)
				+ (brackets.equals(" ()") ? "" : brackets);
	}

	/**
	 * Says a figure with its hedge and, where the sentence does not, its unit.
	 * @param qualifier how the source hedges it
	 * @param value the stated number; null for a range or a number in words
	 * @param low the lower bound that the source states; null unless it is a range
	 * @param high the upper bound that the source states; null unless it is a range
	 * @param unit the code of its unit
	 * @return the words, such as "about 60,000" or "20 to 25 per cent"
	 */
	public static String figure(String qualifier, @Nullable BigDecimal value, @Nullable BigDecimal low,
			@Nullable BigDecimal high, String unit) {
		String carried = UNITS.getOrDefault(unit, "");
		if (value != null) {
			return HEDGES.getOrDefault(qualifier, "") + number(value) + carried;
		}
		if (low != null && high != null) {
			return number(low) + " to " + number(high) + carried;
		}
		return "an unstated number of" + carried;
	}

	/**
	 * Writes a number with a comma for each thousand.
	 * @param value the number
	 * @return the digits, such as "1,936" or "33.5"
	 */
	public static String number(BigDecimal value) {
		String digits = value.abs().setScale(Math.max(0, value.scale())).toPlainString();
		int point = digits.indexOf('.');
		StringBuilder written = new StringBuilder(digits);
		for (int place = ((point >= 0) ? point : digits.length()) - 3; place > 0; place -= 3) {
			written.insert(place, ',');
		}
		return ((value.signum() < 0) ? "-" : "") + written;
	}

	/**
	 * Says an EDTF date.
	 * @param edtf a date or interval
	 * @return the words, such as "2 April 1993", "1988 to 1992" or "by 30 April 1993"
	 */
	public static String date(String edtf) {
		int slash = edtf.indexOf('/');
		if (slash < 0) {
			return part(edtf);
		}
		String from = edtf.substring(0, slash);
		String to = edtf.substring(slash + 1);
		if (open(from)) {
			return "by " + part(to);
		}
		return open(to) ? "on or after " + part(from) : part(from) + " to " + part(to);
	}

	private static boolean open(String bound) {
		return bound.isEmpty() || bound.equals("..");
	}

	private static String part(String edtf) {
		char mark = edtf.charAt(edtf.length() - 1);
		String plain = "~?%".indexOf(mark) < 0 ? edtf : edtf.substring(0, edtf.length() - 1);
		String approximate = (mark == '~' || mark == '%') ? "about " : "";
		String uncertain = (mark == '?' || mark == '%') ? " (uncertain)" : "";
		return approximate + plain(plain) + uncertain;
	}

	private static String plain(String date) {
		if (WHOLE_DAY.matcher(date).matches()) {
			return DAY.format(LocalDate.parse(date));
		}
		if (WHOLE_MONTH.matcher(date).matches()) {
			return MONTH.format(YearMonth.parse(date));
		}
		return DECADE.matcher(date).matches() ? "the " + date.replace('X', '0') + "s" : date;
	}

}
