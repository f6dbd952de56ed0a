package org.occupationfigures.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.text.Reading.As;
import org.occupationfigures.text.Reading.Kind;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Units;

/** Finds numbers in digits and words, with their scale, unit and hedge. */
final class NumberReader {

	private static final Map<String, String> UNITS = new LinkedHashMap<>();

	static {
		UNITS.put("km\\^?2|km²|sq\\.? ?kms?|(?:square|sq\\.?) ?kilomet(?:re|er)s?|square kms?", "km2");
		UNITS.put("mi2|mi²|sq\\.? ?mi(?:les?)?|square miles?", "mi2");
		UNITS.put("hectares?|ha", "ha");
		UNITS.put("per cent|percent|%", "percent");
		UNITS.put("(?:U\\.?S\\.?|American) dollars?|dollars?|USD", "USD");
		UNITS.put("(?:Azerbaijani )?manats?|AZN|₼", "AZN");
		UNITS.put("roubles?|rubles?", "roubles");
		UNITS.put("tons?|tonnes?", "tonnes");
		UNITS.put("kilogram(?:me)?s?|kg", "kg");
		UNITS.put("kilomet(?:re|er)s?|kms?", "km");
	}

	private static final Map<Pattern, String> UNIT_WORDS = new LinkedHashMap<>();

	static {
		UNITS.forEach((words, unit) -> UNIT_WORDS.put(Pattern.compile(words, Pattern.CASE_INSENSITIVE), unit));
	}

	private static final Map<String, BigDecimal> SCALES = Map.of("hundred", new BigDecimal(100), "thousand",
			new BigDecimal(1_000), "million", new BigDecimal(1_000_000), "mln", new BigDecimal(1_000_000), "billion",
			new BigDecimal(1_000_000_000), "bn", new BigDecimal(1_000_000_000));

	/** In "in 1992 thousands fled" the plural is no scale. */
	static final String SCALE_WORD = "(?:hundred|thousand|million|billion|mln|bn"
			+ "|(?<!(?:1[89]|20)\\d\\d\\s)(?:hundred|thousand|million|billion)s)(?!\\p{L})";

	private static final String SCALE = "(?:\\s?(?<scale>" + SCALE_WORD + "))?";

	private static final String UNIT = "(?:[\\s-]?(?<unit>" + String.join("|", UNITS.keySet())
			+ ")(?![\\p{L}\\p{N}]))?";

	/** Digits in groups of three, all set apart by the same character. */
	private static final String GROUPS = "\\d{1,3}(?:(?<mark>[,\\u00A0\\u202F\\u2009'’ ])\\d{3})(?:\\k<mark>\\d{3})*(?:\\.\\d+)?";

