package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Interval;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

/** Judges a number, put into the unit of the claims on its subject, by these. */
final class NumberLookup extends Lookup {

	/** Statements that are open upwards, by their qualifier. */
	private static final List<String> MINIMA = List.of("more-than", "at-least");

	/** Statements that are open downwards, by their qualifier. */
	private static final List<String> MAXIMA = List.of("less-than", "up-to");

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private final ClaimIndex claims;

	private final AskedNumber question;

	private final Amount asked;

	/**
	 * Judges it.
	 * @param asked the number in the unit of the claims
	 * @param compared how it was converted; null where it was not
	 */
	NumberLookup(Register register, Subject subject, RoaringBitmap rows, AskedNumber question, Amount asked,
			Answer.@Nullable Compared compared) {
		super(register, subject, rows,
				new Nearness<>(register.claims.day("published"), register.claims.number("least"),
						register.claims.number("greatest"), asked.low(), asked.high(), (from, to) -> to.subtract(from)),
				compared);
		this.claims = register.claims;
		this.question = question;
		this.asked = asked;
		take(Fit.EXACT, stating(rows));
		BigDecimal low = asked.low();
		if (asked.isRange()) {
			take(Fit.BOUNDS,
					this.claims.number("greatest").between(among("least", low, asked.high()), low, asked.high()));
		}
		else {
			takeInexact(low, low.abs().multiply(question.tolerance()));
		}
	}

	private void takeInexact(BigDecimal number, BigDecimal reach) {
		take(Fit.BOUNDS, RoaringBitmap.and(this.apart, this.claims.bounds().containing(number)));
		take(Fit.ROUNDING, RoaringBitmap.and(this.apart, this.claims.roundings().containing(number)));
		RoaringBitmap near = RoaringBitmap.or(among("value", number.subtract(reach), number.add(reach)),
				among("low", number, number.add(reach)), among("high", number.subtract(reach), number));
		// An open statement that is met proves nothing.
		SortedColumn<BigDecimal> value = this.claims.number("value");
		near.andNot(value.between(qualified(near, MINIMA), null, number));
		near.andNot(value.between(qualified(near, MAXIMA), number, null));
		take(Fit.NEAR, near);
	}

	private RoaringBitmap qualified(RoaringBitmap some, List<String> qualifiers) {
		return RoaringBitmap.and(some, this.claims.having("qualifier", qualifiers));
	}

	private RoaringBitmap among(String column, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
		return this.claims.number(column).between(this.apart, least, greatest);
	}

	/**
	 * Unless some claim allows it. Between what is claimed of several times nothing
	 * contradicts a state. A text may count a part: of the conflict as a whole any, of an
	 * area less than half.
	 */
	@Override
	RoaringBitmap excluding() {
		boolean text = !this.subject.anyArea();
		boolean part = text && QueryParameters.NONE.equals(this.subject.district());
		BigDecimal high = this.asked.high();
		RoaringBitmap above = (part || MINIMA.contains(this.question.qualifier())) ? new RoaringBitmap()
				: beyond("allowed_low", high, text ? high.multiply(TWO) : null, high);
		RoaringBitmap below = MAXIMA.contains(this.question.qualifier()) ? new RoaringBitmap()
				: beyond("allowed_high", null, this.asked.low(), this.asked.low());
		RoaringBitmap stocks = this.register.measured(this.register.footnotes.stocks);
		boolean between = RoaringBitmap.intersects(above, stocks) && RoaringBitmap.intersects(below, stocks);
		RoaringBitmap excluding = RoaringBitmap.or(above, below);
		return (excluding.equals(this.apart) && !between) ? excluding : new RoaringBitmap();
	}

	private RoaringBitmap beyond(String column, @Nullable BigDecimal least, @Nullable BigDecimal greatest,
			BigDecimal end) {
		return RoaringBitmap.andNot(among(column, least, greatest), among(column, end, end));
	}

	@Override
	RoaringBitmap stating(RoaringBitmap some) {
		return this.asked.statedBy(this.claims, some);
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
	BigDecimal difference(Evidence record) {
		return this.asked.difference(figure(record));
	}

	@Override
	String relation(Evidence record, @Nullable Evidence best) {
		String qualifier = figure(record).qualifier();
		int above = difference(record).signum();
		if ((above < 0 && MINIMA.contains(qualifier)) || (above > 0 && MAXIMA.contains(qualifier))) {
			return (above < 0) ? "above-stated-minimum" : "below-stated-maximum";
		}
		DateSpan own = record.date();
		DateSpan time = (best != null) ? best.date() : null;
		boolean otherTime = this.register.footnotes.isStock(record) && time != null && own != null
				&& !Interval.of(time.earliest(), time.latest()).overlaps(Interval.of(own.earliest(), own.latest()));
		return otherTime ? "other-time" : "other-value";
	}

	private static Figure figure(Evidence record) {
		return Objects.requireNonNull(record.figure());
	}

}
