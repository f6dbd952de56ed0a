package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.TokenPattern.Capture;
import org.occupationfigures.extraction.TokenPattern.Match;
import org.occupationfigures.value.Units;

/**
 * Reads a quantity: hedge, number or range or ratio, scale, unit. What is written like a
 * number and is none, such as an age, a page or a footnote, becomes a label. Its rules
 * are the rows of {@code grammar/quantities.csv}, the first that holds is taken.
 */
final class QuantityGrammar {

	private static final TokenRules RULES = new TokenRules("quantities");

	/** The greatest whole of which a ratio such as 1 in 9 is a share. */
	private static final BigDecimal GREATEST_WHOLE = new BigDecimal(20);

	private final Tokens tokens;

	private final Map<Integer, Number> numbers;

	QuantityGrammar(Tokens tokens) {
		this.tokens = tokens;
		this.numbers = new NumberGrammar(tokens).tagAll();
	}

	/** Reads the quantity or label that begins at a token; null where none does. */
	@Nullable Mention at(int at) {
		int end = this.tokens.after(at, "figure");
		return RULES.matches(this.tokens, at)
			.filter((match) -> match.to() >= end)
			.flatMap((match) -> Stream.ofNullable(read(match)))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Mention read(Match match) {
		return switch (match.reading()) {
			case "label" -> Mention.label(match.from(), match.to());
			case "unquantified" -> Mention.of(match.from(), match.to(), Interpretation.of(Kind.UNQUANTIFIED));
			case "share" -> share(match, NumberGrammar.value(match.captures("share").get(0).value()));
			case "ratio" -> ratio(match, number(match, "part").value(), number(match, "whole").value());
			case "score" -> (width(match).signum() <= 0) ? Mention.label(match.from(), match.to()) : null;
			case "range" -> (width(match).signum() > 0) ? range(match) : null;
			case "neighbours" -> width(match).equals(BigDecimal.ONE) ? range(match) : null;
			case "twice" ->
				number(match, "again").value().equals(low(match).value()) ? quantity(match, low(match).reason()) : null;
			case "count" -> NumberGrammar.AMBIGUOUS.equals(low(match).reason()) ? quantity(match, null) : null;
			case "quantity" -> quantity(match, low(match).reason());
			default -> Mention.unreadable(match.from(), match.to(), match.reading());
		};
	}

	/** Gives a number of a match, with the letter behind it that scales it. */
	private Number number(Match match, String name) {
		Number number = Objects.requireNonNull(this.numbers.get(match.captures(name).get(0).from()));
		Tag letter = this.tokens.tag(number.end(), "scale-letter");
		return (letter != null && !match.captures("letter").isEmpty()) ? number.times(letter) : number;
	}

	/** Gives the only number of a match, or the low end of its range. */
	private Number low(Match match) {
		Number low = number(match, "low");
		return match.captures("high").isEmpty() ? low : low.scaledLike(number(match, "high"));
	}

	private BigDecimal width(Match match) {
		return number(match, "high").value().subtract(low(match).value());
	}

	private Mention share(Match match, BigDecimal share) {
		BigDecimal percent = Units.tidy(share.movePointRight(2).setScale(4, RoundingMode.HALF_UP));
		return Mention.of(match.from(), match.to(), Interpretation.quantity(percent, "percent", hedge(match)));
	}

	private @Nullable Mention ratio(Match match, BigDecimal part, BigDecimal whole) {
		return (whole.compareTo(GREATEST_WHOLE) <= 0 && part.compareTo(whole) < 0)
				? share(match, part.divide(whole, MathContext.DECIMAL32)) : null;
	}

	private Mention range(Match match) {
		Number low = low(match);
		Number high = number(match, "high");
		String hedge = hedge(match);
		return readable(match, (low.reason() != null) ? low.reason() : high.reason(),
				Interpretation.range(low.value(), high.value(), unit(match), hedge.equals("exact") ? "range" : hedge));
	}

	private Mention quantity(Match match, @Nullable String reason) {
		BigDecimal value = low(match).value();
		return readable(match, reason, Interpretation
			.quantity(match.captures("minus").isEmpty() ? value : value.negate(), unit(match), hedge(match)));
	}

	private static Mention readable(Match match, @Nullable String reason, Interpretation as) {
		String fault = "unclear".equals(as.unit()) ? "a letter that may be a scale or a unit" : reason;
		return (fault != null) ? Mention.unreadable(match.from(), match.to(), fault)
				: Mention.of(match.from(), match.to(), as);
	}

	private static @Nullable String unit(Match match) {
		return match.captures("unit").stream().map(Capture::value).reduce((first, last) -> last).orElse(null);
	}

	/** Gives how a number is hedged; exact where nothing hedges it. */
	private String hedge(Match match) {
		boolean quoted = "\"'(".contains(this.tokens.at(match.from() - 1).text())
				|| this.tokens.isBefore(match.from(), "article");
		Tag before = this.tokens.tagBefore(quoted ? match.from() - 1 : match.from(), "hedge");
		Stream<Tag> behind = IntStream.rangeClosed(match.from() + 1, match.to())
			.mapToObj((at) -> this.tokens.tag(at, "hedge-after"));
		return Stream.concat(Stream.ofNullable(before), behind.filter(Objects::nonNull))
			.findFirst()
			.map(Tag::value)
			.orElse("exact");
	}

}
