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
		UNITS.put("km\\^?2|km²|sq\\.?\\s*kms?|(?:square|sq\\.?)\\s*kilomet(?:re|er)s?|square\\s+kms?", "km2");
		UNITS.put("mi2|mi²|sq\\.?\\s*mi(?:les?)?|square\\s+miles?", "mi2");
		UNITS.put("hectares?|ha", "ha");
		UNITS.put("per\\s+cent|percent|%", "percent");
		UNITS.put("(?:U\\.?S\\.?|American)\\s+dollars?|dollars?|USD", "USD");
		UNITS.put("(?:Azerbaijani\\s+)?manats?|AZN|₼", "AZN");
		UNITS.put("roubles?|rubles?", "roubles");
		UNITS.put("tons?|tonnes?", "tonnes");
		UNITS.put("kilogram(?:me)?s?|kg", "kg");
		UNITS.put("kilomet(?:re|er)s?|kms?", "km");
	}

	private static final Map<Pattern, String> UNIT_WORDS = new LinkedHashMap<>();

	static {
		UNITS.forEach((words, unit) -> UNIT_WORDS.put(Pattern.compile(words, Pattern.CASE_INSENSITIVE), unit));
	}

	private static final Map<String, BigDecimal> SCALES = Map.of("hundred", BigDecimal.valueOf(100), "thousand",
			BigDecimal.valueOf(1_000), "million", BigDecimal.valueOf(1_000_000), "mln", BigDecimal.valueOf(1_000_000),
			"billion", BigDecimal.valueOf(1_000_000_000), "bn", BigDecimal.valueOf(1_000_000_000), "bln",
			BigDecimal.valueOf(1_000_000_000), "trillion", BigDecimal.valueOf(1_000_000_000_000L));

	private static final String LARGE = "(?:thousand|million|billion|trillion)";

	private static final String GAP = SmallNumbers.GAP;

	/** In "5 thousands of people" the plural is no scale; nor is it after a year. */
	private static final String ONE_SCALE = "(?:hundred|" + LARGE + "|mln|bn|bln|(?<!(?:1[89]|20)\\d\\d\\s)(?:hundred|"
			+ LARGE + ")s(?!\\s+of(?!\\p{L})))(?!\\p{L})";

	/** One or two, as in "a hundred thousand". */
	static final String SCALE_WORD = ONE_SCALE + "(?:" + GAP + ONE_SCALE + ")?";

	/** Blanks with at most one line feed, or a hyphen, or nothing. */
	private static final String NEXT = "(?:[^\\S\\n]*+\\n?[^\\S\\n]*+|-)";

	private static final String SCALE = "(?:" + NEXT + "(?<scale>" + SCALE_WORD + "))?";

	private static final String UNIT = "(?:" + NEXT + "(?<unit>" + String.join("|", UNITS.keySet())
			+ ")(?![\\p{L}\\p{N}]))?";

	/** Digits in groups of three, all set apart by the same character. */
	private static final String GROUPS = "\\d{1,3}(?:(?<mark>[,\\u00A0\\u202F\\u2009'’ ])\\d{3})(?:\\k<mark>\\d{3})*(?:\\.\\d+)?";

	private static final Pattern NUMBER = Pattern.compile(
			"(?<![\\p{L}\\p{N}])(?<currency>US\\$\\s?|\\$\\s?|USD\\s?|AZN\\s?|₼\\s?)?" + "(?<digits>" + GROUPS
					+ "(?![.,'’]?\\d)|\\d+(?:[.,]\\d+)*)(?<plus>\\+)?" + SCALE + UNIT + "(?!\\p{N})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern IN_WORDS = Pattern.compile("(?<![\\p{L}\\p{N}-])(?<words>" + SmallNumbers.PATTERN
			+ "|an?(?=\\s+(?:hundred|" + LARGE + ")(?!\\p{L})))(?![\\p{L}\\p{N}])(?!-\\p{N})" + SCALE + UNIT,
			Pattern.CASE_INSENSITIVE);

	/** What follows the first number of a range; its scale and unit are of both. */
	private static final Pattern RANGE_END = Pattern.compile(
			"\\s*+(?:to|or|(?<and>and)|[-–—])\\s*+(?:(?<end>\\d[\\d,.]*)(?<!\\D)" + SCALE + UNIT + "|(?:"
					+ SmallNumbers.PATTERN + "|an?)" + GAP + "(?<large>hundred|" + LARGE + ")(?!\\p{L}))",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BETWEEN = Pattern.compile("(?i)(?<!\\p{L})between\\s++$");

	private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");

	/** Three digits after one point may be thousandths or thousands. */
	private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

	private static final Pattern MONTH = Pattern.compile("(?:[1-9]|1[0-2])\\.(?:1[89]|20)\\d{2}");

	private static final Pattern LEADING_ZERO = Pattern.compile("0[^.].*");

	/** Before a number: a sign, a point, a factor or more of it. */
	private static final Pattern GOES_BEFORE = Pattern.compile("(?i)(?:(?<![\\p{L}\\p{N})%]|\\p{N}\\s)[-‐‑−–+]"
			+ "|(?<![\\p{L}\\p{N})\\]])[.,]|\\p{N}-\\p{N}+-|\\p{N}\\s*+[×*÷^+]\\s*+|\\d\\s+x\\s++"
			+ "|(?<!\\p{L})(?:(?:minus|negative|plus|twice|double|triple|times|half|per|every|each)\\s+"
			+ "|(?:half|halves|third|quarter|fifth|tenth)s?\\s+of\\s+)(?:the\\s++)?"
			+ "|(?:\\d|(?<!\\p{L})(?:zero|nought|" + SmallNumbers.PATTERN + "))\\s+point" + GAP + "(?:"
			+ SmallNumbers.PATTERN + GAP + "){0,3}|(?<!\\p{L})(?:hundred|" + LARGE + ")\\s++)$");

	/** Before a number in words: more of it, unless that is the first of a range. */
	private static final Pattern GOES_BEFORE_WORDS = Pattern
		.compile("(?is)^(?!.*(?<!\\p{L})between\\s).*(?<!\\p{L})(?:hundred|" + LARGE + ")\\s++and\\s++$");

	/** After a number: more of it, or what makes it another. */
	private static final Pattern GOES_ON = Pattern.compile("(?i)" + GAP + "(?:and" + GAP + ")?(?:(?:an?|one|two|three)"
			+ GAP + ")?(?:half|third|quarter|fifth|tenth)(?!\\p{L})|" + GAP + "(?:" + SmallNumbers.DENOMINATOR
			+ "|(?:hundred|" + LARGE + ")(?:s|ths?)?(?!\\p{L})"
			+ "|(?:something|plus|fold)(?!\\p{L})|times\\s+(?:more|as|the|higher|larger|greater|less|fewer)(?!\\p{L}))"
			+ "|\\s*+(?:quadrillions?|milliards?|trn|tn|mn|mio|m|k|b|t|ths|thsd|thous|lakhs?|crores?|dozens?|scores?|gross|pairs?|couples?)"
			+ "(?![\\p{L}\\p{N}-])|(?<=%|cent)\\s*+points?(?!\\p{L})|\\s*+[×*÷^]\\s*+\\d|\\s+x\\s+\\d|(?:(?<=\\+)|\\+)\\s*+\\d|[.,]?\\s+0\\d"
			+ "|\\s+per\\s+\\d");

	private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	/** How far back words are looked for that change what a number means. */
	static final int MOST_BEFORE = 40;

	static final Pattern UNQUANTIFIED = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:(?:tens|hundreds) of )?"
			+ "(?:dozens?|scores|hundreds|thousands|millions"
			+ "|(?:several|(?:a )?few|many|some|a couple(?: of)?) (?:hundred|thousand|million)(?: thousand| million)?)(?: of)?(?![\\p{L}\\p{N}])"
				.replace(" ", "\\s+"));

	private static final Pattern OTHER_UNIT = Pattern.compile("(?i)" + NEXT
			+ "(?:(?:acres?|(?:square|sq\\.?)\\s*+(?:m|met(?:re|er)s?|yards?|feet)"
			+ "|m²|m2|miles?|met(?:re|er)s?|feet|pounds|percentage|pct|basis\\s+points?|per\\s+mille?)(?!\\p{L})|[‰‱°])");

	/** Before four digits: they are a year, whatever is counted after them. */
	private static final Pattern BEFORE_YEAR = Pattern
		.compile("(?i)(?<!\\p{L})(?:in|since|until|till|during|before|after|early|late|mid|mid-)\\s*+$");

	/** Before four digits that something counted follows: they may be a year. */
	private static final Pattern MAYBE_BEFORE_YEAR = Pattern.compile("(?i)(?<!\\p{L})(?:by|from|the)\\s++$");

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
				+ "|\\d+[\\s-]+\\d+/\\d+(?!\\d)|\\d*\\s?\\p{No}+|(?:half|(?:(?:an?|one|two|three)" + GAP
				+ ")?(?:third|quarter|fifth|tenth)s?)(?:\\s+of)?" + GAP + "(?:an?\\s+)?(?:hundred|" + LARGE
				+ ")(?!\\p{L})|" + SmallNumbers.FRACTION + ")" + SCALE);

	/** Shares such as "1 in 9". */
	private static final Pattern RATIO = Pattern
		.compile("(?i)(?<![\\p{L}\\p{N}.,])(?:\\d{1,2}|one|two|three|four|five)\\s+in\\s+(?:every\\s+)?(?:\\d{1,3}|"
				+ SmallNumbers.PATTERN + ")(?![\\p{L}\\p{N}]|[.,:/-]\\d)");

	/** Numbers in several parts, as in "1 million 200 thousand", and dozens. */
	private static final Pattern COMPOSED = Pattern.compile("(?<![\\p{L}\\p{N}.,])(?:(?:\\d[\\d.,]*" + NEXT + SCALE_WORD
			+ "|an?\\s+" + SCALE_WORD + "|" + SmallNumbers.PATTERN + GAP + "(?:million|billion|trillion)(?!\\p{L}))(?:"
			+ "\\s+(?:\\d[\\d.,]*(?<!\\D)|(?:and\\s+)?" + SmallNumbers.PATTERN + "(?![\\p{L}\\p{N}]))(?:" + NEXT
			+ SCALE_WORD + ")?)+|(?:\\d+|" + SmallNumbers.PATTERN + ")" + GAP + "dozens?(?!\\p{L})|an?\\s+(?:hundred|"
			+ LARGE + ")\\s+or\\s+two(?!\\p{L}|" + GAP + "(?:hundred|" + LARGE + ")))", Pattern.CASE_INSENSITIVE);

	private static final Pattern ORDINAL = Pattern.compile("(?<![\\p{L}\\p{N}-])" + SmallNumbers.ORDINAL,
			Pattern.CASE_INSENSITIVE);

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
		scan.each(RATIO, (match) -> unreadable(match, "shares of a number are not read; write it in percent"));
		scan.each(ORDINAL, (match) -> Reading.of(match.start(), match.end(), As.kind(Kind.LABEL),
				"names something and is no quantity"));
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
		String words = match.group("words");
		String scale = match.group("scale");
		BigDecimal number = SmallNumbers.value(words);
		if (words.contains("\n")) {
			return unreadable(match, "a number may go on in the next line");
		}
		if (after(GOES_ON, text, match.end()).lookingAt() || (scale != null && isBelow(scale, number))) {
			return unreadable(match, "it is a part of another number, or written in a way that is not read");
		}
		Matcher rangeEnd = after(RANGE_END, text, match.end());
		if (scale == null && isRange(rangeEnd, text, match.start()) && lends(rangeEnd, number)) {
			return unreadable(match, "the next number may lend it its scale");
		}
		String unit = unit(match.group("unit"), null);
		BigDecimal value = scaled(number, scale);
		if (unit == null && value.compareTo(HUNDRED) < 0 && !counts.test(match.end())) {
			return null;
		}
		String otherUnit = otherUnit(text, match.start(), match.end(), unit);
		if (otherUnit != null) {
			return unreadable(match, otherUnit);
		}
		if (before(GOES_BEFORE, text, match.start()).find()
				|| before(GOES_BEFORE_WORDS, text, match.start()).lookingAt()) {
			return unreadable(match, "the sign or words before it make it another number");
		}
		return Reading.of(match.start(), match.end(),
				As.quantity(value, unit, Hedge.of(text, match.start(), match.end()).qualifier()));
	}

	private static @Nullable Reading number(CharSequence text, Matcher match, IntPredicate counts) {
		String digits = match.group("digits");
		String scale = match.group("scale");
		String unit = unit(match.group("unit"), match.group("currency"));
		int end = match.end();
		Matcher rangeEnd = after(RANGE_END, text, end);
		boolean isRange = scale == null && unit == null && isRange(rangeEnd, text, match.start());
		if (isRange && rangeEnd.group("end") != null) {
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
		if (LEADING_ZERO.matcher(digits).matches()
				|| (match.group("mark") == null && !PLAIN.matcher(digits).matches())) {
			return unreadable(match, "its zeros or separators follow no usual way of writing numbers");
		}
		if (MONTH.matcher(digits).matches() && scale == null) {
			return unreadable(match, "it may be a month");
		}
		if (YEAR.matcher(digits).matches() && scale != null && scale.endsWith("s")) {
			return unreadable(match, "it may be a year or a number");
		}
		if (YEAR.matcher(digits).matches() && scale == null && unit == null) {
			if (!counts.test(match.end()) || before(BEFORE_YEAR, text, match.start()).find()) {
				return Reading.of(match.start(), match.end(), As.date(Edtf.parse(digits)));
			}
			if (before(MAYBE_BEFORE_YEAR, text, match.start()).find()) {
				return unreadable(match, "it may be a year or a number");
			}
		}
		if (after(GOES_ON, text, match.end()).lookingAt()) {
			return unreadable(match, "it is a part of another number, or written in a way that is not read");
		}
		if (before(GOES_BEFORE, text, match.start()).find()) {
			return unreadable(match, "the sign or words before it make it another number");
		}
		BigDecimal number = new BigDecimal(digits.replaceAll("[,\\u00A0\\u202F\\u2009'’ ]", ""));
		if (isRange && ((rangeEnd.group("end") == null) ? lends(rangeEnd, number)
				: scale != null && !isUp(number, rangeEnd))) {
			return unreadable(match, "the next number may lend it its scale");
		}
		String hedge = (match.group("plus") != null) ? "at-least"
				: Hedge.of(text, match.start(), match.end()).qualifier();
		return Reading.of(match.start(), match.end(), As.quantity(Units.tidy(scaled(number, scale)), unit, hedge));
	}

	private static boolean isRange(Matcher rangeEnd, CharSequence text, int start) {
		return rangeEnd.lookingAt() && (rangeEnd.group("and") == null || before(BETWEEN, text, start).find());
	}

	/** Tells whether the scale of the end of a range is larger than its first number. */
	private static boolean lends(Matcher rangeEnd, BigDecimal number) {
		String scale = (rangeEnd.group("end") == null) ? rangeEnd.group("large") : rangeEnd.group("scale");
		return scale != null && !isBelow(scale, number);
	}

	/** Tells whether a range goes up when its scale is that of both numbers. */
	private static boolean isUp(BigDecimal number, Matcher rangeEnd) {
		String end = rangeEnd.group("end").replace(",", "");
		return PLAIN.matcher(end).matches() && number.compareTo(new BigDecimal(end)) < 0;
	}

	private static boolean isBelow(String scale, BigDecimal number) {
		return scaled(BigDecimal.ONE, scale).compareTo(number) <= 0;
	}

	static Matcher before(Pattern pattern, CharSequence text, int start) {
		return pattern.matcher(text).useTransparentBounds(true).region(Math.max(0, start - MOST_BEFORE), start);
	}

	static Matcher after(Pattern pattern, CharSequence text, int end) {
		return pattern.matcher(text).useTransparentBounds(true).region(end, text.length());
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
		BigDecimal scaled = value;
		for (String word : (scale != null) ? scale.toLowerCase(Locale.ROOT).split(GAP) : new String[0]) {
			scaled = scaled.multiply(SCALES.get(word.replaceFirst("s$", "")));
		}
		return scaled;
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
