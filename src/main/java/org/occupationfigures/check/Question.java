package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.value.Units;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.QueryParameters;

/**
 * A number or a date that is looked up, as it was read in a text or as if it had been.
 *
 * @param direct whether no area means any; in a text it means the conflict as a whole
 * @param severalAreas whether it is of no single area
 */
record Question(Interpretation read, BigDecimal tolerance, boolean direct, boolean severalAreas) {

	About about() {
		return this.read.about();
	}

	boolean isRange() {
		return this.read.value() == null;
	}

	/** Gives its lower end in another unit; a number is its own ends. */
	BigDecimal low(BigDecimal factor) {
		return times(isRange() ? this.read.low() : this.read.value(), factor);
	}

	BigDecimal high(BigDecimal factor) {
		return times(isRange() ? this.read.high() : this.read.value(), factor);
	}

	private static BigDecimal times(@Nullable BigDecimal number, BigDecimal factor) {
		return Units.tidy(Objects.requireNonNull(number).multiply(factor));
	}

	/** Tells whether a text names neither an area nor whose people it counts. */
	boolean isOfAnyone() {
		return !this.direct && about().district() == null && about().side() == null && about().period() == null;
	}

	/**
	 * Tells whether a text has a round number, which says less of what it is: one of two
	 * digits before zeros.
	 */
	boolean isRound() {
		return !this.direct && (isRange() || low(BigDecimal.ONE).stripTrailingZeros().precision() <= 2);
	}

	/**
	 * Tells whether it does not say which event it is of: a text with neither area nor
	 * side nor war, and a number of one digit before zeros.
	 */
	boolean fitsAnyEvent() {
		BigDecimal value = this.read.value();
		boolean placed = about().district() != null && !about().district().equals(QueryParameters.NONE);
		return !this.direct && value != null && value.stripTrailingZeros().precision() == 1 && !placed
				&& about().side() == null && about().period() == null;
	}

	/** Says what nobody states, for a footnote. */
	String wording() {
		return (this.read.date() != null) ? "dates it " + EnglishText.date(this.read.date())
				: "puts it at " + EnglishText.figure(Objects.requireNonNull(this.read.qualifier()), this.read.value(),
						this.read.low(), this.read.high(), Objects.requireNonNullElse(this.read.unit(), ""));
	}

	/** Gives the address of the claims; without a measure a parameter narrows it. */
	Address claims(String parameter) {
		return new Address(
				Stream
					.of((about().district() != null) ? "district=" + about().district() : "",
							about().measures().isEmpty() ? parameter
									: "measure=" + String.join(",", about().measures()),
							(about().side() != null) ? "side=" + about().side() + ",none" : "")
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining("&", "/v1/claims?", "")));
	}

}
