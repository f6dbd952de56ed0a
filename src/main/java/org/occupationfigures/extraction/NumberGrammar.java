package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Token.Gap;
import org.occupationfigures.extraction.TokenPattern.Match;

/**
 * Reads a number in digits, in words or in both. It is a sum of amounts with ever smaller
 * scale words: {@code 53,340}, {@code 1.5 million}, {@code 2 thousand 783},
 * {@code sixty-five thousand five hundred and seven}, {@code a million and a half}.
 */
final class NumberGrammar {

	/** Why a number such as 1,386 is not read where a comma is before decimals. */
	static final String AMBIGUOUS = "the mark may be one of thousands or of decimals";

	private static final TokenRules RULES = new TokenRules("numbers");

	/** Groups of three digits with the same mark between them, or digits; decimals. */
	private static final Pattern DIGITS = Pattern
		.compile("(?<whole>[1-9]\\d{0,2}(?<mark>[,.' ])\\d{3}(?!\\d)(?:\\k<mark>\\d{3}(?!\\d))*|\\d*)"
				+ "(?:(?!\\k<mark>)[,.](?<decimals>(?<=[.])\\d+|\\d{1,3}(?!\\d)))?(?<more>(?:[,.']\\d+)*)");

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
			Number number = this.tokens.mayBegin(i) ? sum(i, this::scaled, this::follows) : null;
			next = (number != null && number.reason() != null) ? number.end() : i + 1;
			boolean alone = number != null && number.end() == i + 1 && RULES.match("one alone", this.tokens, i) != null;
			if (number != null && !alone) {
				numbers.put(i, number);
				this.tokens.add(new Tag("figure", number.value().toPlainString(), i, number.end()));
			}
		}
		return numbers;
	}

	/** Adds up the parts from a token on, as long as each may follow; null for none. */
	private @Nullable Number sum(int at, IntFunction<@Nullable Number> part, BiPredicate<Number, Number> follows) {
		Number sum = part.apply(at);
		while (sum != null) {
			boolean words = this.tokens.at(sum.at()).isWord();
			Number next = part.apply(words ? RULES.after("joiner", this.tokens, sum.end()) : sum.end());
			if (next == null || this.tokens.at(next.at()).gap() == Gap.TAB || !follows.test(sum, next)) {
				return sum;
			}
			sum = sum.plus(next.value(), next.end(), next.scale());
		}
		return null;
	}

	/** {@code 2 thousand 783}, {@code 5 million 300 thousand}: a smaller amount adds. */
	private boolean follows(Number sum, Number next) {
		boolean words = this.tokens.at(next.at()).isWord();
		boolean digits = this.tokens.at(next.at()).gap() == Gap.BLANK
				&& (next.isScaled() || sum.scale().compareTo(BigDecimal.valueOf(1000)) == 0);
		return (words || digits) && next.scale().compareTo(sum.scale()) < 0 && next.value().compareTo(sum.scale()) < 0;
	}

	/** Reads an amount with its scale words: {@code one and a half million}. */
	private @Nullable Number scaled(int at) {
		Number amount = amount(at);
		return (amount != null) ? withFraction(withScales(withFraction(amount))) : null;
	}

	private Number withScales(Number number) {
		Tag scale = scale(number.end());
		return (scale != null && number.scale().compareTo(value(scale.value())) < 0) ? withScales(number.times(scale))
				: number;
	}

	private Number withFraction(Number number) {
		Match added = RULES.match("added fraction", this.tokens, number.end());
		return (added != null) ? number.plus(share(added).multiply(number.scale()), added.to(), number.scale())
				: number;
	}

	/** Reads what scale words multiply: digits, words, or a fraction of a scale word. */
	private @Nullable Number amount(int at) {
		if (this.tokens.at(at).isNumber() || RULES.match("point", this.tokens, at) != null) {
			return hundreds(digits(at));
		}
		Tag inverted = this.tokens.tag(at, "inverted");
		Number times = (inverted != null) ? words(inverted.to()) : null;
		if (inverted != null && times != null) {
			return new Number(at, times.end(), times.value()).times(inverted);
		}
		Match fraction = RULES.match("fraction of a scale", this.tokens, at);
		return (fraction != null) ? new Number(at, fraction.to(), share(fraction)) : words(at);
	}

	private static BigDecimal share(Match fraction) {
		return value(fraction.captures("share").get(0).value());
	}

	/** Adds up number words: three after two hundred or twenty, not after two. */
	private @Nullable Number words(int at) {
		return sum(at, this::word,
				(sum, next) -> next.end() > next.at() && sum.value()
					.remainder(BigDecimal.TEN.pow(next.value().precision() - next.value().scale()))
					.signum() == 0);
	}

	private @Nullable Number word(int at) {
		Tag word = this.tokens.tag(at, "number");
		Number number = (word != null) ? new Number(at, word.to(), value(word.value())) : one(at);
		return (number != null) ? hundreds(number) : null;
	}

	private Number hundreds(Number number) {
		Tag scale = scale(number.end());
		return (scale != null && scale.is("scale", "100")) ? number.times(scale) : number;
	}

	/** Reads what stands for one before a scale word: {@code a}, or nothing. */
	private @Nullable Number one(int at) {
		int end = this.tokens.after(at, "article");
		boolean alone = this.tokens.at(at).isWord() && this.tokens.at(at).text().length() > 1
				&& (!this.tokens.lexicon().language().equals("en") || this.tokens.isBefore(at, "hedge"));
		return (scale(end) != null && (end > at || alone)) ? new Number(at, end, BigDecimal.ONE) : null;
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

	private Number digits(int at) {
		Matcher digits = DIGITS.matcher(this.tokens.text(at, at + LONGEST_RUN));
		digits.lookingAt();
		int end = at + Token.of(digits.group()).size();
		String whole = digits.group("whole").replaceAll("\\D", "");
		boolean either = digits.group().matches("\\d{1,3}\\D\\d{3}")
				&& this.tokens.lexicon().values("decimal").contains(digits.group("mark"));
		boolean decimal = either && scale(end) != null;
		BigDecimal value = new BigDecimal(
				"0" + whole + "." + Objects.requireNonNullElse(digits.group("decimals"), "0"));
		String reason = !digits.group("more").isEmpty() || whole.length() > LONGEST || whole.startsWith("00")
				? "no way of writing a number that is known" : (either && !decimal) ? AMBIGUOUS : null;
		return new Number(at, (reason != null) ? end : RULES.after("ending", this.tokens, end),
				decimal ? value.movePointLeft(GROUP) : value, BigDecimal.ONE, reason);
	}

}
