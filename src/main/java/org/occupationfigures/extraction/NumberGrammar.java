package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Units;

/**
 * Reads a number in digits, in words or in both. It is a sum of amounts with ever smaller
 * scale words: {@code 53,340}, {@code 1.5 million}, {@code 2 thousand 783},
 * {@code sixty-five thousand five hundred and seven}, {@code a million and a half}.
 */
final class NumberGrammar {

	/** Why a number such as 1,386 is not read where a comma is before decimals. */
	static final String AMBIGUOUS = "the mark may be one of thousands or of decimals";

	/** Groups of three digits with the same mark between them, or digits; decimals. */
	private static final Pattern DIGITS = Pattern
		.compile("(?<whole>[1-9]\\d{0,2}(?<mark>[,.' ])\\d{3}(?!\\d)(?:\\k<mark>\\d{3}(?!\\d))*|\\d*)"
				+ "(?:(?!\\k<mark>)[,.](?<decimals>\\d+))?(?<more>(?:[,.']\\d+)*)");

	private static final Pattern TOKEN = Pattern.compile("\\d+|[,.']");

	/** How many tokens digits and the marks between them are looked for in. */
	private static final int LONGEST_RUN = 30;

	private static final int LONGEST = 15;

	private static final int GROUP = 3;

	private final Tokens tokens;

	NumberGrammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/** Reads the number that begins at each token, and adds it to what is known of it. */
	Map<Integer, Number> tagAll() {
		Map<Integer, Number> numbers = new HashMap<>();
		int next = 0;
		for (int i = 0; i < this.tokens.size(); i = next) {
			Number number = at(i);
			next = (number != null && number.reason != null) ? number.end : i + 1;
			if (number != null && !isWordOne(number)) {
				numbers.put(i, number);
				this.tokens.add(new Tag("figure", number.value.toPlainString(), i, number.end));
			}
		}
		return numbers;
	}

	/** {@code one} counts nothing where it stands alone. */
	private boolean isWordOne(Number number) {
		return number.end - number.at == 1 && this.tokens.at(number.at).isWord()
				&& number.value.compareTo(BigDecimal.ONE) == 0 && !this.tokens.is(number.end, "thing")
				&& !this.tokens.is(number.end, "ratio");
	}

	/** Reads the number that begins at a token; null where none does. */
	private @Nullable Number at(int at) {
		Number sum = scaled(at);
		Number next = (sum != null) ? scaled(afterJoiner(sum)) : null;
		while (sum != null && next != null && follows(sum, next)) {
			sum = sum.plus(next);
			next = scaled(afterJoiner(sum));
		}
		return sum;
	}

	/** {@code 2 thousand 783}, {@code 5 million 300 thousand}: a smaller amount adds. */
	private boolean follows(Number sum, Number next) {
		boolean words = this.tokens.at(next.at).isWord();
		boolean digits = this.tokens.at(next.at).gap() == Token.Gap.BLANK
				&& (next.isScaled() || sum.scale.compareTo(BigDecimal.valueOf(1000)) == 0);
		return (words || digits) && next.scale.compareTo(sum.scale) < 0 && next.value.compareTo(sum.scale) < 0;
	}

	/** Reads an amount with its scale words: {@code one and a half million}. */
	private @Nullable Number scaled(int at) {
		Number number = amount(at);
		if (number == null) {
			return null;
		}
		number = withFraction(number);
		for (Tag scale = scale(number.end); scale != null && number.scale.compareTo(value(scale.value())) < 0;) {
			number = number.times(scale);
			scale = scale(number.end);
		}
		return withFraction(number);
	}

	/** {@code a million and a half}, {@code 1½} */
	private Number withFraction(Number number) {
		int joined = this.tokens.after(number.end, "number-joiner");
		Tag fraction = this.tokens.tag(joined, "fraction");
		boolean belongs = this.tokens.at(number.end).isGlued()
				|| (joined > number.end && this.tokens.isBefore(number.end, "scale"));
		return (fraction != null && (belongs || scale(fraction.to()) != null)) ? number
			.plus(new Number(joined, fraction.to(), value(fraction.value()).multiply(number.scale), number.scale, null))
				: number;
	}

	/** Reads what scale words multiply: digits, words, or a fraction of a scale word. */
	private @Nullable Number amount(int at) {
		if (this.tokens.at(at).isNumber() || isPoint(at)) {
			return hundreds(digits(at));
		}
		Tag inverted = this.tokens.tag(at, "inverted");
		Number times = (inverted != null) ? words(inverted.to()) : null;
		if (inverted != null && times != null) {
			return new Number(at, times.end, times.value).times(inverted);
		}
		Tag fraction = this.tokens.tag(at, "fraction");
		int end = (fraction != null) ? this.tokens.after(this.tokens.after(fraction.to(), "fraction-of"), "article")
				: at;
		return (fraction != null && scale(end) != null) ? new Number(at, end, value(fraction.value())) : words(at);
	}

	/** Adds up number words: three after two hundred or twenty, not after two. */
	private @Nullable Number words(int at) {
		Number sum = null;
		int next = at;
		while (true) {
			Tag word = this.tokens.tag(next, "number");
			Number part = (word != null) ? new Number(next, word.to(), value(word.value())) : one(next);
			part = (part != null) ? hundreds(part) : null;
			if (part == null || (sum != null && (part.end == next || !fits(sum.value, part.value)))) {
				return sum;
			}
			sum = (sum != null) ? sum.plus(part) : part;
			next = afterJoiner(sum);
		}
	}

