package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Judges a number or a date of a known measure by the claims on its subject. */
abstract class Lookup {

	/** How many claims are read to find the first of each origin. */
	private static final int SEVERAL = 50;

	/** The most that state the same of something else. */
	static final int ASIDE = 5;

	final Register register;

	final Subject subject;

	/** The claims that state what is asked if they give it. */
	final RoaringBitmap rows;

	/** The comparable claims that do not fit. */
	final RoaringBitmap apart;

	private final Nearness<?> nearness;

	/** How the number asked was converted; null where it was not. */
	private final Answer.@Nullable Compared compared;

	/** The claims that fit, best first. */
	private final List<Group> groups = new ArrayList<>();

	Lookup(Register register, Subject subject, RoaringBitmap rows, Nearness<?> nearness,
			Answer.@Nullable Compared compared) {
		this.register = register;
		this.subject = subject;
		this.rows = rows;
		this.nearness = nearness;
		this.compared = compared;
		this.apart = register.comparable(subject, rows);
		// Many rows are about to be taken out one by one, which runs of rows are slow at.
		this.apart.removeRunCompression();
	}

	/** Takes those of some claims that fit so. */
	final void take(Fit fit, RoaringBitmap fitting) {
		this.groups.add(new Group(fit, fitting));
		this.apart.andNot(fitting);
	}

	/** Says what is asked. */
	abstract String wording();

	/** Finds the claims that rule out what is asked; none where some may allow it. */
	abstract RoaringBitmap excluding();

	/** Finds those of some claims that say the same as a record. */
	abstract RoaringBitmap same(Evidence record, RoaringBitmap some);

	/** Says how a record that does not fit stands to what is asked, and to the best. */
	abstract String relation(Evidence record, @Nullable Evidence best);

	/** Gives what a record states less the number asked; null of dates. */
	@Nullable BigDecimal difference(Evidence record) {
		return null;
	}

	/** Finds those of some claims that state the number asked; none for a date. */
	RoaringBitmap stating(RoaringBitmap some) {
		return new RoaringBitmap();
	}

	/** Gives the dated claims before and after the date asked; null of numbers. */
	Answer.@Nullable Nearest nearest() {
		return null;
	}

	final Answer answer(int shown) {
		List<Answer.Match> matches = matches(Math.max(1, shown));
		return matches.isEmpty() ? missed(shown) : found(matches, shown);
	}

	/** Finds claims that state the number of a wider or narrower measure. */
	private RoaringBitmap kin() {
		Subject kin = this.subject.with(this.register.kin(this.subject.measures()));
		return stating(RoaringBitmap.andNot(this.register.about(kin), this.rows));
	}

	private Answer found(List<Answer.Match> matches, int shown) {
		Evidence best = matches.get(0).record();
		RoaringBitmap fitting = RoaringBitmap.or(this.groups.stream().map(Group::rows).toArray(RoaringBitmap[]::new));
		RoaringBitmap alike = alike(best);
		RoaringBitmap others = RoaringBitmap.andNot(alike, fitting);
		RoaringBitmap kin = kin();
		return new Answer(matches.get(0).match().verdict, null,
				new Answer.Counts(fitting.getCardinality(), others.getCardinality(), kin.getCardinality()), matches,
				others(others, best, shown), this.register.published(kin, Math.min(ASIDE, shown)), null,
				this.register.claims.origins(same(best, alike)), footnote(best, alike, null), this.subject.claims(""));
	}

	private Answer missed(int shown) {
		RoaringBitmap kin = kin();
		RoaringBitmap excluding = excluding();
		String reason = reason(kin, excluding);
		boolean differs = reason == null;
		boolean unknown = kin.isEmpty() && this.rows.isEmpty();
		List<Answer.Other> others = others((reason == null) ? excluding : this.apart, null,
				differs ? Math.max(1, shown) : shown);
		RoaringBitmap otherwise = RoaringBitmap
			.andNot(stating(RoaringBitmap.andNot(this.register.measured(this.subject.measures()), this.rows)), kin);
		int most = Math.min(ASIDE, (differs || unknown) ? shown : Math.max(1, shown));
		List<Evidence> elsewhere = new ArrayList<>(this.register.published(kin, most));
		elsewhere.addAll(this.register.published(otherwise, most - elsewhere.size()));
		Evidence first = differs ? others.get(0).record() : null;
		return new Answer(unknown ? "unknown" : differs ? "differs" : null, reason,
				new Answer.Counts(0, this.apart.getCardinality(), kin.getCardinality() + otherwise.getCardinality()),
				List.of(), others, elsewhere, nearest(), 0,
				(first != null) ? footnote(first, alike(first), wording()) : null, this.subject.claims(""));
	}

	/** Finds the claims that are about the same thing as a record. */
	private RoaringBitmap alike(Evidence record) {
		return RoaringBitmap.and(this.rows, this.register.claims.having(record.cells()));
	}

	/** Says why there is no verdict, or that nothing is known; null where they differ. */
	private @Nullable String reason(RoaringBitmap kin, RoaringBitmap excluding) {
		if (!kin.isEmpty()) {
			return "It is claimed of something wider or narrower";
		}
		if (this.rows.isEmpty()) {
			return "No claim here is about this";
		}
		if (this.subject.district() == null) {
			return "No area is named, and no claim " + (this.subject.anyArea() ? "" : "on the conflict as a whole ")
					+ "says exactly this";
		}
		if (this.apart.isEmpty()) {
			return "No claim here can be compared: each counts another side, time or part";
		}
		if (this.subject.measures().size() > 1) {
			return "The words may name any of several measures, and no claim on them fits";
		}
		return !excluding.isEmpty() ? null : "The claims that can be compared neither state this nor rule it out"
				+ (this.subject.anyArea() ? "" : "; it may count a part");
	}

	/** Lists the best: each way of fitting in turn. */
	private List<Answer.Match> matches(int most) {
		List<Answer.Match> matches = new ArrayList<>();
		for (Group group : this.groups) {
			for (RoaringBitmap rank : this.register.ranked(group.rows, this.subject.period())) {
				for (Evidence record : read(rank, most - matches.size())) {
					matches.add(new Answer.Match(group.fit, difference(record), this.compared, record));
				}
			}
		}
		return matches;
	}

	/** Lists one of each origin before a second of any. */
	private List<Answer.Other> others(RoaringBitmap some, @Nullable Evidence best, int most) {
		Map<String, Integer> seen = new HashMap<>();
		return read(some, (most > 0) ? SEVERAL : 0).stream()
			.map((record) -> Map.entry(seen.merge(record.sourceClaim().origin(), 1, Integer::sum), record))
			.sorted(Map.Entry.comparingByKey())
			.limit(most)
			.map(Map.Entry::getValue)
			.map((record) -> new Answer.Other(relation(record, best), difference(record), this.compared, record))
			.toList();
	}

	/** Names who says it, who repeats it and who says what else of the same thing. */
	private String footnote(Evidence first, RoaringBitmap alike, @Nullable String missed) {
		RoaringBitmap same = same(first, alike);
		int repeated = this.register.having(same, "origin", first.sourceClaim().origin()).getCardinality() - 1;
		return this.register.footnotes.of(first, read(RoaringBitmap.andNot(alike, same), SEVERAL), repeated,
				this.register.claims.origins(same) - 1, missed);
	}

	final List<Evidence> read(RoaringBitmap some, int most) {
		return this.register.read(this.nearness.nearest(some, most));
	}

	/** Claims that fit in one way. */
	private record Group(Fit fit, RoaringBitmap rows) {

	}

}
