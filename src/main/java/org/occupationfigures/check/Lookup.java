package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Fit;
import org.occupationfigures.claim.ClaimIndex;
import org.roaringbitmap.RoaringBitmap;

/**
 * Judges a number or a date of a known measure by the claims on its subject.
 *
 * @param <C> numbers or days
 */
abstract class Lookup<C extends Comparable<? super C>> {

	/** The most that state the same of something else. */
	static final int ASIDE = 5;

	/** How many claims are looked through for the first of each origin. */
	private static final int SEVERAL = 50;

	final Register register;

	final ClaimIndex claims;

	final Subject subject;

	/** What is asked, held against what claims state. */
	final AskedRange<C> asked;

	/** How the number asked was converted; null where it was not. */
	private final Answer.@Nullable Compared compared;

	/** The claims that state what is asked if they give it. */
	final RoaringBitmap rows;

	/** The comparable claims that do not fit. */
	final RoaringBitmap apart;

	private final RoaringBitmap fitting = new RoaringBitmap();

	/** The claims that fit, best first. */
	private final List<Group> groups = new ArrayList<>();

	Lookup(Register register, Subject subject, RoaringBitmap rows, AskedRange<C> asked,
			Answer.@Nullable Compared compared) {
		this.register = register;
		this.claims = register.claims;
		this.subject = subject;
		this.rows = rows;
		this.asked = asked;
		this.compared = compared;
		this.apart = register.comparable(subject, rows);
		// Many rows are about to be taken out one by one, which runs of rows are slow at.
		this.apart.removeRunCompression();
	}

	/** Takes those of some claims that fit so, and no better. */
	final void take(Fit fit, RoaringBitmap some) {
		RoaringBitmap added = RoaringBitmap.andNot(some, this.fitting);
		this.groups.add(new Group(fit, added));
		this.fitting.or(added);
		this.apart.andNot(added);
	}

	/** Gives what is asked, held against what claims allow. */
	AskedRange<C> allowed() {
		return this.asked;
	}

	/** Says what is asked. */
	abstract String wording();

	/** Finds the claims that rule out what is asked; none where some may allow it. */
	abstract RoaringBitmap excluding();

	/** Tells whether a claim is of another time than what is asked, or than the best. */
	abstract boolean isOtherTime(Evidence record, @Nullable Evidence best);

	/** Gives what a claim states less the number asked; null of dates. */
	@Nullable BigDecimal difference(int row) {
		return null;
	}

	/** Gives the dated claims before and after the date asked; null of numbers. */
	Answer.@Nullable Nearest nearest() {
		return null;
	}

	final Answer answer(int shown) {
		List<Answer.Match> matches = this.groups.stream()
			.flatMap((group) -> matches(group, Math.max(1, shown)))
			.limit(Math.max(1, shown))
			.toList();
		return matches.isEmpty() ? missed(shown) : found(matches, shown);
	}

	private Stream<Answer.Match> matches(Group group, int most) {
		return this.register.ranked(group.rows, this.subject.period())
			.stream()
			.flatMap((rank) -> read(rank, most).stream())
			.map((record) -> new Answer.Match(group.fit, difference(row(record)), this.compared, record));
	}

	private Answer found(List<Answer.Match> matches, int shown) {
		Evidence best = matches.get(0).record();
		RoaringBitmap alike = alike(best);
		RoaringBitmap others = RoaringBitmap.andNot(alike, this.fitting);
		RoaringBitmap kin = kin();
		return new Answer(matches.get(0).match().verdict, null,
				new Answer.Counts(this.fitting.getCardinality(), others.getCardinality(), kin.getCardinality()),
				matches, others(others, best, shown), this.register.published(kin, Math.min(ASIDE, shown)), null,
				this.claims.origins(this.asked.sameAs(row(best), alike)), footnote(best, alike, null),
				this.subject.claims(""));
	}

