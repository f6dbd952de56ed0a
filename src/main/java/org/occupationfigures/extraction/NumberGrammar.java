package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Units;

/**
 * Reads a number in digits, in words or in both: {@code 53,340}, {@code 1.5 million},
 * {@code sixty-five thousand}, {@code a million and a half}.
 */
final class NumberGrammar {

	/** Why a number such as 1,386 is not read where a comma is before decimals. */
	static final String AMBIGUOUS = "the mark may be one of thousands or of decimals";

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	private static final BigDecimal THOUSAND = new BigDecimal(1000);

	private static final int GROUP = 3;

	private static final int LONGEST = 15;

	private final Tokens tokens;

	NumberGrammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/** Reads the number that begins at a token; null where none does. */
	@Nullable Number at(int at) {
		Number part = partOfScale(at);
		if (part != null) {
			return part;
		}
		Tag inverted = this.tokens.tag(at, "inverted");
		Number after = (inverted != null) ? afterInverted(inverted) : null;
		if (after != null) {
			return after;
		}
		Number number = this.tokens.at(at).isNumber() || isPoint(at) ? digits(at) : words(at);
		if (number == null) {
			return null;
		}
		Number read = rest(scaled(withFraction(number)));
		int end = afterEnding(read.end);
		return (end == read.end) ? read : scaled(read.to(end));
	}

	/**
	 * Tells whether a point without a digit before it begins a number, as in {@code .08}.
	 */
	private boolean isPoint(int at) {
		return (this.tokens.at(at).is(".") || this.tokens.at(at).is(",")) && (at == 0 || !this.tokens.at(at).isGlued())
				&& this.tokens.at(at + 1).isNumber() && this.tokens.at(at + 1).isGlued();
	}

	private Number digits(int at) {
		if (isPoint(at)) {
			return new Number(at, at + 2, new BigDecimal("0." + this.tokens.at(at + 1).text()), null, false);
		}
		StringBuilder digits = new StringBuilder(this.tokens.at(at).text());
		int end = at + 1;
		String mark = mark(end);
		int groups = 0;
		while (mark != null && digits.length() <= LONGEST && isGroup(end, mark) && (groups > 0 || isFirstGroup(at))) {
			digits.append(this.tokens.at(end + (mark.equals(" ") ? 0 : 1)).text());
			end += mark.equals(" ") ? 1 : 2;
			groups++;
		}
		String fraction = mark(end);
		boolean decimals = fraction != null && !fraction.equals(" ") && !fraction.equals("'")
				&& !(groups > 0 && fraction.equals(mark)) && !isGroupOfAnother(end, groups);
		String reason = null;
		String decimalMark = this.tokens.lexicon().decimalMark();
		if (groups == 1 && mark != null && mark.equals(decimalMark) && !decimals) {
			if (scale(end) != null) {
				return new Number(at, end, new BigDecimal(digits.insert(digits.length() - GROUP, '.').toString()), null,
						true);
			}
			reason = AMBIGUOUS;
		}
		if (decimals) {
			digits.append('.').append(this.tokens.at(end + 1).text());
			end += 2;
			while (mark(end) != null && !" ".equals(mark(end))) {
				reason = "no way of writing a number that is known";
				end += 2;
			}
		}
		if (digits.length() > LONGEST + 1) {
			reason = "too long for a number";
		}
		return new Number(at, end, new BigDecimal(digits.toString()), reason, groups > 0 || decimals);
	}

	private boolean isGroupOfAnother(int end, int groups) {
		return groups > 0 && !this.tokens.at(end + 1).isNumber();
	}

	/**
	 * Gives the mark between this group of digits and the next one; null where none
	 * follows.
	 */
	private @Nullable String mark(int end) {
		Token next = this.tokens.at(end);
		if (next.isNumber() && next.gap() == Token.Gap.BLANK) {
			return " ";
		}
		boolean mark = (next.is(",") || next.is(".") || next.is("'")) && next.isGlued();
		return (mark && this.tokens.at(end + 1).isNumber() && this.tokens.at(end + 1).isGlued()) ? next.text() : null;
	}

	private boolean isGroup(int end, String mark) {
		if (!mark.equals(mark(end))) {
			return false;
		}
		int digits = end + (mark.equals(" ") ? 0 : 1);
		return this.tokens.at(digits).text().length() == GROUP && !(mark.equals(" ")
				&& (this.tokens.is(digits + 1, "month") || ":".equals(this.tokens.at(digits + 1).text())));
	}

	private boolean isFirstGroup(int at) {
		String first = this.tokens.at(at).text();
		return first.length() <= GROUP && !first.startsWith("0");
	}

