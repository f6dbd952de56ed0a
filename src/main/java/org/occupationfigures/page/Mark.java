package org.occupationfigures.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Claim.ClaimedDate;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.value.DateSpan;

/**
 * What a claim states, as it is drawn: the shape is the hedge. Days are numbers from
 * 1970.
 *
 * @param at where the dot or the arrow stands; null for a bar
 * @param low where a whisker or a bar begins; null where there is none
 */
public record Mark(Shape shape, @Nullable Double at, @Nullable Double low, @Nullable Double high) {

	/** Draws what a claim states; null where it states no number and no date. */
	static @Nullable Mark of(Claim claim) {
		return (claim.figure() != null) ? of(claim.figure()) : (claim.date() != null) ? of(claim.date()) : null;
	}

	private static @Nullable Mark of(Figure figure) {
		Double at = number(figure.value());
		boolean rounded = figure.rounding() != null;
		Double low = number(rounded ? Objects.requireNonNull(figure.rounding()).low() : figure.low());
		Double high = number(rounded ? Objects.requireNonNull(figure.rounding()).high() : figure.high());
		return switch (figure.qualifier()) {
			case "exact" -> new Mark(Shape.DOT, at, null, null);
			case "about" -> new Mark(Shape.RING, at, low, high);
			case "at-least", "more-than" -> new Mark(Shape.FROM, at, null, null);
			case "up-to", "less-than" -> new Mark(Shape.UP_TO, at, null, null);
			case "range" -> new Mark(Shape.BAR, null, low, high);
			case "estimate" -> new Mark(Shape.BAR, at, low, high);
			default -> null;
		};
	}

	private static @Nullable Mark of(ClaimedDate date) {
		return of(new DateSpan(date.edtf(), date.earliest(), date.latest()), date.qualifier().equals("about"));
	}

	/** Draws a date; null where both ends are open. */
	static @Nullable Mark of(DateSpan date, boolean about) {
		Double low = day(date.earliest());
		Double high = day(date.latest());
		if (low == null || high == null) {
			return (low != null) ? new Mark(Shape.FROM, low, null, null)
					: (high != null) ? new Mark(Shape.UP_TO, high, null, null) : null;
		}
		boolean vague = about || date.edtf().matches(".*[~?%].*");
		return !low.equals(high) ? new Mark(vague ? Shape.HOLLOW : Shape.BAR, null, low, high)
				: new Mark(vague ? Shape.RING : Shape.DOT, low, null, null);
	}

	private static @Nullable Double number(@Nullable BigDecimal number) {
		return (number != null) ? number.doubleValue() : null;
	}

	private static @Nullable Double day(@Nullable LocalDate day) {
		return (day != null) ? (double) day.toEpochDay() : null;
	}

	/** The numbers that must have room in the picture. */
	DoubleStream ends() {
		return Stream.of(this.low, this.at, this.high).flatMap(Stream::ofNullable).mapToDouble(Double::doubleValue);
	}

	/** Exact, about, a range or estimate, a vague range, at least, up to. */
	public enum Shape {

		DOT, RING, BAR, HOLLOW, FROM, UP_TO

	}

}
