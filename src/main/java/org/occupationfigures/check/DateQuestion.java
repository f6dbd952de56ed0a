package org.occupationfigures.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.web.QueryParameters;
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

	/** What the date of a record may be, best first. */
	private static final List<String> BEST_FIRST = List.of("date", "adopted", "as_of", "published");

	@Override
	public Judgement judge(Register register, int shown) {
		return (this.resolution != null) ? ofResolution(register, shown) : ofClaims(register, shown);
	}

	/** Holds the date against the day of a resolution, of which there are few. */
	private Judgement ofResolution(Register register, int shown) {
		List<Evidence> documents = documents(register);
		List<Match> matches = matches(documents);
		List<Evidence> apart = documents.stream()
			.filter((document) -> fit(document) == null)
			.sorted(Comparator.comparingLong(this::distance).thenComparing((document) -> document.shown().id()))
			.toList();
		Nearest nearest = new Nearest(
				first(apart, (document) -> isBefore(span(document).latest(), this.date.earliest())),
				first(apart, (document) -> isBefore(this.date.latest(), span(document).earliest())));
		return new Judgement(matches.stream().limit(shown).toList(), matches.size(),
				apart.stream().limit(shown).map(this::other).toList(), apart.size(), List.of(), 0,
				matches.isEmpty() ? nearest : null, !documents.isEmpty(), register.alike(matches, new RoaringBitmap()));
	}

	/** Holds the date against claims, and without a measure against documents too. */
	private Judgement ofClaims(Register register, int shown) {
		ClaimIndex claims = register.claims();
		RoaringBitmap about = register.about(this.measures, this.district);
		RoaringBitmap dates = RoaringBitmap.and(about, claims.having("kind", List.of("date")));
		RoaringBitmap rows = looked(claims, about, dates);
		RoaringBitmap dated = this.measures.isEmpty() ? dates : rows;
		DateFits fits = new DateFits(claims, rows, dated, this.date);
		List<Evidence> documents = documents(register);
		List<Match> fittingDocuments = matches(documents);
		List<Match> matches = matches(register, fits, dates, fittingDocuments, shown);
		RoaringBitmap apart = RoaringBitmap.andNot(RoaringBitmap.and(rows, dated), fits.fitting());
		if (this.measures.isEmpty()) {
			apart.and(claims.having("measure_id", claims.words("measure_id", fits.fitting())));
		}
		RoaringBitmap alike = matches.isEmpty() ? new RoaringBitmap() : fits.fitting(matches.get(0).match());
		return new Judgement(matches, fittingDocuments.size() + fits.fitting().getCardinality(),
				others(register, fits, apart, shown), apart.getCardinality(), List.of(), 0,
				matches.isEmpty() ? nearest(register, fits, dated) : null, !documents.isEmpty() || !rows.isEmpty(),
				register.alike(matches, alike));
	}

	/**
	 * Finds the claims that have to be looked at. Without a measure a date says nothing
	 * of claims that describe another time, so these are left out.
	 */
	private RoaringBitmap looked(ClaimIndex claims, RoaringBitmap about, RoaringBitmap dates) {
		if (!this.measures.isEmpty()) {
			return RoaringBitmap.andNot(about, claims.day("time").nulls(about));
		}
		RoaringBitmap met = claims.meeting("time", about, this.date.earliest(), this.date.latest());
		return (this.district != null) ? RoaringBitmap.or(met, dates) : met;
	}

	/** Finds the documents that have to be looked at. */
	private List<Evidence> documents(Register register) {
		if (!this.measures.isEmpty() && this.resolution == null) {
			return List.of();
		}
		boolean narrowed = this.district != null || this.resolution != null;
		return (narrowed ? register.resolutions() : register.documents()).stream()
			.filter(this::isAbout)
			.map(Register.Document::evidence)
			.filter((document) -> document.shown().date() != null
					&& (this.resolution != null || document.shown().date().meets(this.date)))
			.toList();
	}

	/**
	 * Tells whether a document is about what was asked: an area is the subject of
	 * resolutions alone, each of those that it names.
	 */
	private boolean isAbout(Register.Document document) {
		return (this.resolution == null || this.resolution.names(document))
				&& (this.district == null || (document.districts().isEmpty()
						? this.district.equals(QueryParameters.NONE) : document.districts().contains(this.district)));
	}

	/** Lists the documents that fit, best first, equal ones in their order. */
	private List<Match> matches(List<Evidence> documents) {
		List<Match> matches = new ArrayList<>();
		for (Evidence document : documents) {
			Fit fit = fit(document);
			if (fit != null) {
				matches.add(new Match(fit, null, null, document));
			}
		}
		matches.sort(Comparator.comparing(Match::match)
			.thenComparing((match) -> BEST_FIRST.indexOf(match.record().shown().dateAs()))
			.thenComparing((match) -> !isSame(match.record())));
		return matches;
	}

	/** Lists the best: each way of fitting in turn, claims on whole areas first. */
	private static List<Match> matches(Register register, DateFits fits, RoaringBitmap dates, List<Match> documents,
			int shown) {
		List<Match> matches = new ArrayList<>();
		for (Fit fit : List.of(Fit.CERTAIN, Fit.POSSIBLE)) {
			for (String as : BEST_FIRST) {
				RoaringBitmap fitting = switch (as) {
					case "date" -> RoaringBitmap.and(fits.fitting(fit), dates);
					case "as_of" -> RoaringBitmap.andNot(fits.fitting(fit), dates);
					default -> new RoaringBitmap();
				};
				register
					.wholeFirst(shown - matches.size(),
							(some, left) -> register.read(fits.best(some.apply(fitting), left)).stream())
					.forEach((record) -> matches.add(new Match(fit, null, null, record)));
				documents.stream()
					.filter((match) -> match.match() == fit && as.equals(match.record().shown().dateAs()))
					.limit(shown - matches.size())
					.forEach(matches::add);
			}
		}
		return matches;
	}

	private List<Other> others(Register register, DateFits fits, RoaringBitmap apart, int shown) {
		return register.wholeFirst(shown,
				(some, left) -> register.read(fits.nearest(some.apply(apart), left)).stream().map(this::other));
	}

	private Other other(Evidence record) {
		String open = DateFits.relation(this.date, span(record));
		return new Other((open != null) ? open : relation(record), null, null, record);
	}

	private static String relation(Evidence record) {
		if ("as_of".equals(record.shown().dateAs())) {
			return "other-time";
		}
		return record.isWhole() ? "other-value" : "other-scope";
	}

	/** Finds the last of the dated claims before the date and the first after it. */
	private static Nearest nearest(Register register, DateFits fits, RoaringBitmap dated) {
		return new Nearest(first(register.read(fits.before(dated, 1)), (record) -> true),
				first(register.read(fits.after(dated, 1)), (record) -> true));
	}

	private static @Nullable Evidence first(List<Evidence> records, Predicate<Evidence> fits) {
		return records.stream().filter(fits).findFirst().orElse(null);
	}

	private static boolean isBefore(@Nullable LocalDate first, @Nullable LocalDate second) {
		return first != null && second != null && first.isBefore(second);
	}

	private static DateSpan span(Evidence record) {
		return Objects.requireNonNull(record.shown().date());
	}

	private @Nullable Fit fit(Evidence document) {
		DateSpan stated = span(document);
		if (!stated.meets(this.date) || DateFits.relation(this.date, stated) != null) {
			return null;
		}
		if (!document.uncertain() && !this.date.uncertain() && covers(this.date, stated)) {
			return Fit.CERTAIN;
		}
		return "adopted".equals(document.shown().dateAs()) ? Fit.POSSIBLE : null;
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

	private long distance(Evidence record) {
		return DateFits.distance(this.date, span(record).earliest(), span(record).latest());
	}

	@Override
	public boolean isNarrowed() {
		return this.resolution != null || Question.super.isNarrowed();
	}

	@Override
	public String wording() {
		return EnglishText.date(this.date.text());
	}

}
