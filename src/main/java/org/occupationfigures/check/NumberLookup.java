package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Fit;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Units;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

/** Judges a number by the claims on its subject. */
final class NumberLookup extends Lookup<BigDecimal> {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private final AskedNumber number;

	private final String wording;

	/**
	 * Looks it up.
	 * @param number it in the unit of the claims
	 * @param wording how it was asked
	 * @param compared how it was converted; null where it was not
	 */
	NumberLookup(Register register, Subject subject, RoaringBitmap rows, AskedNumber number, String wording,
			Answer.@Nullable Compared compared) {
		super(register, subject, rows, stated(number, register.claims), compared);
		this.number = number;
		this.wording = wording;
		take(Fit.EXACT, this.asked.same(rows));
		if (number.isRange()) {
			take(Fit.BOUNDS, between(this.apart, number.low(), number.high()));
			return;
		}
		take(Fit.BOUNDS, RoaringBitmap.and(this.apart, this.claims.bounds().containing(number.low())));
		take(Fit.ROUNDING, RoaringBitmap.and(this.apart, this.claims.roundings().containing(number.low())));
		BigDecimal reach = number.low().abs().multiply(number.tolerance());
		// An open statement that is met proves nothing.
		RoaringBitmap unmet = RoaringBitmap.or(allowed().below(this.apart), allowed().above(this.apart));
		take(Fit.NEAR,
				this.asked.greatest()
					.between(this.asked.least().between(unmet, null, number.low().add(reach)),
							number.low().subtract(reach), null));
	}

	/** Holds a number against what claims state. */
	static AskedRange<BigDecimal> stated(AskedNumber number, ClaimIndex claims) {
		return new AskedRange<>(number.low(), number.high(), claims.number("least"), claims.number("greatest"),
				claims.day("published"), (one) -> one);
	}

	private RoaringBitmap between(RoaringBitmap some, BigDecimal low, BigDecimal high) {
		return this.asked.greatest().between(this.asked.least().between(some, low, high), low, high);
	}

	@Override
	AskedRange<BigDecimal> allowed() {
		return allowed(this.asked.low(), this.asked.high());
	}

	private AskedRange<BigDecimal> allowed(@Nullable BigDecimal low, @Nullable BigDecimal high) {
		return new AskedRange<>(low, high, this.claims.number("allowed_low"), this.claims.number("allowed_high"),
				this.asked.published(), this.asked.onLine());
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
		boolean minimum = Set.of("more-than", "at-least").contains(this.number.qualifier());
		boolean maximum = Set.of("less-than", "up-to").contains(this.number.qualifier());
		AskedRange<BigDecimal> open = allowed(maximum ? null : this.number.low(),
				(part || minimum) ? null : this.number.high());
		RoaringBitmap below = open.below(this.apart);
		RoaringBitmap above = open.above(this.apart);
		if (text) {
			above = open.least().between(above, null, this.number.high().multiply(TWO));
		}
		RoaringBitmap stocks = this.register.measured(this.register.footnotes.stocks);
		boolean between = RoaringBitmap.intersects(above, stocks) && RoaringBitmap.intersects(below, stocks);
		RoaringBitmap excluding = RoaringBitmap.or(above, below);
		return (excluding.equals(this.apart) && !between) ? excluding : new RoaringBitmap();
	}

	@Override
	String wording() {
		return "puts it at " + this.wording;
	}

	@Override
	BigDecimal difference(int row) {
		return Units.tidy(this.asked.difference(row));
	}

	@Override
	boolean isOtherTime(Evidence record, @Nullable Evidence best) {
		DateSpan own = record.date();
		DateSpan time = (best != null) ? best.date() : null;
		return this.register.footnotes.isStock(record) && own != null && time != null
				&& !own.meets(Edtf.parse(time.edtf()));
	}

}