	/** Reads number words: those below a scale word multiply it, the rest adds up. */
	private @Nullable Number words(int at) {
		BigDecimal total = BigDecimal.ZERO;
		BigDecimal current = BigDecimal.ZERO;
		int next = at;
		int end = at;
		Tag article = this.tokens.tag(at, "article");
		if (article != null && this.tokens.is(article.to(), "scale")) {
			next = article.to();
		}
		while (true) {
			Tag word = this.tokens.tag(next, "number");
			Tag scale = this.tokens.tag(next, "scale");
			if (word != null && (scale == null || scale.length() < word.length())) {
				if (!fits(current, new BigDecimal(word.value()))) {
					break;
				}
				current = current.add(new BigDecimal(word.value()));
				end = word.to();
			}
			else if (scale != null && (next > at || isStanding(scale))) {
				BigDecimal factor = new BigDecimal(scale.value());
				if (factor.compareTo(HUNDRED) == 0) {
					if (current.compareTo(HUNDRED) >= 0 && end > at) {
						break;
					}
					current = current.max(BigDecimal.ONE).multiply(factor);
				}
				else {
					boolean multiplies = current.signum() == 0 && total.signum() > 0 && total.compareTo(factor) < 0;
					total = multiplies ? total.multiply(factor)
							: total.add(current.max(BigDecimal.ONE).multiply(factor));
					current = BigDecimal.ZERO;
				}
				end = scale.to();
			}
			else {
				break;
			}
			next = afterJoiner(end);
		}
		return (end > at) ? new Number(at, end, total.add(current), null, end - at > 1) : null;
	}

	/**
	 * A scale word of some languages stands for one of it: {@code тысяча}, {@code mille}.
	 */
	private boolean isStanding(Tag scale) {
		boolean single = !this.tokens.lexicon().language().equals("en");
		return (single || this.tokens.isBefore(scale.from(), "hedge"))
				&& this.tokens.at(scale.from()).text().length() > 1 && this.tokens.at(scale.from()).isWord();
	}

	/**
	 * Tells whether a number word may follow what was read: three after twenty, not after
	 * two.
	 */
	private static boolean fits(BigDecimal current, BigDecimal next) {
		if (current.signum() == 0) {
			return true;
		}
		int digits = next.precision() - next.scale();
		BigDecimal lower = current.remainder(BigDecimal.TEN.pow(digits));
		return lower.signum() == 0
				|| (current.remainder(HUNDRED).compareTo(new BigDecimal(60)) == 0
						&& next.compareTo(new BigDecimal(20)) < 0)
				|| (current.remainder(HUNDRED).compareTo(new BigDecimal(80)) == 0
						&& next.compareTo(new BigDecimal(20)) < 0);
	}

	/** Steps over a hyphen or the word for and, where a number word follows. */
	private int afterJoiner(int end) {
		int next = this.tokens.at(end).is("-") ? end + 1 : end;
		Tag joiner = this.tokens.tag(next, "number-joiner");
		int after = (joiner != null) ? joiner.to() : next;
		return (this.tokens.is(after, "number") && !this.tokens.at(after).isNumber()
				&& (joiner == null || this.tokens.tagBefore(end, "scale") != null
						|| !this.tokens.lexicon().language().equals("en")))
				|| (joiner == null && this.tokens.is(after, "scale")) ? after : end;
	}

	/** {@code тысяч тридцать}: the number after a scale word is about that many of it. */
	private @Nullable Number afterInverted(Tag scale) {
		Tag half = this.tokens.tag(scale.to(), "fraction");
		if (half != null) {
			return new Number(scale.from(), half.to(),
					Units.tidy(fraction(half).multiply(new BigDecimal(scale.value()))), null, true);
		}
		Number number = this.tokens.is(scale.to(), "number") ? words(scale.to()) : null;
		return (number != null)
				? new Number(scale.from(), number.end, number.value.multiply(new BigDecimal(scale.value())), null, true)
				: null;
	}

	/** {@code half a million}, {@code a quarter of a million}; null for anything else. */
	private @Nullable Number partOfScale(int at) {
		Tag fraction = this.tokens.tag(at, "fraction");
		if (fraction == null) {
			return null;
		}
		Tag of = this.tokens.tag(fraction.to(), "fraction-of");
		int next = (of != null) ? of.to() : fraction.to();
		Tag article = this.tokens.tag(next, "article");
		Tag scale = scale((article != null) ? article.to() : next);
		return (scale != null) ? new Number(at, scale.to(),
				Units.tidy(fraction(fraction).multiply(new BigDecimal(scale.value()))), null, true) : null;
	}

	/** {@code 1½}, {@code one and a half million}. */
	private Number withFraction(Number number) {
		if (this.tokens.at(number.end).is("½")) {
			return number.map((value) -> value.add(HALF), number.end + 1);
		}
		Tag half = fractionAfter(number.end);
		Tag part = (half != null) ? half : this.tokens.tag(number.end, "fraction");
		return (part != null && scale(part.to()) != null) ? number.map((value) -> value.add(fraction(part)), part.to())
				: number;
	}

