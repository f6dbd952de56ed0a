package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Interval;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

/** How quantities fit a number that has been put into their unit. */
final class NumberFits extends Fits<BigDecimal> {

	/** Statements that are open upwards, by their qualifier. */
	private static final List<String> MINIMA = List.of("more-than", "at-least");

	/** Statements that are open downwards, by their qualifier. */
	private static final List<String> MAXIMA = List.of("less-than", "up-to");

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private final NumberQuestion question;

	private final Amount asked;

	private final @Nullable Compared compared;

	private final RoaringBitmap stocks;

	NumberFits(Register register, NumberQuestion question, NumberQuestion.Converted number, RoaringBitmap about) {
		super(register.claims, RoaringBitmap.and(about, number.rows()),
				RoaringBitmap.and(register.comparable(question.subject(), about), number.rows()),
				List.of(register.claims.number("least"), register.claims.number("greatest")), number.amount().low(),
				number.amount().high());
		this.question = question;
		this.asked = number.amount();
		this.compared = number.compared();
		this.stocks = register.reader.stocks();
		take(Fit.EXACT, this.asked.statedBy(this.claims, this.rows));
		BigDecimal low = this.asked.low();
		BigDecimal high = this.asked.high();
		if (this.asked.isRange()) {
			take(Fit.BOUNDS, this.claims.number("greatest").between(among("least", low, high), low, high));
			return;
		}
		take(Fit.BOUNDS, RoaringBitmap.and(this.apart, this.claims.bounds().containing(low)));
		take(Fit.ROUNDING, RoaringBitmap.and(this.apart, this.claims.roundings().containing(low)));
		BigDecimal reach = low.abs().multiply(question.tolerance());
		RoaringBitmap near = RoaringBitmap.or(among("value", low.subtract(reach), low.add(reach)),
				among("low", low, low.add(reach)), among("high", low.subtract(reach), low));
		take(Fit.NEAR, RoaringBitmap.andNot(near, met(near)));
	}

	private RoaringBitmap among(String column, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
		return this.claims.number(column).between(this.apart, least, greatest);
	}

	/** Finds the near statements that are open and met, which proves nothing. */
	private RoaringBitmap met(RoaringBitmap near) {
		SortedColumn<BigDecimal> value = this.claims.number("value");
		RoaringBitmap minima = RoaringBitmap.and(near, this.claims.having("qualifier", MINIMA));
		RoaringBitmap maxima = RoaringBitmap.and(near, this.claims.having("qualifier", MAXIMA));
		return RoaringBitmap.or(value.between(minima, null, this.asked.low()),
				value.between(maxima, this.asked.low(), null));
	}

	/**
	 * Unless some claim allows it. Between what is claimed of several times nothing
	 * contradicts a state. A text may count a part: of the conflict as a whole any, of an
	 * area less than half.
	 */
	@Override
	RoaringBitmap excluding() {
		boolean text = !this.question.subject().anyArea();
		boolean part = text && QueryParameters.NONE.equals(this.question.subject().district());
		RoaringBitmap above = (part || MINIMA.contains(this.question.qualifier())) ? new RoaringBitmap()
				: beyond("allowed_low", this.asked.high(), null);
		if (text) {
			above.andNot(beyond("allowed_low", this.asked.high().multiply(TWO), null));
		}
		RoaringBitmap below = MAXIMA.contains(this.question.qualifier()) ? new RoaringBitmap()
				: beyond("allowed_high", null, this.asked.low());
		boolean between = RoaringBitmap.intersects(above, this.stocks) && RoaringBitmap.intersects(below, this.stocks);
		RoaringBitmap excluding = RoaringBitmap.or(above, below);
		return (excluding.equals(this.apart) && !between) ? excluding : new RoaringBitmap();
	}

	private RoaringBitmap beyond(String column, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
		BigDecimal end = (least != null) ? least : greatest;
		return RoaringBitmap.andNot(among(column, least, greatest), among(column, end, end));
	}

	@Override
	String wording() {
		return "puts it at " + this.question.wording();
	}

	@Override
	RoaringBitmap same(Evidence record, RoaringBitmap some) {
		return Amount.of(figure(record)).statedBy(this.claims, some);
	}

	@Override
	Match match(Fit fit, Evidence record) {
		return new Match(fit, this.asked.difference(figure(record)), this.compared, record);
	}

	@Override
	Other other(Evidence record, @Nullable Evidence best) {
		BigDecimal difference = this.asked.difference(figure(record));
		return new Other(relation(record, difference.signum(), best), difference, this.compared, record);
	}

	private static String relation(Evidence record, int above, @Nullable Evidence best) {
		String qualifier = figure(record).qualifier();
		if ((above < 0 && MINIMA.contains(qualifier)) || (above > 0 && MAXIMA.contains(qualifier))) {
			return (above < 0) ? "above-stated-minimum" : "below-stated-maximum";
		}
		DateSpan own = record.shown().date();
		DateSpan time = (best != null) ? best.shown().date() : null;
		boolean otherTime = record.stock() && time != null && own != null
				&& !Interval.of(time.earliest(), time.latest()).overlaps(Interval.of(own.earliest(), own.latest()));
		return otherTime ? "other-time" : "other-value";
	}

	private static Figure figure(Evidence record) {
		return Objects.requireNonNull(record.shown().figure());
	}

	@Override
	BigDecimal gap(BigDecimal from, BigDecimal to) {
		return to.subtract(from);
	}

}
