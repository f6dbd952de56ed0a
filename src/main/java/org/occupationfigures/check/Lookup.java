package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Shown;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Answer.Other;
import org.roaringbitmap.RoaringBitmap;

/**
 * Judges a number or a date of a known measure by the claims on its subject.
 *
 * @param register the claims
 * @param subject what it is about
 * @param fits how the claims fit it
 * @param kin claims that state the same of a wider or narrower measure
 * @param otherwise claims of the measure that state it of another subject
 */
record Lookup(Register register, Subject subject, Fits<?> fits, RoaringBitmap kin, RoaringBitmap otherwise) {

	/** How many claims are read to find the first of each origin. */
	private static final int SEVERAL = 50;

	Answer answer(Shown shown, @Nullable Nearest nearest) {
		List<Match> matches = matches(shown.first());
		Evidence best = matches.isEmpty() ? null : matches.get(0).record();
		RoaringBitmap excluding = this.fits.excluding();
		RoaringBitmap apart = (best == null) ? this.fits.apart
				: RoaringBitmap.andNot(this.register.alike(best, this.fits.rows), this.fits.fitting());
		String reason = (best == null) ? reason(excluding) : null;
		String verdict = (best != null) ? matches.get(0).match().verdict()
				: (this.fits.rows.isEmpty() && this.kin.isEmpty()) ? "unknown" : (reason == null) ? "differs" : null;
		boolean differs = "differs".equals(verdict);
		// One of each origin before a second of any.
		List<Other> others = Evidence.byOrigin(read(differs ? excluding : apart, SEVERAL).toList())
			.limit(differs ? shown.first() : shown.beside())
			.map((record) -> this.fits.other(record, best))
			.toList();
		RoaringBitmap elsewhere = (best != null) ? this.kin : RoaringBitmap.or(this.kin, this.otherwise);
		return new Answer(verdict, reason,
				new Counts(this.fits.fitting().getCardinality(), apart.getCardinality(), elsewhere.getCardinality()),
				matches, others, elsewhere(elsewhere, (verdict != null) ? shown.beside() : shown.first()),
				(best == null) ? nearest : null, (best != null) ? this.register.claims.origins(same(best)) : 0,
				(best != null) ? footnote(best, null)
						: differs ? footnote(others.get(0).record(), this.fits.wording()) : null,
				this.subject.claims(""));
	}

	/** Says why there is no verdict, or that nothing is known; null where they differ. */
	private @Nullable String reason(RoaringBitmap excluding) {
		if (!this.kin.isEmpty()) {
			return "It is claimed of something wider or narrower";
		}
		if (this.fits.rows.isEmpty()) {
			return "No claim here is about this";
		}
		if (this.subject.district() == null) {
			return "No area is named, and no claim " + (this.subject.anyArea() ? "" : "on the conflict as a whole ")
					+ "says exactly this";
		}
		if (this.fits.apart.isEmpty()) {
			return "No claim here can be compared: each counts another side, time or part";
		}
		if (this.subject.measures().size() > 1) {
			return "The words may name any of several measures, and no claim on them fits";
		}
		return !excluding.isEmpty() ? null : "The claims that can be compared neither state this nor rule it out"
				+ (this.subject.anyArea() ? "" : "; it may count a part");
	}

	/** Lists the best: each way of fitting in turn. */
	private List<Match> matches(int shown) {
		List<Match> matches = new ArrayList<>();
		for (Fits.Group group : this.fits.groups) {
			for (RoaringBitmap rank : this.register.ranks(this.subject.period())) {
				read(RoaringBitmap.and(group.rows(), rank), shown - matches.size())
					.forEach((record) -> matches.add(this.fits.match(group.fit(), record)));
			}
		}
		return matches;
	}

	private List<Evidence> elsewhere(RoaringBitmap all, int shown) {
		int most = Math.min(Shown.ASIDE, shown);
		List<Evidence> listed = new ArrayList<>(this.register.reader.published(this.kin, most));
		listed.addAll(this.register.reader.published(RoaringBitmap.andNot(all, this.kin), most - listed.size()));
		return listed;
	}

	/** Finds the claims that say of the same thing the same as a record. */
	private RoaringBitmap same(Evidence record) {
		return this.fits.same(record, this.register.alike(record, this.fits.rows));
	}

	/** Names who says it, who repeats it and who says what else of the same thing. */
	private String footnote(Evidence first, @Nullable String missed) {
		RoaringBitmap same = same(first);
		RoaringBitmap beside = RoaringBitmap.andNot(this.register.alike(first, this.fits.rows), same);
		return this.register.footnotes.of(first, read(beside, SEVERAL).toList(), this.register.repeated(first, same),
				this.register.claims.origins(same) - 1, missed);
	}

	private Stream<Evidence> read(RoaringBitmap rows, int most) {
		return this.register.reader.read(this.fits.nearest(rows, most)).stream();
	}

}
