package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.NumberGrammar.Number;
import org.occupationfigures.value.Units;

/**
 * Reads a quantity: hedge, number or range or ratio, scale, unit. What is written like a
 * number and is none, such as an age, a page or a footnote, becomes a label.
 */
final class QuantityGrammar {

	/** The signs around a number that names something: [3], 14:30, BM-21, Anna, 29, … */
	private static final Pattern NAMING = Pattern
		.compile("[\\[^]⟨|⟩[:/]\\d|\\d[:/]⟨|\\p{L}-?⟨|" + "(\\p{Lu}\\S*|\\.),\\s⟨\\d{1,2}⟩[,.]|^⟨\\d+⟩(\\)|\\.\\s\\S)");

	/** The greatest whole of which a ratio such as 1 in 9 is a share. */
	private static final BigDecimal GREATEST_WHOLE = new BigDecimal(20);

	private final Tokens tokens;

	private final NumberGrammar numbers;

	QuantityGrammar(Tokens tokens) {
		this.tokens = tokens;
		this.numbers = new NumberGrammar(tokens);
	}

	/** Reads the quantity or label that begins at a token; null where none does. */
	@Nullable Mention at(int at) {
		Number first = this.numbers.at(at);
		Mention words = words(at);
		if (words != null && (first == null || first.end() <= words.to())) {
			return words;
		}
		if (first == null || isWordOne(first)) {
			return null;
		}
		Number second = second(first);
		Number last = (second != null) ? second : first;
		if (isLabel(at, last.end())) {
			return label(at, last.end());
		}
		Number whole = whole(first);
		return (whole != null) ? share(at, whole.end(), first.value().divide(whole.value(), MathContext.DECIMAL32))
				: quantity(first, withLetter(last, at));
	}

	/** {@code dozens}, {@code a third of}: a number that is not given, or a share. */
	private @Nullable Mention words(int at) {
		Tag indefinite = this.tokens.tag(at, "indefinite");
		Tag fraction = this.tokens.tag(at, "fraction");
		if (indefinite != null) {
			return this.tokens.is(indefinite.to(), "label-after") ? Mention.label(at, indefinite.to())
					: Mention.of(at, indefinite.to(), Interpretation.of(Kind.UNQUANTIFIED));
		}
		return (fraction != null && this.tokens.is(fraction.to(), "fraction-of"))
				? share(at, fraction.to(), NumberGrammar.value(fraction)) : null;
	}

	private Mention share(int at, int to, BigDecimal share) {
		BigDecimal percent = Units.tidy(share.movePointRight(2).setScale(4, RoundingMode.HALF_UP));
		return Mention.of(at, to, Interpretation.quantity(percent, "percent", hedge(at)));
	}

	/** {@code one} counts nothing where it stands alone. */
	private boolean isWordOne(Number number) {
		return !number.isComposed() && this.tokens.at(number.at()).isWord()
				&& number.value().compareTo(BigDecimal.ONE) == 0 && !this.tokens.is(number.end(), "thing")
				&& !this.tokens.is(number.end(), "ratio");
	}

	/** Finds the whole of a ratio such as 9 out of 10. */
	private @Nullable Number whole(Number part) {
		Tag ratio = this.tokens.tag(part.end(), "ratio");
		Number whole = (ratio != null) ? this.numbers.at(ratio.to()) : null;
		return (whole != null && whole.value().compareTo(GREATEST_WHOLE) <= 0
				&& part.value().compareTo(whole.value()) < 0) ? whole : null;
	}

	/** Tells whether what looks like a number only names something. */
	private boolean isLabel(int at, int end) {
		String around = this.tokens.text(at - 2, at) + this.tokens.text(at, end).replaceFirst("\\S.*", "⟨$0⟩")
				+ this.tokens.text(end, end + 2);
		boolean joined = this.tokens.at(end).isGlued() && (this.tokens.at(end).is("-") || this.tokens.at(end).is("."));
		int after = joined ? end + 1 : end;
		boolean ordinal = this.tokens.at(end - 1).isNumber() && this.tokens.at(after).isGlued()
				&& this.tokens.is(after, "ordinal-suffix");
		boolean worded = this.tokens.isBefore(at, "label-before") || this.tokens.is(after, "label-after");
		return ordinal || (worded && !this.tokens.is(after, "unit")) || this.tokens.isBefore(at, "per")
				|| (NAMING.matcher(around).find() && !this.tokens.isBefore(at - 1, "area"));
	}

	/** Takes in the rest of a telephone number. */
	private Mention label(int at, int end) {
		int to = end;
		while (this.tokens.isBefore(at, "label-before") && this.tokens.at(to).isNumber()) {
			to++;
		}
		return Mention.label(at, to);
	}

