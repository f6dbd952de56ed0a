package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.check.Answer.Shown;
import org.roaringbitmap.RoaringBitmap;

/** Judges a number or a date of a known measure by the claims on its subject. */
abstract class Lookup {

	/** How many claims are read to find the first of each origin. */
	private static final int SEVERAL = 50;

	final Register register;

	final Subject subject;

	/** The claims that state what is asked if they give it. */
	final RoaringBitmap rows;

	/** The comparable claims that do not fit. */
	final RoaringBitmap apart;

	private final Nearness<?> nearness;

	/** The claims that fit, best first. */
	private final List<Group> groups = new ArrayList<>();

	Lookup(Register register, Subject subject, RoaringBitmap rows, Nearness<?> nearness) {
		this.register = register;
		this.subject = subject;
		this.rows = rows;
		this.nearness = nearness;
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

	/** Says how the number asked was converted; null where it was not. */
	@Nullable Compared compared() {
		return null;
	}

	/** Finds claims that state the number of a wider or narrower measure. */
	RoaringBitmap kin() {
		return new RoaringBitmap();
	}

	/** Finds claims of the measure that state the number of another subject. */
	RoaringBitmap otherwise() {
		return new RoaringBitmap();
	}

	/** Gives the dated claims before and after the date asked; null of numbers. */
	@Nullable Nearest nearest() {
		return null;
	}

	final Answer answer(Shown shown) {
		List<Match> matches = matches(shown.first());
		return matches.isEmpty() ? missed(shown) : found(matches, shown);
	}

	private Answer found(List<Match> matches, Shown shown) {
		Evidence best = matches.get(0).record();
		RoaringBitmap fitting = RoaringBitmap.or(this.groups.stream().map(Group::rows).toArray(RoaringBitmap[]::new));
		RoaringBitmap alike = this.register.alike(best, this.rows);
		RoaringBitmap others = RoaringBitmap.andNot(alike, fitting);
		RoaringBitmap kin = kin();
		return new Answer(matches.get(0).match().verdict(), null,
				new Counts(fitting.getCardinality(), others.getCardinality(), kin.getCardinality()), matches,
				others(others, best, shown.beside()), this.register.published(kin, shown.aside(false)), null,
				this.register.claims.origins(same(best, alike)), footnote(best, alike, null), this.subject.claims(""));
	}

	private Answer missed(Shown shown) {
		RoaringBitmap kin = kin();
		RoaringBitmap excluding = excluding();
		boolean unknown = kin.isEmpty() && this.rows.isEmpty();
		String reason = reason(kin, excluding);
		boolean differs = reason == null;
		List<Other> others = others(differs ? excluding : this.apart, null, differs ? shown.first() : shown.beside());
		RoaringBitmap otherwise = RoaringBitmap.andNot(otherwise(), kin);
		int most = shown.aside(!differs && !unknown);
		List<Evidence> elsewhere = new ArrayList<>(this.register.published(kin, most));
		elsewhere.addAll(this.register.published(otherwise, most - elsewhere.size()));
		Evidence first = differs ? others.get(0).record() : null;
		return new Answer(unknown ? "unknown" : differs ? "differs" : null, reason,
				new Counts(0, this.apart.getCardinality(), kin.getCardinality() + otherwise.getCardinality()),
				List.of(), others, elsewhere, nearest(), 0,
				(first != null) ? footnote(first, this.register.alike(first, this.rows), wording()) : null,
				this.subject.claims(""));
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
	private List<Match> matches(int most) {
		List<Match> matches = new ArrayList<>();
		for (Group group : this.groups) {
			for (RoaringBitmap rank : this.register.ranks(this.subject.period())) {
				read(RoaringBitmap.and(group.rows, rank), most - matches.size())
					.forEach((record) -> matches.add(new Match(group.fit, difference(record), compared(), record)));
			}
		}
		return matches;
	}

	/** Lists one of each origin before a second of any. */
	private List<Other> others(RoaringBitmap some, @Nullable Evidence best, int most) {
		Map<String, Integer> seen = new HashMap<>();
		return read(some, (most > 0) ? SEVERAL : 0).stream()
			.map((record) -> Map.entry(seen.merge(record.sourceClaim().origin(), 1, Integer::sum), record))
			.sorted(Map.Entry.comparingByKey())
			.limit(most)
			.map(Map.Entry::getValue)
			.map((record) -> new Other(relation(record, best), difference(record), compared(), record))
			.toList();
	}

	/** Names who says it, who repeats it and who says what else of the same thing. */
	private String footnote(Evidence first, RoaringBitmap alike, @Nullable String missed) {
		RoaringBitmap same = same(first, alike);
		int repeated = this.register.having(same, "origin", List.of(first.sourceClaim().origin())).getCardinality() - 1;
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
