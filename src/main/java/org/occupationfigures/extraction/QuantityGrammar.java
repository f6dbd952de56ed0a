package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.NumberGrammar.Number;
import org.occupationfigures.value.Units;

/**
 * Reads a quantity: hedge, number or range or ratio, scale, unit. What is written like a
 * number and is none, such as an age, a page or a footnote, becomes a label.
 */
final class QuantityGrammar {

	/** How many words the word for a change may be away. */
	private static final int CHANGE = 10;

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	/** The greatest whole of which a ratio such as 1 in 9 is a share. */
	private static final BigDecimal GREATEST_WHOLE = new BigDecimal(20);

	private static final BigDecimal THOUSAND = new BigDecimal(1000);

	private final Tokens tokens;

	private final NumberGrammar numbers;

	QuantityGrammar(Tokens tokens) {
		this.tokens = tokens;
		this.numbers = new NumberGrammar(tokens);
	}

	/** Reads the quantity or label that begins at a token; null where none does. */
	@Nullable Mention at(int at) {
		Tag indefinite = this.tokens.tag(at, "indefinite");
		Mention share = share(at);
		Number first = this.numbers.at(at);
		if (share != null && (first == null || first.end() <= share.to())) {
			return share;
		}
		if (indefinite != null && (first == null || indefinite.to() >= first.end())) {
			return this.tokens.is(indefinite.to(), "label-after") ? Mention.label(at, indefinite.to())
					: Mention.of(at, indefinite.to(), Interpretation.of(Kind.UNQUANTIFIED));
		}
		if (first == null || (isWordOne(first) && !isRatio(first))) {
			return null;
		}
		Mention label = label(first);
		if (label != null) {
			return label;
		}
		return ratioOr(first);
	}

	/** {@code one} counts nothing where it stands alone. */
	private boolean isWordOne(Number number) {
		return !number.composed() && this.tokens.at(number.at()).isWord()
				&& number.value().compareTo(BigDecimal.ONE) <= 0 && number.value().signum() > 0
				&& !this.tokens.is(number.end(), "thing");
	}

	private boolean isRatio(Number number) {
		return this.tokens.is(number.end(), "ratio");
	}

	/** {@code a third of}, {@code half the}: a share in percent. */
	private @Nullable Mention share(int at) {
		Tag fraction = this.tokens.tag(at, "fraction");
		if (fraction == null || !this.tokens.is(fraction.to(), "fraction-of")
				|| this.tokens.is(fraction.to(), "scale")) {
			return null;
		}
		BigDecimal percent = NumberGrammar.fraction(fraction).multiply(HUNDRED);
		return Mention.of(at, fraction.to(), Interpretation.quantity(rounded(percent), "percent", hedge(at)));
	}

	private Mention ratioOr(Number first) {
		Tag in = this.tokens.tag(first.end(), "ratio");
		Number whole = (in != null) ? this.numbers.at(in.to()) : null;
		if (whole != null && whole.value().compareTo(GREATEST_WHOLE) <= 0
				&& first.value().compareTo(whole.value()) < 0) {
			BigDecimal percent = first.value().multiply(HUNDRED).divide(whole.value(), MathContext.DECIMAL32);
			return Mention.of(first.at(), whole.end(),
					Interpretation.quantity(rounded(percent), "percent", hedge(first.at())));
		}
		if (this.tokens.isBefore(first.at(), "per")) {
			return Mention.label(first.at(), first.end());
		}
		Number second = second(first);
		return (second != null) ? range(first, second) : quantity(first);
	}

	private static BigDecimal rounded(BigDecimal percent) {
		return Units.tidy(percent.setScale(4, java.math.RoundingMode.HALF_UP));
	}

