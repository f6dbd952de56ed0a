package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Fit;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

/** The claims on what is asked, by how they fit it. */
final class Judgement {

	/** What is asked, held against what claims state. */
	final AskedRange<?> stated;

	/** What is asked as it is hedged, held against what claims allow. */
	final AskedRange<?> allowed;

	/** What is asked as it is hedged, held against what claims state. */
	private final AskedRange<?> hedged;

	/** The claims that fit, best first. */
	final List<Group> groups = new ArrayList<>();

	final RoaringBitmap fitting = new RoaringBitmap();

	/** The comparable claims that do not fit. */
	final RoaringBitmap apart;

	/** Those of them that rule out what is asked; none where some may allow it. */
	RoaringBitmap excluding = new RoaringBitmap();

	/** The claims on flows: whether one is of the period asked cannot be told. */
	private final RoaringBitmap flows;

	private Judgement(AskedRange<?> stated, AskedRange<?> hedged, AskedRange<?> allowed, RoaringBitmap comparable,
			Register register) {
		this.flows = register.measured(register.footnotes.flows);
		this.stated = stated;
		this.hedged = hedged;
		this.allowed = allowed;
		this.apart = comparable;
		// Many rows are about to be taken out one by one, which runs of rows are slow at.
		this.apart.removeRunCompression();
	}

	/** Judges a number, put into another unit by a factor, by claims that have one. */
	static Judgement ofNumber(Question question, BigDecimal factor, RoaringBitmap rows, Register register) {
		ClaimIndex claims = register.claims;
		BigDecimal low = question.low(factor);
		BigDecimal high = question.high(factor);
		AskedRange<BigDecimal> stated = AskedRange.of(claims, "least", "greatest", question, factor);
		String hedge = question.read().qualifier();
		AskedRange<BigDecimal> hedged = stated.hedged(hedge);
		AskedRange<BigDecimal> allowed = AskedRange.of(claims, "allowed_low", "allowed_high", question, factor)
			.hedged(hedge);
		Judgement judgement = new Judgement(stated, hedged, allowed, register.comparable(question, rows), register);
		RoaringBitmap same = question.severalAreas() ? new RoaringBitmap()
				: question.isOfAnyone() ? register.having(stated.same(rows), "side", Register.OF_NO_SIDE)
						: stated.same(question.isRound() ? register.times.sameTime(question.about(), rows) : rows);
		judgement.take(Fit.EXACT, question.fitsAnyEvent() ? RoaringBitmap.and(same, claims.whole()) : same);
		// Which of several measures is meant only an exact claim tells.
		RoaringBitmap compared = (question.about().measures().size() > 1) ? new RoaringBitmap() : judgement.compared();
		if (question.isRange()) {
			judgement.take(Fit.BOUNDS,
					stated.greatest().between(stated.least().between(compared, low, high), low, high));
		}
		else {
			BigDecimal reach = low.abs().multiply(question.tolerance());
			RoaringBitmap near = stated.meeting(compared, low.subtract(reach), high.add(reach));
			judgement.take(Fit.BOUNDS, RoaringBitmap.andNot(near, hedged.outside(near)));
			judgement.take(Fit.BOUNDS, allowed.meeting(register.having(compared, "qualifier", "estimate"), low, high));
			judgement.take(Fit.ROUNDING, allowed.meeting(compared, low, high));
			// An open statement that is met proves nothing.
			judgement.take(Fit.NEAR, allowed.outside(near));
		}
		judgement.exclude(question, register,
				claims.number("allowed_low").between(judgement.apart, null, high.add(high)));
		return judgement;
	}

