package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.check.NumberQuestion.Converted;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Interval;
import org.roaringbitmap.RoaringBitmap;

/** A number of a known measure, held against the claims on its subject. */
final class NumberLookup {

	private final Register register;

	private final ClaimIndex claims;

	private final NumberQuestion question;

	private final List<Converted> converted;

	private final RoaringBitmap about;

	private final List<Part> parts;

	NumberLookup(Register register, NumberQuestion question, List<Converted> converted) {
		this.register = register;
		this.claims = register.claims();
		this.question = question;
		this.converted = converted;
		this.about = register.about(question.subject());
		RoaringBitmap comparable = register.comparable(question.subject(), this.about);
		this.parts = converted.stream()
			.map((number) -> new Part(number,
					new Fits(this.claims, RoaringBitmap.and(this.about, number.rows()),
							RoaringBitmap.and(comparable, number.rows()), number.amount(), question.tolerance())))
			.toList();
	}

	Answer answer(int shown) {
		RoaringBitmap rows = all(Fits::rows);
		RoaringBitmap fitting = all(Fits::fitting);
		List<Match> matches = matches(shown);
		Evidence best = matches.isEmpty() ? null : matches.get(0).record();
		RoaringBitmap apart = (best == null) ? all(Fits::apart)
				: RoaringBitmap.andNot(this.register.alike(best, rows), fitting);
		List<Other> others = others(RoaringBitmap.andNot(apart, this.claims.number("least").missing(apart)), best,
				shown);
		RoaringBitmap kin = kin();
		RoaringBitmap elsewhere = (best != null) ? kin : RoaringBitmap.or(kin, ofOtherAreas());
		Outcome outcome = Outcome.of(matches, this.question.subject(), !rows.isEmpty(), !all(Fits::apart).isEmpty(),
				!kin.isEmpty() ? Outcome.none("Claims here state this number of something wider or narrower")
						: apart());
		Evidence first = (best != null) ? best : "differs".equals(outcome.verdict()) ? others.get(0).record() : null;
		RoaringBitmap same = (first == null) ? new RoaringBitmap() : same(first, rows);
		return new Answer(outcome.verdict(), outcome.reason(),
				new Counts(fitting.getCardinality(), apart.getCardinality(), elsewhere.getCardinality()), matches,
				others, elsewhere(kin, elsewhere, shown), null, (best != null) ? this.claims.origins(same) : 0,
				(first != null)
						? this.register.footnotes()
							.of(first, others.stream().map(Other::record).toList(), this.register.repeated(first, same),
									this.claims.origins(same) - 1, (best == null) ? this.question.wording() : null)
						: null,
				this.question.subject().claims(""));
	}

	private RoaringBitmap all(Function<Fits, RoaringBitmap> rows) {
		return RoaringBitmap.or(this.parts.stream().map((part) -> rows.apply(part.fits)).toArray(RoaringBitmap[]::new));
	}

	/** Lists the best: each way of fitting in turn. */
	private List<Match> matches(int shown) {
		List<Match> matches = new ArrayList<>();
		for (Fit fit : Fit.values()) {
			matches.addAll(this.register.inOrder(this.question.subject().period(), shown - matches.size(),
					(some, left) -> this.parts.stream()
						.flatMap((part) -> part
							.nearest(this.register, RoaringBitmap.and(part.fits.fitting(fit), some), left)
							.map((record) -> new Match(fit, part.difference(record), part.number.compared(), record)))
						.sorted(Comparator.comparing((Match match) -> Objects.requireNonNull(match.difference()).abs())
							.thenComparing(Match::record, Evidence.IN_ORDER))));
		}
		return matches;
	}

	/** Lists the nearest of claims that do not fit, one of each origin first. */
	private List<Other> others(RoaringBitmap apart, @Nullable Evidence best, int shown) {
		DateSpan time = (best != null) ? best.shown().date() : null;
		return Evidence.byOrigin(this.parts.stream()
			.flatMap((part) -> part.nearest(this.register, RoaringBitmap.and(part.fits.rows(), apart), Register.SEVERAL)
				.map((record) -> new Other(part.relation(record, time), part.difference(record), part.number.compared(),
						record)))
			.sorted(Comparator.comparing((Other other) -> Objects.requireNonNull(other.difference()).abs())
				.thenComparing(Other::record, Evidence.IN_ORDER))
			.toList(), Other::record, shown);
	}

	/** Finds claims on the same that state the number of a wider or narrower measure. */
	private RoaringBitmap kin() {
		Subject wider = this.question.subject().with(this.register.kin(this.question.subject().measures()));
		return NumberQuestion.statedBy(this.claims, this.converted,
				RoaringBitmap.andNot(this.register.about(wider), this.about));
	}

	private RoaringBitmap ofOtherAreas() {
		return NumberQuestion.statedBy(this.claims, this.converted,
				RoaringBitmap.andNot(this.claims.having("measure_id", this.question.subject().measures()), this.about));
	}

	private List<Evidence> elsewhere(RoaringBitmap first, RoaringBitmap all, int shown) {
		int most = Math.min(Register.ASIDE, shown);
		List<Evidence> listed = new ArrayList<>(this.register.published(first, most));
		listed.addAll(this.register.published(RoaringBitmap.andNot(all, first), most - listed.size()));
		return listed;
	}

	/** Decides what to say where claims can be compared and none fits. */
	private Outcome apart() {
		RoaringBitmap stocks = this.register.stocks();
		boolean contradicted = this.parts.stream()
			.filter((part) -> !part.fits.apart().isEmpty())
			.allMatch((part) -> part.fits.isContradicted(this.question.qualifier(), stocks));
		return contradicted ? Outcome.DIFFERS
				: Outcome.none("The claims that can be compared neither state this nor rule it out");
	}

	/** Finds those of some claims that say of the same thing the same as a record. */
	private RoaringBitmap same(Evidence record, RoaringBitmap rows) {
		Figure figure = Objects.requireNonNull(record.shown().figure());
		return Amount.of(figure).statedBy(this.claims, this.register.alike(record, rows));
	}

	/** The number in one unit, and how the claims in that unit fit. */
	private record Part(Converted number, Fits fits) {

		java.util.stream.Stream<Evidence> nearest(Register register, RoaringBitmap rows, int most) {
			return register.read(this.fits.nearest(rows, most)).stream();
		}

		java.math.BigDecimal difference(Evidence record) {
			return this.number.amount().difference(Objects.requireNonNull(record.shown().figure()));
		}

		String relation(Evidence record, @Nullable DateSpan time) {
			Figure figure = Objects.requireNonNull(record.shown().figure());
			int above = difference(record).signum();
			if (above < 0 && Fits.MINIMA.contains(figure.qualifier())) {
				return "above-stated-minimum";
			}
			if (above > 0 && Fits.MAXIMA.contains(figure.qualifier())) {
				return "below-stated-maximum";
			}
			DateSpan own = record.shown().date();
			boolean otherTime = record.stock() && time != null && own != null
					&& !Interval.of(time.earliest(), time.latest()).overlaps(Interval.of(own.earliest(), own.latest()));
			return otherTime ? "other-time" : "other-value";
		}

	}

}
