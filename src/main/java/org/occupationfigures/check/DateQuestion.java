package org.occupationfigures.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.http.Conditions;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Interval;
import org.occupationfigures.value.Wording;

/**
 * Who dates something so? The date of a claim or of a resolution may possibly be the date
 * asked; the time that a claim describes and the day of a publication count only when
 * they certainly are, since a year would else answer every day in it.
 *
 * @param date the date
 * @param measure the measure it is about; null for any
 * @param district the area it is about, {@code none} for the conflict as a whole; null
 * for any
 */
record DateQuestion(Edtf date, @Nullable String measure, @Nullable String district) implements Question {

	private static final List<String> BEST_FIRST = List.of("date", "adopted", "as_of", "published");

	@Override
	public void narrow(Conditions conditions) {
		about(conditions);
		if (isNarrowed()) {
			conditions
				.either(List.of((held) -> held.on("held", this.date, false), (other) -> other.and("kind = ?", "date")));
		}
		else {
			conditions.on("held", this.date, false);
		}
	}

	/** Narrows to the measure and area; a resolution is about each area that it names. */
	void about(Conditions conditions) {
		conditions.in("measure_id", (this.measure != null) ? List.of(this.measure) : List.of());
		if (this.district != null) {
			List<String> districts = List.of(this.district);
			conditions.either(List.of((claim) -> claim.and("type = ?", "claim").in("district_id", districts),
					(resolution) -> resolution.and("type = ?", "resolution")
						.among("resolution_district", "resolution_id", "district_id", districts)));
		}
	}

	@Override
	public Judgement judge(List<Evidence> records) {
		List<Match> matches = new ArrayList<>();
		List<Other> others = new ArrayList<>();
		for (Evidence record : records) {
			DateSpan span = record.date();
			if (span == null) {
				continue;
			}
			Edtf stated = Edtf.parse(span.edtf());
			String relation = openRelation(stated);
			String match = (relation == null) ? match(record, stated) : null;
			if (match != null) {
				matches.add(new Match(match, null, null, record));
			}
			else if (this.measure != null && record.kind().equals("date")) {
				others.add(new Other(
						(relation != null) ? relation : (record.scope() != null) ? "other-scope" : "other-value", null,
						null, record));
			}
		}
		matches.sort(Comparator.comparing((Match match) -> !match.match().equals("certain"))
			.thenComparing((match) -> BEST_FIRST.indexOf(match.record().dateAs()))
			.thenComparing((match) -> length(match.record()))
			.thenComparing((match) -> match.record().published())
			.thenComparing((match) -> match.record().id()));
		others.sort(Comparator.comparing((Other other) -> distance(other.record()))
			.thenComparing((other) -> other.record().id()));
		boolean known = !matches.isEmpty() || records.stream().anyMatch((record) -> record.kind().equals("date"));
		return new Judgement(matches, others, List.of(), known);
	}

	private @Nullable String match(Evidence record, Edtf stated) {
		Interval asked = interval(this.date);
		boolean inside = !stated.uncertain() && !this.date.uncertain() && covers(asked, interval(stated));
		if (inside) {
			return "certain";
		}
		boolean dated = "date".equals(record.dateAs()) || "adopted".equals(record.dateAs());
		return (dated && asked.overlaps(interval(stated))) ? "possible" : null;
	}

	/** Names the relation to an open date of which not even the stated end fits. */
	private @Nullable String openRelation(Edtf stated) {
		int slash = stated.text().indexOf('/');
		boolean openStart = slash >= 0 && stated.earliest() == null;
		boolean openEnd = slash >= 0 && stated.latest() == null;
		if (!openStart && !openEnd || !interval(this.date).overlaps(interval(stated))) {
			return null;
		}
		Edtf end = Edtf.parse(openStart ? stated.text().substring(slash + 1) : stated.text().substring(0, slash));
		if (interval(this.date).overlaps(interval(end))) {
			return null;
		}
		return openStart ? "below-stated-maximum" : "above-stated-minimum";
	}

	private static boolean covers(Interval outer, Interval inner) {
		return (outer.low() == null || (inner.low() != null && outer.low().compareTo(inner.low()) <= 0))
				&& (outer.high() == null || (inner.high() != null && outer.high().compareTo(inner.high()) >= 0));
	}

	private static Interval interval(Edtf date) {
		return Interval.of(date.earliest(), date.latest());
	}

	private static long length(Evidence record) {
		DateSpan span = record.date();
		return (span == null || span.earliest() == null || span.latest() == null) ? Long.MAX_VALUE
				: ChronoUnit.DAYS.between(span.earliest(), span.latest());
	}

	private long distance(Evidence record) {
		LocalDate asked = (this.date.earliest() != null) ? this.date.earliest() : this.date.latest();
		DateSpan span = record.date();
		LocalDate stated = (span == null) ? null : (span.earliest() != null) ? span.earliest() : span.latest();
		return (asked == null || stated == null) ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(asked, stated));
	}

	@Override
	public String wording() {
		return Wording.date(this.date.text());
	}

	@Override
	public boolean isNarrowed() {
		return this.measure != null || this.district != null;
	}

}
