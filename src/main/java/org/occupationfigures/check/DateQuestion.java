package org.occupationfigures.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Wording;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who dates something so? The date of a claim or of a resolution may possibly be the date
 * asked, and so may the time that a claim describes where its measure was given. Else
 * that time, and the day of a publication, count only when they certainly are the date,
 * since a year would answer every day in it.
 *
 * @param date the date
 * @param resolution the resolution that it is the day of; null when it is of none
 * @param measures the measures it may be about; empty for any
 * @param district the area it is about, {@code none} for the conflict as a whole; null
 * for any
 */
record DateQuestion(Edtf date, @Nullable ResolutionQuestion resolution, List<String> measures,
		@Nullable String district) implements Question {

	private static final List<String> BEST_FIRST = List.of("date", "adopted", "as_of", "published");

	@Override
	public Judgement judge(Register register, int shown) {
		List<Match> matches = new ArrayList<>();
		List<Other> others = new ArrayList<>();
		List<Evidence> records = records(register);
		for (Evidence record : records) {
			String relation = openRelation(span(record));
			Fit fit = (relation == null) ? fit(record) : null;
			if (fit != null) {
				matches.add(new Match(fit, null, null, record));
			}
			else if (this.resolution != null || !this.measures.isEmpty() || "date".equals(record.shown().dateAs())) {
				others.add(new Other((relation != null) ? relation : relation(record), null, null, record));
			}
		}
		if (this.measures.isEmpty() && this.resolution == null) {
			Set<@Nullable String> matched = new HashSet<>();
			matches.forEach((match) -> matched.add(match.record().measureId()));
			others.removeIf((other) -> !matched.contains(other.record().measureId()));
		}
		matches.sort(Comparator.comparing(Match::match)
			.thenComparing((match) -> BEST_FIRST.indexOf(match.record().shown().dateAs()))
			.thenComparing((match) -> match.record().shown().scope() != null)
			.thenComparing((match) -> !isSame(match.record()))
			.thenComparing((match) -> length(match.record()))
			.thenComparing(Match::record, Evidence.IN_ORDER));
		others.sort(Comparator.comparing((Other other) -> other.record().shown().scope() != null)
			.thenComparing((other) -> distance(other.record()))
			.thenComparing((other) -> other.record().shown().id()));
		return Judgement.of(matches, others, matches.isEmpty() ? nearest(register, records) : null, !records.isEmpty(),
				shown);
	}

	/**
	 * Finds the dated records that have to be looked at. Without a measure a date says
	 * nothing of claims that describe another time, so these are left out.
	 */
	private List<Evidence> records(Register register) {
		List<Evidence> records = new ArrayList<>();
		if (this.measures.isEmpty()) {
			boolean narrowed = this.district != null || this.resolution != null;
			(narrowed ? register.resolutions() : register.documents()).stream()
				.filter(this::isAbout)
				.map(Register.Document::evidence)
				.filter((document) -> document.shown().date() != null
						&& (this.resolution != null || document.shown().date().meets(this.date)))
				.forEach(records::add);
		}
		if (this.resolution == null) {
			RoaringBitmap about = register.about(this.measures, this.district);
			RoaringBitmap met = register.claims().meeting(about, this.date);
			RoaringBitmap rows = (!this.measures.isEmpty())
					? RoaringBitmap.andNot(about, register.claims().day("time").missing(about))
					: (this.district != null) ? RoaringBitmap.or(met, dates(register)) : met;
			records.addAll(register.read(rows.stream()));
		}
		return records;
	}

	/** Finds the claims of dates that are about the measure and area. */
	private RoaringBitmap dates(Register register) {
		return RoaringBitmap.and(register.about(this.measures, this.district),
				register.claims().having("kind", List.of("date")));
	}

	/**
	 * Tells whether a document is about what was asked: an area is the subject of
	 * resolutions alone, each of those that it names.
	 */
	private boolean isAbout(Register.Document document) {
		return (this.resolution == null || this.resolution.names(document))
				&& (this.district == null || (document.districts().isEmpty() ? this.district.equals(Parameters.NONE)
						: document.districts().contains(this.district)));
	}

	/** Finds the last of the dated records before the date and the first after it. */
	private Nearest nearest(Register register, List<Evidence> looked) {
		boolean all = this.resolution != null || !this.measures.isEmpty();
		List<Evidence> records = all ? looked : register.read(dates(register).stream());
		return new Nearest(
				records.stream()
					.filter((record) -> isBefore(span(record).latest(), this.date.earliest()))
					.min(Comparator.comparing((Evidence record) -> distance(record))
						.thenComparing((record) -> record.shown().id()))
					.orElse(null),
				records.stream()
					.filter((record) -> isBefore(this.date.latest(), span(record).earliest()))
					.min(Comparator.comparing((Evidence record) -> distance(record))
						.thenComparing((record) -> record.shown().id()))
					.orElse(null));
	}

	private static boolean isBefore(@Nullable LocalDate first, @Nullable LocalDate second) {
		return first != null && second != null && first.isBefore(second);
	}

	private static DateSpan span(Evidence record) {
		return Objects.requireNonNull(record.shown().date());
	}

	private static String relation(Evidence record) {
		if ("as_of".equals(record.shown().dateAs())) {
			return "other-time";
		}
		return (record.shown().scope() != null) ? "other-scope" : "other-value";
	}

	private @Nullable Fit fit(Evidence record) {
		DateSpan stated = span(record);
		boolean inside = !record.uncertain() && !this.date.uncertain() && covers(this.date, stated);
		if (inside) {
			return Fit.CERTAIN;
		}
		boolean dated = !this.measures.isEmpty() || "date".equals(record.shown().dateAs())
				|| "adopted".equals(record.shown().dateAs());
		return (dated && stated.meets(this.date)) ? Fit.POSSIBLE : null;
	}

	/** Names the relation to an open date of which not even the stated end fits. */
	private @Nullable String openRelation(DateSpan stated) {
		int slash = stated.edtf().indexOf('/');
		boolean openStart = slash >= 0 && stated.earliest() == null;
		boolean openEnd = slash >= 0 && stated.latest() == null;
		if (!openStart && !openEnd || !stated.meets(this.date)) {
			return null;
		}
		Edtf end = Edtf.parse(openStart ? stated.edtf().substring(slash + 1) : stated.edtf().substring(0, slash));
		if (new DateSpan(end.text(), end.earliest(), end.latest()).meets(this.date)) {
			return null;
		}
		return openStart ? "below-stated-maximum" : "above-stated-minimum";
	}

	private static boolean covers(Edtf outer, DateSpan inner) {
		return (outer.earliest() == null || (inner.earliest() != null && !inner.earliest().isBefore(outer.earliest())))
				&& (outer.latest() == null || (inner.latest() != null && !inner.latest().isAfter(outer.latest())));
	}

	/** Tells whether a record gives this very date, be it a day or a range. */
	private boolean isSame(Evidence record) {
		DateSpan stated = span(record);
		return Objects.equals(stated.earliest(), this.date.earliest())
				&& Objects.equals(stated.latest(), this.date.latest());
	}

	private static long length(Evidence record) {
		DateSpan span = span(record);
		return (span.earliest() == null || span.latest() == null) ? Long.MAX_VALUE
				: ChronoUnit.DAYS.between(span.earliest(), span.latest());
	}

	/** Counts the days between the date and that of a record; none where they meet. */
	private long distance(Evidence record) {
		DateSpan span = span(record);
		return Math.max(0,
				Math.max(days(this.date.latest(), span.earliest()), days(span.latest(), this.date.earliest())));
	}

	private static long days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return (from == null || to == null) ? 0 : ChronoUnit.DAYS.between(from, to);
	}

	@Override
	public boolean isNarrowed() {
		return this.resolution != null || Question.super.isNarrowed();
	}

	@Override
	public String wording() {
		return Wording.date(this.date.text());
	}

}
