package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Fit;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

/** The claims on a subject, by how they fit a number or a date of a known measure. */
final class Judgement {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	final Register register;

	final Subject subject;

	/** The claims that state what is asked if they give it. */
	final RoaringBitmap rows;

	/** What is asked, held against what claims state. */
	final AskedRange<?> stated;

	/** What is asked, held against what claims allow. */
	final AskedRange<?> allowed;

	/** What is asked; null of a number. */
	final @Nullable Edtf date;

	/** The comparable claims that do not fit. */
	final RoaringBitmap apart;

	final RoaringBitmap fitting = new RoaringBitmap();

	/** The claims that fit, best first. */
	final List<Group> groups = new ArrayList<>();

	/** The claims that rule out what is asked; none where some may allow it. */
	RoaringBitmap excluding = new RoaringBitmap();

	private Judgement(Register register, Subject subject, RoaringBitmap rows, AskedRange<?> stated,
			AskedRange<?> allowed, @Nullable Edtf date) {
		this.register = register;
		this.subject = subject;
		this.rows = rows;
		this.stated = stated;
		this.allowed = allowed;
		this.date = date;
		this.apart = register.comparable(subject, rows);
		// Many rows are about to be taken out one by one, which runs of rows are slow at.
		this.apart.removeRunCompression();
	}

	/** Judges a number in the unit of the claims, each of which has one. */
	static Judgement of(AskedNumber number, Register register, Subject subject, RoaringBitmap rows) {
		ClaimIndex claims = register.claims;
		AskedRange<BigDecimal> stated = number.stated(claims);
		AskedRange<BigDecimal> allowed = AskedRange.of(claims, "allowed_low", "allowed_high", number.low(),
				number.high());
		Judgement judgement = new Judgement(register, subject, rows, stated, allowed, null);
		judgement.take(Fit.EXACT, stated.same(rows));
		if (number.isRange()) {
			judgement.take(Fit.BOUNDS, stated.inside(judgement.apart, number.low(), number.high()));
		}
		else {
			judgement.take(Fit.BOUNDS, judgement.among(claims.bounds().containing(number.low())));
			judgement.take(Fit.ROUNDING, judgement.among(claims.roundings().containing(number.low())));
			BigDecimal reach = number.low().abs().multiply(number.tolerance());
			// An open statement that is met proves nothing.
			RoaringBitmap unmet = allowed.outside(judgement.apart);
			judgement.take(Fit.NEAR, stated.meeting(unmet, number.low().subtract(reach), number.low().add(reach)));
		}
		judgement.excluding = judgement.excluding(number);
		return judgement;
	}

	/** Judges a date by the times of claims, each of which has one. */
	static Judgement of(Edtf date, Register register, Subject subject, RoaringBitmap rows) {
		ClaimIndex claims = register.claims;
		AskedRange<?> asked = AskedRange.of(claims, date);
		Judgement judgement = new Judgement(register, subject, rows, asked, asked, date);
		// Of a time that is open at an end only the other end is stated.
		RoaringBitmap met = claims.meeting("time", rows, date.earliest(), date.latest());
		RoaringBitmap decided = RoaringBitmap.or(claims.day("time_stated_end").nulls(met),
				claims.meeting("time_stated_end", met, date.earliest(), date.latest()));
		RoaringBitmap certain = claims.inside(decided, date);
		judgement.take(Fit.CERTAIN, asked.same(certain));
		judgement.take(Fit.CERTAIN, certain);
		judgement.take(Fit.POSSIBLE, judgement.among(decided));
		judgement.excluding = asked.outside(judgement.apart);
		return judgement;
	}

	/** Takes those of some claims that fit so, and no better. */
	private void take(Fit fit, RoaringBitmap some) {
		RoaringBitmap added = RoaringBitmap.andNot(some, this.fitting);
		this.groups.add(new Group(fit, added));
		this.fitting.or(added);
		this.apart.andNot(added);
	}

	private RoaringBitmap among(RoaringBitmap some) {
		return RoaringBitmap.and(this.apart, some);
	}

	/**
	 * Unless some claim allows it. Between what is claimed of several times nothing
	 * contradicts a state. A text may count a part: of the conflict as a whole any, of an
	 * area less than half.
	 */
	private RoaringBitmap excluding(AskedNumber number) {
		boolean text = !this.subject.anyArea();
		boolean part = text && QueryParameters.NONE.equals(this.subject.district());
		boolean minimum = Set.of("more-than", "at-least").contains(number.qualifier());
		boolean maximum = Set.of("less-than", "up-to").contains(number.qualifier());
		RoaringBitmap below = maximum ? new RoaringBitmap() : this.allowed.below(this.apart);
		RoaringBitmap above = (part || minimum) ? new RoaringBitmap() : this.allowed.above(this.apart);
		if (text) {
			above = this.register.claims.number("allowed_low").between(above, null, number.high().multiply(TWO));
		}
		RoaringBitmap stocks = this.register.measured(this.register.footnotes.stocks);
		boolean between = RoaringBitmap.intersects(above, stocks) && RoaringBitmap.intersects(below, stocks);
		RoaringBitmap excluding = RoaringBitmap.or(above, below);
		return (excluding.equals(this.apart) && !between) ? excluding : new RoaringBitmap();
	}

	/** Claims that fit in one way. */
	record Group(Fit fit, RoaringBitmap rows) {

	}

}