	private static final Pattern NUMBER = Pattern.compile(
			"(?<![\\p{L}\\p{N}])(?<currency>US\\$\\s?|\\$\\s?|USD\\s?|AZN\\s?|₼\\s?)?" + "(?<digits>" + GROUPS
					+ "(?![.,'’]?\\d)|\\d+(?:[.,]\\d+)*)(?<plus>\\+)?" + SCALE + UNIT + "(?!\\p{N})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern IN_WORDS = Pattern.compile("(?<![\\p{L}\\p{N}-])(?<words>" + SmallNumbers.PATTERN
			+ "|an?(?= (?:hundred|thousand|million|billion)(?!\\p{L})))(?![\\p{L}\\p{N}])(?!-\\p{N})" + SCALE + UNIT,
			Pattern.CASE_INSENSITIVE);

	/** What follows the first number of a range; its scale and unit are of both. */
	private static final Pattern RANGE_END = Pattern.compile(
			"\\s*(?:to|or|(?<and>and)|[-–—])\\s*(?<end>\\d[\\d,.]*)(?<!\\D)" + SCALE + UNIT, Pattern.CASE_INSENSITIVE);

	private static final Pattern BETWEEN = Pattern.compile("(?i)(?<!\\p{L})between\\s+$");

	private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");

	/** Three digits after one point may be thousandths or thousands. */
	private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

	private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	/** How far back words are looked for that change what a number means. */
	static final int MOST_BEFORE = 40;

	static final Pattern UNQUANTIFIED = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:(?:tens|hundreds) of )?"
			+ "(?:dozens?|scores|hundreds|thousands|millions)(?: of)?(?![\\p{L}\\p{N}])");

	private static final Pattern OTHER_UNIT = Pattern
		.compile("(?i)[\\s-]?(?:acres?|(?:square|sq\\.?) ?(?:m|met(?:re|er)s?|yards?|feet)"
				+ "|m²|m2|miles?|met(?:re|er)s?|feet|pounds)(?!\\p{L})");

	/** Before four digits: they are a year, whatever is counted after them. */
	private static final Pattern BEFORE_YEAR = Pattern
		.compile("(?i)(?<!\\p{L})(?:in|since|until|till|during|before|after|early|late|mid|mid-)\\s*$");

	/** Before four digits that something counted follows: they may be a year. */
	private static final Pattern MAYBE_BEFORE_YEAR = Pattern.compile("(?i)(?<!\\p{L})(?:by|from|the)\\s+$");

	/** After digits that may be a day of a month in another language, or its ending. */
	private static final Pattern FOREIGN = Pattern.compile("-\\p{L}|\\s+(?=\\p{L})\\P{IsLatin}");

	private static final Pattern DAY = Pattern.compile("[1-9]|[12]\\d|3[01]");

	/** Digits that may go on in the next line. */
	private static final Pattern BROKEN = Pattern.compile(
			"(?<![\\p{L}\\p{N}])(?:(?<=\\S[ \\t]{0,3})\\d{1,3}(?:[,\\u00A0\\u202F ]\\d{3})*,?[ \\t\\r]*\\n[ \\t]*\\d{3}"
					+ "|\\d{1,3},?[ \\t\\r]*\\n[ \\t]*0\\d{2})(?!\\p{N})");

	/** What is no usual number, and would else be read as several or as a part of it. */
	private static final Pattern UNUSUAL = Pattern
		.compile("(?i)(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+,\\d+"
				+ "|\\d+\\s+\\d+/\\d+(?!\\d)|\\d*\\s?\\p{No}+|(?:half|(?:a|one|two|three) (?:third|quarter|fifth)s?(?: of)?) (?:an? )?"
				+ "(?:hundred|thousand|million|billion)(?!\\p{L}))" + SCALE);

	/** Numbers in several parts, as in "1 million 200 thousand", and dozens. */
	private static final Pattern COMPOSED = Pattern
		.compile("(?<![\\p{L}\\p{N}.,])(?:(?:\\d[\\d.,]*\\s?" + SCALE_WORD + "|an? " + SCALE_WORD + "|"
				+ SmallNumbers.PATTERN + " (?:million|billion)(?!\\p{L}))(?:\\s+(?:\\d[\\d.,]*(?<!\\D)|(?:and )?"
				+ SmallNumbers.PATTERN + "(?![\\p{L}\\p{N}]))(?:\\s?" + SCALE_WORD + ")?)+|(?:\\d+|"
				+ SmallNumbers.PATTERN + ") dozens?(?!\\p{L}))", Pattern.CASE_INSENSITIVE);

	private static final Pattern OTHER_DIGITS = Pattern
		.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]*[\\p{Nd}&&[^0-9]]\\p{N}*");

	private NumberReader() {
	}

	/** Takes what is no usual number, so that no part of it is read as one. */
	static void readUnusual(Scan scan) {
		Money.readRanges(scan);
		scan.each(BROKEN, (match) -> unreadable(match, "a number may go on in the next line"));
		scan.each(COMPOSED,
				(match) -> unreadable(match, "dozens and numbers in several parts are not read; write it in digits"));
		scan.each(UNUSUAL, (match) -> unreadable(match, "fractions, powers and mixed separators are not read"));
	}

	/**
	 * Reads the numbers.
	 * @param scan the text
	 * @param counts tells whether what follows a place is counted, so that four digits
	 * before it are no year and a small number in words is a quantity
	 */
	static void read(Scan scan, IntPredicate counts) {
		scan.each(NUMBER, (match) -> number(scan.text(), match, counts));
		scan.each(IN_WORDS, (match) -> inWords(scan.text(), match, counts));
		scan.each(UNQUANTIFIED, (match) -> Reading.of(match.start(), match.end(), As.kind(Kind.UNQUANTIFIED)));
		scan.each(OTHER_DIGITS, (match) -> Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE),
				"only the digits 0 to 9 are read"));
	}

	private static @Nullable Reading inWords(CharSequence text, Matcher match, IntPredicate counts) {
		String unit = unit(match.group("unit"), null);
		BigDecimal value = scaled(SmallNumbers.value(match.group("words")), match.group("scale"));
		if (unit == null && value.compareTo(HUNDRED) < 0 && !counts.test(match.end())) {
			return null;
		}
		String otherUnit = otherUnit(text, match.start(), match.end(), unit);
		if (otherUnit != null) {
			return unreadable(match, otherUnit);
		}
		return Reading.of(match.start(), match.end(), As.quantity(value, unit, Hedge.before(text, match.start())));
	}

	private static @Nullable Reading number(CharSequence text, Matcher match, IntPredicate counts) {
		String digits = match.group("digits");
		String scale = match.group("scale");
		String unit = unit(match.group("unit"), match.group("currency"));
		int end = match.end();
		Matcher rangeEnd = after(RANGE_END, text, end);
		if (scale == null && unit == null && rangeEnd.lookingAt()
				&& (rangeEnd.group("and") == null || before(BETWEEN, text, match.start()).find())) {
			scale = rangeEnd.group("scale");
			unit = unit(rangeEnd.group("unit"), null);
			end = rangeEnd.end();
			if (digits.length() <= 3 && rangeEnd.group("end").contains(",")) {
				return unreadable(match, "the next number may lend it its thousands");
			}
		}
		String otherUnit = otherUnit(text, match.start(), end, unit);
		if (otherUnit != null) {
			return unreadable(match, otherUnit);
		}
		if (scale == null && DAY.matcher(digits).matches() && after(FOREIGN, text, match.end()).lookingAt()) {
			return unreadable(match, "it may be the day of a date");
		}
		if (match.end() < text.length() && Character.isLetter(text.charAt(match.end()))) {
			return unreadable(match, "letters follow the digits");
		}
		if (AMBIGUOUS.matcher(digits).matches() && scale == null) {
			return unreadable(match, "the point may mark thousands or decimals");
		}
		if (match.group("mark") == null && !PLAIN.matcher(digits).matches()) {
			return unreadable(match, "the separators follow no usual way of writing numbers");
		}
		if (YEAR.matcher(digits).matches() && scale == null && unit == null) {
			if (!counts.test(match.end()) || before(BEFORE_YEAR, text, match.start()).find()) {
				return Reading.of(match.start(), match.end(), As.date(Edtf.parse(digits)));
			}
			if (before(MAYBE_BEFORE_YEAR, text, match.start()).find()) {
				return unreadable(match, "it may be a year or a number");
			}
		}
		BigDecimal value = scaled(new BigDecimal(digits.replaceAll("[,\\u00A0\\u202F\\u2009'’ ]", "")), scale);
		String hedge = (match.group("plus") != null) ? "at-least" : Hedge.before(text, match.start());
		return Reading.of(match.start(), match.end(), As.quantity(Units.tidy(value), unit, hedge));
	}

	static Matcher before(Pattern pattern, CharSequence text, int start) {
		return pattern.matcher(text).region(Math.max(0, start - MOST_BEFORE), start);
	}

	static Matcher after(Pattern pattern, CharSequence text, int end) {
		return pattern.matcher(text).region(end, text.length());
	}

	/** Says that a unit is none of the data set; null where it is. */
	private static @Nullable String otherUnit(CharSequence text, int start, int end, @Nullable String unit) {
		if (Money.isOtherBefore(text, start) || Money.isOtherAfter(text, end)) {
			return "the currency is not one of the data set";
		}
		return (unit == null && after(OTHER_UNIT, text, end).lookingAt()) ? "the unit is not one of the data set"
				: null;
	}

	private static BigDecimal scaled(BigDecimal value, @Nullable String scale) {
		return (scale != null) ? value.multiply(SCALES.get(scale.toLowerCase(Locale.ROOT).replaceFirst("s$", "")))
				: value;
	}

	static Reading unreadable(Matcher match, String reason) {
		return Reading.of(match.start(), match.end(), As.kind(Kind.UNREADABLE), reason);
	}

	private static @Nullable String unit(@Nullable String written, @Nullable String currency) {
		if (currency != null) {
			return currency.matches("(?i)(?:AZN|₼)\\s?") ? "AZN" : "USD";
		}
		return (written == null) ? null
				: UNIT_WORDS.entrySet()
					.stream()
					.filter((unit) -> unit.getKey().matcher(written).matches())
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(null);
	}

}