	/** Finds the upper end of a range that begins with a number. */
	private @Nullable Number second(Number first) {
		int end = this.tokens.after(first.end(), "unit");
		end = this.tokens.at(end).is("-") && this.tokens.is(end + 1, "range") ? end + 1 : end;
		Tag to = this.tokens.tag(end, "range");
		int start = -1;
		if (Sentence.isDash(this.tokens, end) || (this.tokens.at(end).is("-") && this.tokens.at(end).isGlued())) {
			start = end + 1;
		}
		else if (to != null && to.is("range", "to")
				&& (isFrom(first.at()) || !this.tokens.is(end, "separator") || isNext(first, to))) {
			start = to.to();
		}
		else if (isFromEnding(first.end())) {
			start = end;
		}
		Number second = (start > 0) ? this.numbers.at(this.tokens.after(start, "unit")) : null;
		return (second != null && first.scaledLike(second).value().compareTo(second.value()) < 0) ? second : null;
	}

	/** {@code between about $20}: a word for from, with a hedge or a unit behind it. */
	private boolean isFrom(int at) {
		Tag between = this.tokens.tagBefore(at, "hedge");
		between = (between != null) ? between : this.tokens.tagBefore(at, "unit");
		Tag from = this.tokens.tagBefore((between != null) ? between.from() : at, "range");
		return from != null && from.is("range", "from");
	}

	/** {@code 16 or 17} */
	private boolean isNext(Number first, Tag to) {
		Number second = this.numbers.at(to.to());
		return second != null && second.value().subtract(first.value()).compareTo(BigDecimal.ONE) == 0;
	}

	/** {@code 20 mindən 30 minədək}, {@code 20-ից 30}: an ending says from. */
	private boolean isFromEnding(int end) {
		Token last = this.tokens.at(end - 1);
		return last.isWord() && this.tokens.at(end).isNumber()
				&& this.tokens.lexicon().rangeEndings().stream().anyMatch(last.folded()::endsWith);
	}

	/**
	 * {@code $5m}: a letter that is a scale word only with a currency, or as a capital.
	 */
	private Number withLetter(Number number, int at) {
		Tag letter = this.tokens.tag(number.end(), "scale-letter");
		Token written = this.tokens.at(number.end());
		boolean scale = written.isGlued() && (written.isCapitalised() || this.tokens.isBefore(at, "unit"));
		return (letter != null && scale) ? number.times(letter) : number;
	}

	private Mention quantity(Number first, Number last) {
		Tag unit = unit(first.at(), last.end());
		int from = (unit != null) ? Math.min(unit.from(), first.at()) : first.at();
		int to = (unit != null) ? Math.max(unit.to(), last.end()) : last.end();
		String reason = reason(first, last, unit);
		String hedge = hedge(from, first.at(), to);
		String code = (unit != null) ? unit.value() : null;
		if (reason != null) {
			return Mention.unreadable(from, to, reason);
		}
		if (first.at() < last.at()) {
			return Mention.of(from, to, Interpretation.range(first.scaledLike(last).value(), last.value(), code,
					hedge.equals("exact") ? "range" : hedge));
		}
		return Mention.of(from, to,
				Interpretation.quantity(isNegative(from) ? last.value().negate() : last.value(), code, hedge));
	}

	/** Tells why a number is not read; null where it is. */
	private @Nullable String reason(Number first, Number last, @Nullable Tag unit) {
		String reason = (first.reason() != null) ? first.reason() : last.reason();
		if (reason != null && !(reason.equals(NumberGrammar.AMBIGUOUS) && unit == null && isCounted(last.end()))) {
			return reason;
		}
		if (unit != null) {
			return unit.value().equals("other") ? "a unit that nothing here is measured in" : null;
		}
		Tag per = this.tokens.tag(last.end(), "per");
		return (per != null && this.numbers.at(per.to()) != null) ? "a rate"
				: this.tokens.is(last.end(), "unknown-scale") ? "a word for a scale that is not known" : null;
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

	/** Finds the unit after a number, or one that may stand before it. */
	private @Nullable Tag unit(int at, int end) {
		Tag after = this.tokens.tag(this.tokens.at(end).is("-") ? end + 1 : end, "unit");
		Tag before = this.tokens.tagBefore(at, "unit-before");
		return (after != null && (after.length() > 1 || !isCapitalLetter(after.from()))) ? after
				: (before != null && !this.tokens.at(before.from() - 1).isNumber()) ? before : null;
	}

	/** A unit of one letter such as t or m is one only where it is written small. */
	private boolean isCapitalLetter(int at) {
		return this.tokens.at(at).text().length() == 1 && this.tokens.at(at).isCapitalised();
	}

	private boolean isNegative(int at) {
		return this.tokens.at(at - 1).is("-") && this.tokens.at(at).isGlued() && !this.tokens.at(at - 1).isGlued();
	}

	/** Gives how a number is hedged; exact where nothing hedges it. */
	private String hedge(int from, int at, int to) {
		String before = hedge(from);
		before = before.equals("exact") ? hedge(at) : before;
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

}