	private Answer missed(int shown) {
		RoaringBitmap kin = kin();
		RoaringBitmap ofOthers = RoaringBitmap.andNot(
				this.asked.same(RoaringBitmap.andNot(this.register.measured(this.subject.measures()), this.rows)), kin);
		RoaringBitmap excluding = excluding();
		String reason = reason(kin, excluding);
		int some = Math.max(1, shown);
		List<Answer.Other> others = (reason == null) ? others(excluding, null, some) : others(this.apart, null, shown);
		List<Evidence> elsewhere = Stream.of(kin, ofOthers)
			.flatMap((stating) -> this.register.published(stating, some).stream())
			.limit(Math.min(ASIDE, some))
			.toList();
		Evidence first = (reason == null) ? others.get(0).record() : null;
		return new Answer((reason == null) ? "differs" : kin.isEmpty() && this.rows.isEmpty() ? "unknown" : null,
				reason,
				new Answer.Counts(0, this.apart.getCardinality(), kin.getCardinality() + ofOthers.getCardinality()),
				List.of(), others, elsewhere, nearest(), 0,
				(first != null) ? footnote(first, alike(first), wording()) : null, this.subject.claims(""));
	}

	/** Finds claims that state the same of a wider or narrower measure. */
	private RoaringBitmap kin() {
		Subject kin = this.subject.with(this.register.kin(this.subject.measures()));
		return this.asked.same(RoaringBitmap.andNot(this.register.about(kin), this.rows));
	}

	/** Finds the claims that are about the same thing as a record. */
	private RoaringBitmap alike(Evidence record) {
		return RoaringBitmap.and(this.rows, this.claims.having(record.cells()));
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

	private List<Answer.Other> others(RoaringBitmap some, @Nullable Evidence best, int most) {
		return oneOfEachOrigin(some, most).stream()
			.map((record) -> new Answer.Other(relation(record, best), difference(row(record)), this.compared, record))
			.toList();
	}

	/** Says how a claim that does not fit stands to what is asked, and to the best. */
	private String relation(Evidence record, @Nullable Evidence best) {
		int row = row(record);
		AskedRange<C> allowed = allowed();
		boolean allows = allowed.difference(row).signum() == 0;
		if (allows && allowed.least().value(row) == null) {
			return "below-stated-maximum";
		}
		if (allows && allowed.greatest().value(row) == null) {
			return "above-stated-minimum";
		}
		return isOtherTime(record, best) ? "other-time" : "other-value";
	}

	/** Names who says it, who repeats it and who says what else of the same thing. */
	private String footnote(Evidence first, RoaringBitmap alike, @Nullable String missed) {
		RoaringBitmap same = this.asked.sameAs(row(first), alike);
		int repeated = this.register.having(same, "origin", first.sourceClaim().origin()).getCardinality() - 1;
		return this.register.footnotes.of(first,
				oneOfEachOrigin(RoaringBitmap.andNot(alike, same), Footnotes.NAMED + 1), repeated,
				this.claims.origins(same) - 1, missed);
	}

	/** Reads the nearest of some claims, one of each origin before a second of any. */
	private List<Evidence> oneOfEachOrigin(RoaringBitmap some, int most) {
		Map<String, Integer> seen = new HashMap<>();
		IntStream rows = this.asked.nearest(some, SEVERAL)
			.mapToObj((row) -> Map.entry(seen.merge(this.claims.name("origin").value(row), 1, Integer::sum), row))
			.sorted(Map.Entry.comparingByKey())
			.limit(most)
			.mapToInt(Map.Entry::getValue);
		return this.register.read(rows);
	}

	final List<Evidence> read(RoaringBitmap some, int most) {
		return this.register.read(this.asked.nearest(some, most));
	}

	private int row(Evidence record) {
		return this.claims.row(record.id());
	}

	/** Claims that fit in one way. */
	private record Group(Fit fit, RoaringBitmap rows) {

	}

}