	private @Nullable Tag fractionAfter(int end) {
		Tag joiner = this.tokens.tag(end, "number-joiner");
		return (joiner != null) ? this.tokens.tag(joiner.to(), "fraction") : null;
	}

	/**
	 * {@code 2 bin 783}: what follows a thousand adds to it;
	 * {@code a million and a half}.
	 */
	private Number rest(Number number) {
		Tag scale = this.tokens.tagBefore(number.end, "scale");
		Tag half = (scale != null) ? fractionAfter(number.end) : null;
		if (scale != null && half != null) {
			return number.map((value) -> value.add(fraction(half).multiply(new BigDecimal(scale.value()))), half.to());
		}
		Token next = this.tokens.at(number.end);
		if (scale == null || !scale.value().equals("1000") || !next.isNumber() || next.text().length() > GROUP
				|| next.text().startsWith("0") || scale(number.end + 1) != null || next.gap() != Token.Gap.BLANK
				|| number.value.remainder(THOUSAND).signum() != 0) {
			return number;
		}
		return number.map((value) -> value.add(new BigDecimal(next.text())), number.end + 1);
	}

	/**
	 * Steps over an ending of the language behind a hyphen or an apostrophe:
	 * {@code 63-ը}, {@code 106'sı}.
	 */
	private int afterEnding(int end) {
		Token mark = this.tokens.at(end);
		Token ending = this.tokens.at(end + 1);
		boolean joined = (mark.is("-") || mark.is("'")) && mark.isGlued() && ending.isWord() && ending.isGlued();
		return joined && this.tokens.at(end - 1).isNumber()
				&& this.tokens.lexicon().words("ending").contains(ending.folded())
				&& !this.tokens.is(end + 1, "ordinal-suffix") ? end + 2 : end;
	}

	/** Reads the scale words after a number, and the number of the next scale. */
	private Number scaled(Number number) {
		Number read = number;
		Tag scale = scale(read.end);
		if (scale == null) {
			return read;
		}
		BigDecimal value = read.value;
		BigDecimal factor = BigDecimal.ONE;
		int end = read.end;
		for (Tag next = scale; next != null; next = scale(end)) {
			factor = factor.multiply(new BigDecimal(next.value()));
			end = next.to();
		}
		value = value.multiply(factor);
		Number rest = this.tokens.at(end).isNumber() ? digits(end) : null;
		Tag smaller = (rest != null) ? scale(rest.end) : null;
		if (rest != null && smaller != null && rest.value.compareTo(THOUSAND) < 0
				&& new BigDecimal(smaller.value()).compareTo(factor) < 0) {
			value = value.add(rest.value.multiply(new BigDecimal(smaller.value())));
			end = smaller.to();
		}
		return new Number(read.at, end, Units.tidy(value), read.reason, true);
	}

	/** Reads a number up to its first scale word; null where none begins. */
	@Nullable BigDecimal unscaled(int at) {
		if (this.tokens.at(at).isNumber() || isPoint(at)) {
			return digits(at).value;
		}
		BigDecimal value = BigDecimal.ZERO;
		int next = at;
		for (Tag word = this.tokens.tag(at, "number"); word != null; word = this.tokens.tag(next, "number")) {
			value = value.add(new BigDecimal(word.value()));
			next = afterJoiner(word.to());
		}
		return (value.signum() > 0) ? value : null;
	}

	/**
	 * Gives the scale word that follows; a single letter only where it is glued to the
	 * digits.
	 */
	@Nullable Tag scale(int end) {
		Tag scale = this.tokens.tag(end, "scale");
		if (scale != null && this.tokens.at(end).text().length() == 1 && !this.tokens.at(end).isGlued()) {
			return null;
		}
		return scale;
	}

	/** Gives a fraction such as {@code 1/3} as a number. */
	static BigDecimal fraction(Tag fraction) {
		String[] parts = fraction.value().split("/");
		return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL32);
	}

	/**
	 * A number as read.
	 *
	 * @param at the number of its first token
	 * @param end the number after its last token
	 * @param value its value
	 * @param reason why it cannot be relied on; null when it can
	 * @param composed whether it has more than a run of digits or a word
	 */
	record Number(int at, int end, BigDecimal value, @Nullable String reason, boolean composed) {

		Number to(int newEnd) {
			return new Number(this.at, newEnd, this.value, this.reason, this.composed);
		}

		Number map(Function<BigDecimal, BigDecimal> change, int newEnd) {
			return new Number(this.at, newEnd, Units.tidy(change.apply(this.value)), this.reason, true);
		}

	}

}
