package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.EnglishText;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who dates something so? A claim on a quantity does by the time that it describes.
 *
 * @param date the date
 * @param subject what happened then, and where
 */
record DateQuestion(Edtf date, Subject subject) implements Question {

	@Override
	public Answer answer(Register register, int shown) {
		return this.subject.measures().isEmpty() ? bare(register, shown) : compared(register, shown);
	}

	/** Only says what is dated so: claims by their date, resolutions, then the rest. */
	private Answer bare(Register register, int shown) {
		ClaimIndex claims = register.claims();
		RoaringBitmap dated = claims.inside(register.about(this.subject), this.date);
		RoaringBitmap dates = RoaringBitmap.and(dated, claims.having("kind", List.of("date")));
		List<Evidence> documents = register.documents().of(this.date, this.subject.district());
		List<Evidence> elsewhere = new ArrayList<>(register.published(dates, shown));
		elsewhere.addAll(documents);
		elsewhere.addAll(register.published(RoaringBitmap.andNot(dated, dates), shown));
		return Answer.aside("It is not said what happened then", dated.getCardinality() + documents.size(),
				elsewhere.stream().limit(shown).toList(), this.subject.claims("on=" + this.date.text()));
	}

	private Answer compared(Register register, int shown) {
		ClaimIndex claims = register.claims();
		RoaringBitmap about = register.about(this.subject);
		about = RoaringBitmap.andNot(about, claims.day("time").missing(about));
		DateFits fits = new DateFits(claims, about, register.comparable(this.subject, about), this.date);
		List<Match> matches = matches(register, fits, shown);
		Evidence best = matches.isEmpty() ? null : matches.get(0).record();
		RoaringBitmap apart = (best == null) ? fits.apart()
				: RoaringBitmap.andNot(register.alike(best, about), fits.fitting());
		List<Other> others = Evidence.byOrigin(
				register.read(fits.nearest(apart, Register.SEVERAL)).stream().map(this::other).toList(), Other::record,
				shown);
		Outcome outcome = Outcome.of(matches, this.subject, !about.isEmpty(), !fits.apart().isEmpty(),
				fits.isContradicted() ? Outcome.DIFFERS
						: Outcome.none("The claims that can be compared neither give this date nor rule it out"));
		Evidence first = (best != null) ? best : "differs".equals(outcome.verdict()) ? others.get(0).record() : null;
		RoaringBitmap same = (first == null) ? new RoaringBitmap() : same(register, first, about);
		return new Answer(outcome.verdict(), outcome.reason(),
				new Counts(fits.fitting().getCardinality(), apart.getCardinality(), 0), matches, others, List.of(),
				(best == null) ? nearest(register, fits) : null, (best != null) ? claims.origins(same) : 0,
				(first != null) ? register.footnotes()
					.of(first, others.stream().map(Other::record).toList(), register.repeated(first, same),
							claims.origins(same) - 1, (best == null) ? EnglishText.date(this.date.text()) : null)
						: null,
				this.subject.claims(""));
	}

	/** Lists the best: each way of fitting in turn. */
	private List<Match> matches(Register register, DateFits fits, int shown) {
		List<Match> matches = new ArrayList<>();
		for (Fit fit : List.of(Fit.CERTAIN, Fit.POSSIBLE)) {
			register
				.inOrder(this.subject.period(), shown - matches.size(),
						(some, left) -> register.read(fits.best(RoaringBitmap.and(fits.fitting(fit), some), left))
							.stream())
				.forEach((record) -> matches.add(new Match(fit, null, null, record)));
		}
		return matches;
	}

	private Other other(Evidence record) {
		String open = DateFits.relation(this.date, Objects.requireNonNull(record.shown().date()));
		return new Other((open != null) ? open : "as_of".equals(record.shown().dateAs()) ? "other-time" : "other-value",
				null, null, record);
	}

	/** Finds the claims that say of the same thing the same as a record. */
	private static RoaringBitmap same(Register register, Evidence record, RoaringBitmap about) {
		DateSpan date = Objects.requireNonNull(record.shown().date());
		return register.claims().name("time_edtf").among(register.alike(record, about), date.edtf(), date.edtf());
	}

	/** Finds the last of the dated claims before the date and the first after it. */
	private static @Nullable Nearest nearest(Register register, DateFits fits) {
		List<Evidence> earlier = register.read(fits.before(fits.apart(), 1));
		List<Evidence> later = register.read(fits.after(fits.apart(), 1));
		return (earlier.isEmpty() && later.isEmpty()) ? null
				: new Nearest(earlier.isEmpty() ? null : earlier.get(0), later.isEmpty() ? null : later.get(0));
	}

}
