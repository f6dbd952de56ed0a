package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Units;
import org.roaringbitmap.RoaringBitmap;

/**
 * Answers what is asked of a known measure, by the rows of the claims on it. Each list
 * shows at most some records; one that the verdict rests on is always shown.
 */
record Lookup(Register register, Question question, RoaringBitmap rows, Judgement judged, @Nullable Compared compared,
		int shown) {

	/** The most that state the same of something else. */
	static final int ASIDE = 5;

	private static final Map<String, String> OTHER_SIDE = Map.of("armenian", "azerbaijani", "azerbaijani", "armenian");

	Answer answer() {
		List<Match> matches = this.judged.groups.stream().flatMap(this::matches).limit(some()).toList();
		return matches.isEmpty() ? missed() : found(matches);
	}

	private int some() {
		return Math.max(1, this.shown);
	}

	private Stream<Match> matches(Judgement.Group group) {
		return this.register.ranked(group.rows(), this.question.about().period())
			.flatMap((rank) -> this.register.read(this.judged.stated.nearest(rank, some())).stream())
			.map((record) -> new Match(group.fit(), difference(record), this.compared, record));
	}

	private Answer found(List<Match> matches) {
		Evidence best = matches.get(0).record();
		RoaringBitmap alike = alike(best);
		RoaringBitmap others = notFitting(alike);
		RoaringBitmap otherSide = notFitting(otherSide(best));
		RoaringBitmap allowed = this.register.times.sameTime(this.question.about(),
				this.judged.allowed(this.question, RoaringBitmap.andNot(alike, this.judged.fitting)));
		List<Other> shownOthers = Stream
			.of(others(others, best, this.shown), others(allowed, best, some()), others(otherSide, best, some()))
			.flatMap(List::stream)
			.toList();
		RoaringBitmap kin = kin();
		return new Answer(matches.get(0).match().verdict, null, new Counts(this.judged.fitting.getCardinality(),
				others.getCardinality() + allowed.getCardinality() + otherSide.getCardinality(), kin.getCardinality()),
				matches, shownOthers, this.register.published(kin, Math.min(ASIDE, this.shown)), null,
				this.register.claims.origins(this.judged.stated.sameAs(row(best), atOneTime(best, alike))),
				footnote(best, alike, null), this.question.claims(""));
	}

	private Answer missed() {
		RoaringBitmap kin = kin();
		RoaringBitmap measured = RoaringBitmap.andNot(this.register.measured(this.question.about().measures()),
				(this.question.severalAreas() || this.question.isOfAnyone()) ? new RoaringBitmap() : this.rows);
		RoaringBitmap ofOthers = RoaringBitmap.andNot(this.judged.stated.same(measured), kin);
		RoaringBitmap apart = notFitting(this.judged.apart);
		String reason = this.judged.reason(this.question, this.rows, kin);
		String verdict = (reason == null) ? "differs"
				: (kin.isEmpty() && this.rows.isEmpty() && !this.question.severalAreas()) ? "unknown" : null;
		List<Other> others = (reason == null) ? others(this.judged.excluding, null, some())
				: others(apart, null, this.shown);
		List<Evidence> elsewhere = Stream.of(kin, ofOthers)
			.flatMap((stating) -> this.register.published(stating, some()).stream())
			.limit(Math.min(ASIDE, some()))
			.toList();
		Counts counts = new Counts(0, apart.getCardinality(), kin.getCardinality() + ofOthers.getCardinality());
		Evidence first = (reason == null) ? others.get(0).record() : null;
		return new Answer(verdict, reason, counts, List.of(), others, elsewhere, nearest(), 0,
				(first != null) ? footnote(first, alike(first), this.question.wording()) : null,
				this.question.claims(""));
	}

	private RoaringBitmap notFitting(RoaringBitmap some) {
		RoaringBitmap left = RoaringBitmap.andNot(some, this.judged.fitting);
		return this.register.times.sameTime(this.question.about(),
				RoaringBitmap.andNot(left, this.judged.allowed(this.question, left)));
	}

	/**
	 * Finds what is claimed of the other side, where a text does not say whose it counts.
	 */
	private RoaringBitmap otherSide(Evidence record) {
		String other = OTHER_SIDE.get(Objects.toString(record.side()));
		Map<String, @Nullable String> cells = record.cells();
		cells.put("side", other);
		return (other == null || this.question.direct() || this.question.about().side() != null) ? new RoaringBitmap()
				: RoaringBitmap.and(this.rows, this.register.claims.having(cells));
	}

	/** Finds claims that state the same of a wider or narrower measure, or of a part. */
	private RoaringBitmap kin() {
		List<String> measures = this.register.kin(this.question.about().measures());
		return RoaringBitmap.andNot(this.judged.stated.same(this.register.about(this.question, measures)),
				this.judged.fitting);
	}

	/** Finds the claims that are about the same thing as a record. */
	private RoaringBitmap alike(Evidence record) {
		return RoaringBitmap.and(this.rows, this.register.claims.having(record.cells()));
	}

	/** Leaves of the claims on a flow those on the period of a record. */
	private RoaringBitmap atOneTime(Evidence record, RoaringBitmap alike) {
		return (record.date() == null || !this.register.footnotes.isFlow(record)) ? alike
				: AskedRange.of(this.register.claims, Edtf.parse(record.date().edtf())).same(alike);
	}

	/** Gives the dated claims before and after the date asked; null of numbers. */
	private @Nullable Nearest nearest() {
		AskedRange<?> date = this.judged.stated;
		return isNumber() ? null
				: new Nearest(first(date.below(this.judged.apart)), first(date.above(this.judged.apart)));
	}

	private @Nullable Evidence first(RoaringBitmap some) {
		return this.register.read(this.judged.stated.nearest(some, 1)).stream().findFirst().orElse(null);
	}

	private List<Other> others(RoaringBitmap some, @Nullable Evidence best, int most) {
		return oneOfEachOrigin(some, most).stream()
			.map((record) -> new Other(relation(record, best), difference(record), this.compared, record))
			.toList();
	}

	/** Gives what a claim states less the number asked; null of dates. */
	private @Nullable BigDecimal difference(Evidence record) {
		return !isNumber() ? null : Units.tidy(this.judged.stated.difference(row(record)));
	}

	/** Says how a claim that does not fit stands to what is asked, and to the best. */
	private String relation(Evidence record, @Nullable Evidence best) {
		AskedRange<?> allowed = this.judged.allowed;
		int row = row(record);
		String time = (best != null && best.date() != null && isNumber()) ? best.date().edtf()
				: this.question.read().date();
		if (best != null && !Objects.equals(best.side(), record.side())) {
			return "other-side";
		}
		if (!this.judged.allowed(this.question, RoaringBitmap.bitmapOf(row)).isEmpty()) {
			return "allowed";
		}
		boolean flow = this.register.footnotes.isFlow(record);
		boolean otherTime = time != null && record.isOfOtherTime(Edtf.parse(time), flow);
		boolean isAllowed = !(flow && otherTime) && allowed.difference(row).signum() == 0;
		if (isAllowed && allowed.least().value(row) == null) {
			return "below-stated-maximum";
		}
		if (isAllowed && allowed.greatest().value(row) == null) {
			return "above-stated-minimum";
		}
		return otherTime ? "other-time" : "other-value";
	}

	/** Names who says it, who repeats it and who says what else of the same thing. */
	private String footnote(Evidence first, RoaringBitmap alike, @Nullable String missed) {
		RoaringBitmap held = atOneTime(first, alike);
		RoaringBitmap same = this.judged.stated.sameAs(row(first), held);
		int repeated = this.register.having(same, "origin", first.sourceClaim().origin()).getCardinality() - 1;
		return this.register.footnotes.of(first, oneOfEachOrigin(RoaringBitmap.andNot(held, same), Footnotes.NAMED + 1),
				repeated, this.register.claims.origins(same) - 1, missed);
	}

	/** Reads the nearest of some claims, one of each origin before a second of any. */
	private List<Evidence> oneOfEachOrigin(RoaringBitmap some, int most) {
		Map<String, Integer> seen = new HashMap<>();
		return this.register.read(this.judged.stated.nearest(some, (most > 0) ? AskedRange.SEVERAL : 0)
			.mapToObj((row) -> Map.entry(seen.merge(this.register.claims.name("origin").value(row), 1, Integer::sum),
					row))
			.sorted(Map.Entry.comparingByKey())
			.limit(most)
			.mapToInt(Map.Entry::getValue));
	}

	private boolean isNumber() {
		return this.question.read().date() == null;
	}

	private int row(Evidence record) {
		return this.register.claims.row(record.id());
	}

}