	/** Finds the upper end of a range that begins with a number. */
	private @Nullable Number second(Number first) {
		int end = first.end();
		Tag unit = this.tokens.tag(end, "unit");
		int next = (unit != null) ? unit.to() : end;
		next = this.tokens.at(next).is("-") && this.tokens.is(next + 1, "range") ? next + 1 : next;
		Token mark = this.tokens.at(next);
		Tag to = this.tokens.tag(next, "range");
		boolean from = isFrom(first.at());
		boolean dash = mark.is("–") || (mark.is("-") && (mark.isGlued() || !this.tokens.at(next + 1).isGlued()));
		boolean joined = to != null && to.value().equals("to") && (from || isAlways(to) || isNext(first, to));
		int start = dash ? next + 1
				: joined ? java.util.Objects.requireNonNull(to).to() : isFromEnding(first) ? end : 0;
		if (!dash && isChange(first.at())) {
			return null;
		}
		Tag currency = (start > 0) ? this.tokens.tag(start, "unit") : null;
		Number second = (start > 0) ? this.numbers.at((currency != null) ? currency.to() : start) : null;
		return (second != null && scaledLike(first, second).value().compareTo(second.value()) < 0) ? second : null;
	}

	/** A word that joins two numbers even where no from or between stands before them. */
	private boolean isAlways(Tag to) {
		return !this.tokens.is(to.from(), "separator") && !this.tokens.is(to.from(), "number-joiner");
	}

	/**
	 * {@code 20 mindən 30 minədək}, {@code 20-ից 30}: the ending of the first number says
	 * from.
	 */
	private boolean isFromEnding(Number first) {
		String last = this.tokens.at(first.end() - 1).folded();
		return this.tokens.at(first.end() - 1).isWord() && this.tokens.at(first.end()).isNumber()
				&& this.tokens.lexicon().words("range-ending").stream().anyMatch(last::endsWith);
	}

	/** {@code rose from 2,855 to 2,881}: two numbers, not a range. */
	private boolean isChange(int at) {
		for (int i = Math.max(0, at - CHANGE); i < at + CHANGE; i++) {
			if (this.tokens.is(i, "change")) {
				return true;
			}
		}
		return false;
	}

	/** {@code 16 or 17} */
	private boolean isNext(Number first, Tag to) {
		Number second = this.numbers.at(to.to());
		return second != null && this.tokens.at(to.from() + 1).isNumber()
				&& second.value().subtract(first.value()).compareTo(BigDecimal.ONE) == 0;
	}

	private boolean isFrom(int at) {
		for (int i = at; i > at - 4; i--) {
			Tag range = this.tokens.tagBefore(i, "range");
			if (range != null && range.value().equals("from")) {
				return true;
			}
			if (!this.tokens.isBefore(i, "hedge") && !this.tokens.isBefore(i, "unit")) {
				return false;
			}
		}
		return false;
	}

	/** {@code 20-30 thousand}: the scale word holds for both ends. */
	private Number scaledLike(Number first, Number second) {
		BigDecimal plain = this.numbers.unscaled(second.at());
		if (plain == null || first.value().compareTo(THOUSAND) >= 0 || first.value().compareTo(plain) >= 0
				|| second.value().compareTo(plain) == 0 || this.numbers.unscaled(first.at()) == null
				|| first.value().compareTo(java.util.Objects.requireNonNull(this.numbers.unscaled(first.at()))) != 0) {
			return first;
		}
		BigDecimal scale = second.value().divide(plain, MathContext.DECIMAL64);
		return first.map((value) -> value.multiply(scale), first.end());
	}

	private Mention range(Number first, Number second) {
		Number low = scaledLike(first, second);
		int end = second.end();
		Tag unit = unit(first.at(), end);
		if (unit != null && unit.is("points")) {
			return Mention.of(first.at(), unit.to(), Interpretation.of(Kind.LABEL));
		}
		String reason = (low.reason() != null) ? low.reason() : second.reason();
		int from = start(first.at(), unit);
		int to = (unit != null) ? Math.max(end, unit.to()) : end;
		if (this.tokens.is(to, "label-after") && unit == null) {
			return Mention.label(from, to);
		}
		if (reason != null || isOther(unit)) {
			return Mention.unreadable(from, to, (reason != null) ? reason : "a unit that nothing here is measured in");
		}
		String hedge = hedge(first.at());
		return Mention.of(from, to,
				Interpretation.range(low.value(), second.value(), code(unit), hedge.equals("exact") ? "range" : hedge));
	}