	/** Judges a date by claims that have a time. */
	static Judgement ofDate(Question question, Edtf date, RoaringBitmap rows, Register register) {
		ClaimIndex claims = register.claims;
		AskedRange<?> asked = AskedRange.of(claims, date);
		Judgement judgement = new Judgement(asked, asked, asked, register.comparable(question, rows), register);
		// Of a time that is open at an end only the other end is stated.
		RoaringBitmap met = question.severalAreas() ? new RoaringBitmap()
				: claims.meeting("time", rows, date.earliest(), date.latest());
		RoaringBitmap decided = RoaringBitmap.or(claims.day("time_stated_end").nulls(met),
				claims.meeting("time_stated_end", met, date.earliest(), date.latest()));
		RoaringBitmap certain = claims.inside(decided, date);
		judgement.take(Fit.CERTAIN, asked.same(certain));
		judgement.take(Fit.CERTAIN, certain);
		judgement.take(Fit.POSSIBLE, RoaringBitmap.and(judgement.apart, decided));
		judgement.excluding = asked.outside(judgement.apart);
		return judgement;
	}

	/** The comparable claims that do not fit and are no flows. */
	RoaringBitmap compared() {
		return RoaringBitmap.andNot(this.apart, this.flows);
	}

	/** Finds the claims that state what a hedge or range of the text allows. */
	RoaringBitmap allowed(Question question, RoaringBitmap some) {
		return (question.direct() || question.read().date() != null) ? new RoaringBitmap()
				: RoaringBitmap.andNot(some, RoaringBitmap.or(this.hedged.outside(some), this.flows));
	}

	/** Takes those of some claims that fit so, and no better. */
	private void take(Fit fit, RoaringBitmap some) {
		RoaringBitmap added = RoaringBitmap.andNot(some, this.fitting);
		this.groups.add(new Group(fit, added));
		this.fitting.or(added);
		this.apart.andNot(added);
	}

	/**
	 * Excludes a number unless some claim allows it. Between what is claimed of several
	 * times nothing contradicts a state, and of people counted at a time only what a text
	 * of that time says. A text may count a part: of the conflict as a whole any, of an
	 * area less than half.
	 */
	private void exclude(Question question, Register register, RoaringBitmap notTwice) {
		boolean part = !question.direct() && QueryParameters.NONE.equals(question.about().district());
		RoaringBitmap below = this.allowed.below(this.apart);
		RoaringBitmap above = part ? new RoaringBitmap() : this.allowed.above(this.apart);
		if (!question.direct()) {
			above.and(notTwice);
		}
		RoaringBitmap stocks = register.measured(register.footnotes.stocks);
		boolean between = RoaringBitmap.intersects(above, stocks) && RoaringBitmap.intersects(below, stocks);
		RoaringBitmap all = RoaringBitmap.andNot(RoaringBitmap.or(above, below), this.flows);
		boolean ofAnyTime = !question.direct() && question.about().time() == null
				&& !register.times.countedAtATime(all).isEmpty();
		if (all.equals(this.apart) && !between && !ofAnyTime) {
			this.excluding = all;
		}
	}

	/** Says why there is no verdict, or that nothing is known; null where they differ. */
	@Nullable String reason(Question question, RoaringBitmap rows, RoaringBitmap kin) {
		if (question.severalAreas()) {
			return Reading.SEVERAL_AREAS;
		}
		if (!kin.isEmpty()) {
			return "It is claimed of something wider or narrower";
		}
		if (rows.isEmpty()) {
			return "No claim here is about this";
		}
		if (question.about().district() == null) {
			return "No area is named, and no claim " + (question.direct() ? "" : "on the conflict as a whole ")
					+ (question.isOfAnyone() ? "and both sides " : "") + "says exactly this";
		}
		if (compared().isEmpty()) {
			return "No claim here can be compared: each counts another side, time or part";
		}
		if (question.about().measures().size() > 1) {
			return "The words may name any of several measures, and no claim on them fits";
		}
		return !this.excluding.isEmpty() ? null : "The claims that can be compared neither state this nor rule it out"
				+ (question.direct() ? "" : "; it may count a part");
	}

	/** Claims that fit in one way. */
	record Group(Fit fit, RoaringBitmap rows) {

	}

}