	private static boolean fits(BigDecimal sum, BigDecimal next) {
		return sum.remainder(BigDecimal.TEN.pow(next.precision() - next.scale())).signum() == 0;
	}

	private Number hundreds(Number number) {
		Tag scale = scale(number.end);
		return (scale != null && scale.value().equals("100")) ? number.times(scale) : number;
	}

	/** Reads what stands for one before a scale word: {@code a}, or nothing. */
	private @Nullable Number one(int at) {
		int end = this.tokens.after(at, "article");
		boolean alone = this.tokens.at(at).isWord() && this.tokens.at(at).text().length() > 1
				&& (!this.tokens.lexicon().language().equals("en") || this.tokens.isBefore(at, "hedge"));
		return (scale(end) != null && (end > at || alone)) ? new Number(at, end, BigDecimal.ONE) : null;
	}

	/** Steps over a hyphen or the word for and, where words go on behind it. */
	private int afterJoiner(Number number) {
		Tag joiner = this.tokens.tag(number.end, "number-joiner");
		int after = this.tokens.at(number.end).is("-") ? number.end + 1 : number.end;
		if (joiner != null && this.tokens.at(number.at).isWord()
				&& (joiner.value().isEmpty() || this.tokens.isBefore(number.end, joiner.value()))) {
			after = joiner.to();
		}
		return this.tokens.at(after).isWord() ? after : number.end;
	}

	/** Gives the scale word at a token; a single letter only glued to the digits. */
	private @Nullable Tag scale(int at) {
		boolean letter = this.tokens.at(at).text().length() == 1 && !this.tokens.at(at).isGlued();
		return letter ? null : this.tokens.tag(at, "scale");
	}

	/** Gives the value of a number, a scale word or a fraction such as {@code 1/3}. */
	static BigDecimal value(String written) {
		String[] parts = (written + "/1").split("/");
		return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL32);
	}

	/** {@code .08} */
	private boolean isPoint(int at) {
		return (at == 0 || !this.tokens.at(at).isGlued()) && this.tokens.text(at, at + 2).matches("[,.]\\d+");
	}

	private Number digits(int at) {
		Matcher digits = DIGITS.matcher(this.tokens.text(at, at + LONGEST_RUN));
		digits.lookingAt();
		int end = at + (int) TOKEN.matcher(digits.group()).results().count();
		String whole = digits.group("whole").replaceAll("\\D", "");
		boolean either = digits.group().matches("\\d{1,3}\\D\\d{3}")
				&& this.tokens.lexicon().decimalMark().equals(digits.group("mark"));
		boolean decimal = either && scale(end) != null;
		BigDecimal value = new BigDecimal(
				"0" + whole + "." + Objects.requireNonNullElse(digits.group("decimals"), "0"));
		String reason = !digits.group("more").isEmpty() || whole.length() > LONGEST
				? "no way of writing a number that is known" : (either && !decimal) ? AMBIGUOUS : null;
		return new Number(at, (reason != null) ? end : afterEnding(end),
				Units.tidy(decimal ? value.movePointLeft(GROUP) : value), BigDecimal.ONE, reason);
	}

	/** Steps over an ending of the language: {@code 63-ը}, {@code 106'sı}. */
	private int afterEnding(int end) {
		boolean joined = this.tokens.at(end).isGlued()
				&& this.tokens.text(end, end + 2).matches("[-'][\\p{L}\\p{M}']+");
		return joined && this.tokens.is(end + 1, "ending") && !this.tokens.is(end + 1, "ordinal-suffix") ? end + 2
				: end;
	}

	/**
	 * A number as read.
	 *
	 * @param at the number of its first token
	 * @param end the number after its last token
	 * @param value its value
	 * @param scale the product of its scale words; 1 without one
	 * @param reason why it cannot be relied on; null when it can
	 */
	record Number(int at, int end, BigDecimal value, BigDecimal scale, @Nullable String reason) {

		Number(int at, int end, BigDecimal value) {
			this(at, end, value, BigDecimal.ONE, null);
		}

		boolean isScaled() {
			return this.scale.compareTo(BigDecimal.ONE) > 0;
		}

		/** Adds what follows. */
		Number plus(Number next) {
			return new Number(this.at, next.end, Units.tidy(this.value.add(next.value)), next.scale, this.reason);
		}

		/**
		 * Multiplies it by the scale word that follows, if it does not stand before it.
		 */
		Number times(Tag word) {
			BigDecimal factor = NumberGrammar.value(word.value());
			return new Number(this.at, Math.max(this.end, word.to()), Units.tidy(this.value.multiply(factor)),
					this.scale.multiply(factor), this.reason);
		}

		/** {@code 20-30 thousand}: the scale word holds for both ends. */
		Number scaledLike(Number second) {
			BigDecimal scaled = Units.tidy(this.value.multiply(second.scale));
			return (isScaled() || scaled.compareTo(second.value) >= 0) ? this
					: new Number(this.at, this.end, scaled, second.scale, this.reason);
		}

	}

}