	private Mention quantity(Number number) {
		Number read = number;
		Tag letter = this.tokens.tag(read.end(), "scale-letter");
		Tag before = this.tokens.tagBefore(read.at(), "unit");
		if (letter != null && this.tokens.at(letter.from()).isGlued()
				&& (before != null || this.tokens.at(letter.from()).isCapitalised())) {
			BigDecimal factor = new BigDecimal(letter.value());
			read = read.map((value) -> value.multiply(factor), letter.to());
		}
		Tag unit = unit(read.at(), read.end());
		int from = start(read.at(), unit);
		int to = (unit != null) ? Math.max(read.end(), unit.to()) : read.end();
		if (unit != null && unit.is("points")) {
			return Mention.label(from, to);
		}
		if (read.reason() != null
				&& !(read.reason().equals(NumberGrammar.AMBIGUOUS) && unit == null && isCounted(read.end()))) {
			return Mention.unreadable(from, to, read.reason());
		}
		if (isOther(unit)) {
			return Mention.unreadable(from, to, "a unit that nothing here is measured in");
		}
		Tag per = this.tokens.tag(read.end(), "per");
		if (per != null && unit == null && this.numbers.at(per.to()) != null) {
			return Mention.unreadable(from, java.util.Objects.requireNonNull(this.numbers.at(per.to())).end(),
					"a rate");
		}
		if (this.tokens.is(read.end(), "unknown-scale")) {
			return Mention.unreadable(from, read.end() + 1, "a word for a scale that is not known");
		}
		BigDecimal value = isNegative(read.at()) ? read.value().negate() : read.value();
		return Mention.of(from, to, Interpretation.quantity(value, code(unit), hedge(from, read.at(), to)));
	}

	/** Tells whether people or things follow, of which there are only whole numbers. */
	private boolean isCounted(int end) {
		for (int i = end; i < end + 3 && this.tokens.at(i).isWord(); i++) {
			if (this.tokens.is(i, "thing") || this.tokens.is(i, "side")) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable String code(@Nullable Tag unit) {
		return (unit != null) ? unit.value() : null;
	}

	private static boolean isOther(@Nullable Tag unit) {
		return unit != null && unit.value().equals("other");
	}

	private static int start(int at, @Nullable Tag unit) {
		return (unit != null && unit.from() < at) ? unit.from() : at;
	}

	/** Finds the unit after a number, or a currency before it. */
	private @Nullable Tag unit(int at, int end) {
		Tag points = this.tokens.tag(end, "points");
		if (points != null) {
			return points;
		}
		Tag after = this.tokens.tag(end, "unit");
		Tag of = this.tokens.tag(end, "fraction-of");
		if (after == null && of != null) {
			after = this.tokens.tag(of.to(), "unit");
		}
		if (after == null && this.tokens.at(end).is("-")) {
			after = this.tokens.tag(end + 1, "unit");
		}
		if (after != null && isUnit(after)) {
			return after;
		}
		Tag before = this.tokens.tagBefore(at, "unit");
		return (before != null && List.of("USD", "AZN", "roubles", "other", "percent").contains(before.value())
				&& !this.tokens.at(before.from() - 1).isNumber() && isBeforeNumbers(before)) ? before : null;
	}

	/** A sign, a code, or the word for percent where it stands first. */
	private boolean isBeforeNumbers(Tag unit) {
		return unit.value().equals("percent") || this.tokens.at(unit.to() - 1).text().length() <= 3;
	}

	/** A unit of one letter such as t or m is one only where it is written small. */
	private boolean isUnit(Tag unit) {
		Token token = this.tokens.at(unit.from());
		return unit.length() > 1 || token.text().length() > 1 || !Character.isUpperCase(token.text().charAt(0));
	}

	private boolean isNegative(int at) {
		Token sign = this.tokens.at(at - 1);
		return sign.is("-") && this.tokens.at(at).isGlued() && !sign.isGlued();
	}

	/** Gives how a number is hedged; exact where nothing hedges it. */
	private String hedge(int from, int at, int to) {
		String before = hedge(from);
		before = before.equals("exact") && from < at ? hedge(at) : before;
		Tag after = this.tokens.tag(to, "hedge-after");
		Tag glued = this.tokens.tag(at + 1, "hedge-after");
		return !before.equals("exact") ? before
				: (after != null) ? after.value() : (glued != null && glued.to() <= to) ? glued.value() : "exact";
	}

	private String hedge(int at) {
		int end = at;
		for (int i = 0; i < 3; i++) {
			if (this.tokens.at(end - 1).is("\"") || this.tokens.at(end - 1).is("'") || this.tokens.at(end - 1).is("(")
					|| this.tokens.isBefore(end, "article")) {
				end--;
			}
		}
		Tag hedge = this.tokens.tagBefore(end, "hedge");
		return (hedge != null) ? hedge.value() : "exact";
	}

	/** Finds out whether what looks like a number only names something. */
	private @Nullable Mention label(Number number) {
		int at = number.at();
		int end = number.end();
		Token next = this.tokens.at(end);
		boolean hyphen = next.is("-") && next.isGlued() && this.tokens.at(end + 1).isGlued();
		boolean dot = next.is(".") && next.isGlued() && this.tokens.is(end + 1, "label-after");
		int after = (hyphen || dot) ? end + 1 : end;
		boolean bracket = (this.tokens.at(at - 1).is("[") && next.is("]")) || this.tokens.at(at - 1).is("^");
		boolean time = next.is(":") && next.isGlued() && this.tokens.at(end + 1).isNumber()
				&& this.tokens.at(end + 1).isGlued();
		boolean slash = next.is("/") && next.isGlued() && this.tokens.at(end + 1).isNumber();
		if (time || slash) {
			return Mention.label(at, end + 2);
		}
		Token before = this.tokens.at(at - 1);
		boolean weapon = before.is("-") && before.isGlued() && this.tokens.at(at).isGlued()
				&& this.tokens.at(at - 2).isWord() && !number.composed();
		boolean glued = before.isWord() && this.tokens.at(at).isGlued() && !this.tokens.isBefore(at, "unit")
				&& !this.tokens.isBefore(at, "hedge");
		boolean age = before.is(",") && (next.is(",") || next.is(".")) && number.value().compareTo(HUNDRED) < 0
				&& !number.composed() && this.tokens.at(at).isNumber()
				&& (this.tokens.at(at - 2).isCapitalised() || this.tokens.at(at - 2).is("."))
				&& !this.tokens.isBefore(at - 1, "area");
		boolean item = at == 0 && (next.is(")")
				|| (next.is(".") && this.tokens.at(end + 1).gap() != Token.Gap.NONE && this.tokens.size() > end + 1))
				&& !number.composed();
		Tag labelled = this.tokens.tag(after, "label-after");
		Tag bracketed = next.is("(") ? this.tokens.tag(end + 1, "label-after") : null;
		Tag named = this.tokens.is(end, "unit") ? null : this.tokens.tagBefore(at, "label-before");
		boolean ordinal = this.tokens.at(at).isNumber() && this.tokens.at(after).isGlued()
				&& this.tokens.at(after).isWord() && this.tokens.is(after, "ordinal-suffix") && !number.composed();
		if (age || bracket || weapon || glued || item || bracketed != null || ordinal || named != null
				|| (labelled != null && !this.tokens.is(after, "unit"))) {
			Number second = (named != null) ? second(number) : null;
			int to = ordinal ? after + 1 : (second != null) ? second.end() : end;
			while (named != null && this.tokens.at(to).isNumber()) {
				to++;
			}
			return Mention.label(at, to);
		}
		return null;
	}

}
