package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.value.Interval;
import org.occupationfigures.value.Units;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who states this number?
 *
 * @param value the number
 * @param unit its unit; null when it was not given
 * @param tolerance how far a near number may be away, as a share of the number asked
 * @param measures the measures it may be about; empty for any
 * @param district the area it is about, {@code none} for the conflict as a whole; null
 * for any
 */
record NumberQuestion(BigDecimal value, @Nullable String unit, BigDecimal tolerance, List<String> measures,
		@Nullable String district) implements Question {

	/**
	 * How many claims are listed at most that the question is hardly about: those that
	 * state the number of something else, and, where neither measure nor area was given,
	 * those that do not fit.
	 */
	private static final int ASIDE = 5;

	@Override
	public Judgement judge(Register register, int shown) {
		ClaimIndex claims = register.claims();
		RoaringBitmap quantities = claims.having("kind", List.of("quantity"));
		RoaringBitmap about = RoaringBitmap.and(quantities, register.about(this.measures, this.district));
		List<Converted> converted = converted(claims, quantities);
		List<Fits> parts = converted.stream()
			.map((number) -> new Fits(claims, RoaringBitmap.and(about, number.rows), number.value, number.compared,
					this.tolerance))
			.toList();
		List<Match> matches = matches(register, parts, shown);
		RoaringBitmap fitting = all(parts,
				(part) -> RoaringBitmap.or(part.withVerdict("stated"), part.withVerdict("consistent")));
		List<String> compared = (!this.measures.isEmpty()) ? this.measures
				: List.copyOf(claims.words("measure_id", fitting));
		// Without a measure or an area far numbers are nothing that the question is
		// about.
		RoaringBitmap others = RoaringBitmap.and(all(parts, isNarrowed() ? Fits::apart : Fits::met),
				claims.having("measure_id", compared));
		RoaringBitmap stated = RoaringBitmap.or(converted.stream()
			.map((number) -> claims.number("value")
				.between(RoaringBitmap.andNot(number.rows, about), number.value, number.value))
			.toArray(RoaringBitmap[]::new));
		RoaringBitmap sharing = RoaringBitmap.and(stated, sharing(claims));
		RoaringBitmap elsewhere = matches.isEmpty() ? stated : sharing;
		RoaringBitmap alike = matches.isEmpty() ? new RoaringBitmap()
				: all(parts, (part) -> part.withVerdict(matches.get(0).match().verdict()));
		return new Judgement(matches, parts.stream().mapToInt(Fits::fitting).sum(),
				others(register, parts, others, matches, isNarrowed() ? shown : Math.min(ASIDE, shown)),
				others.getCardinality(), elsewhere(register, sharing, elsewhere, Math.min(ASIDE, shown)),
				elsewhere.getCardinality(), null, parts.stream().anyMatch((part) -> !part.rows().isEmpty()),
				register.alike(matches, alike));
	}

	/** Puts the number into each unit that it converts to. */
	private List<Converted> converted(ClaimIndex claims, RoaringBitmap quantities) {
		if (this.unit == null) {
			return List.of(new Converted(this.value, null, quantities));
		}
		List<Converted> converted = new ArrayList<>();
		for (String other : claims.words("unit", quantities)) {
			BigDecimal factor = Units.factor(this.unit, other);
			if (factor != null) {
				BigDecimal number = Units.tidy(this.value.multiply(factor));
				converted
					.add(new Converted(number, other.equals(this.unit) ? null : new Compared(number, other, factor),
							claims.having("unit", List.of(other))));
			}
		}
		return converted;
	}

	private static RoaringBitmap all(List<Fits> parts, Function<Fits, RoaringBitmap> rows) {
		return RoaringBitmap.or(parts.stream().map(rows).toArray(RoaringBitmap[]::new));
	}

	/** Lists the best: each way of fitting in turn, claims on whole areas first. */
	private static List<Match> matches(Register register, List<Fits> parts, int shown) {
		List<Match> matches = new ArrayList<>();
		for (Fit fit : Fit.values()) {
			matches.addAll(register.wholeFirst(shown - matches.size(),
					(some, left) -> parts.stream()
						.flatMap((part) -> register.read(part.nearest(some.apply(part.fitting(fit)), left))
							.stream()
							.map((record) -> new Match(fit, difference(record, part.asked()), part.compared(), record)))
						.sorted(Comparator.comparing((Match match) -> distance(match.difference()))
							.thenComparing(Match::record, Evidence.IN_ORDER))));
		}
		return matches;
	}

	/** Lists the nearest of those that do not fit, claims on whole areas first. */
	private static List<Other> others(Register register, List<Fits> parts, RoaringBitmap rows, List<Match> matches,
			int shown) {
		DateSpan time = matches.isEmpty() ? null : matches.get(0).record().shown().date();
		return register.wholeFirst(shown, (some, left) -> parts.stream()
			.flatMap((part) -> register.read(part.nearest(some.apply(RoaringBitmap.and(part.apart(), rows)), left))
				.stream()
				.map((record) -> new Other(relation(record, part.asked(), time), difference(record, part.asked()),
						part.compared(), record)))
			.sorted(Comparator.comparing((Other other) -> distance(other.difference()))
				.thenComparing(Other::record, Evidence.IN_ORDER)));
	}

	/** Finds the claims on a measure or in the area that was given. */
	private RoaringBitmap sharing(ClaimIndex claims) {
		return RoaringBitmap.or(claims.having("measure_id", this.measures),
				claims.having("district_id", (this.district != null) ? List.of(this.district) : List.of()));
	}

	/** Lists claims by publication, those first that share what was given. */
	private static List<Evidence> elsewhere(Register register, RoaringBitmap sharing, RoaringBitmap rows, int shown) {
		SortedColumn<LocalDate> order = register.claims().day("published");
		return register.read(
				IntStream
					.concat(order.next(sharing, false, 0, shown),
							order.next(RoaringBitmap.andNot(rows, sharing), false, 0, shown))
					.limit(shown));
	}

	private static BigDecimal distance(@Nullable BigDecimal difference) {
		return (difference != null) ? difference.abs() : new BigDecimal(Long.MAX_VALUE);
	}

	/** Gives the stated number less the number asked; null where none is stated. */
	private static @Nullable BigDecimal difference(Evidence record, BigDecimal asked) {
		Figure figure = Objects.requireNonNull(record.shown().figure());
		if (figure.value() != null) {
			return Units.tidy(figure.value().subtract(asked));
		}
		if (figure.low() == null || figure.high() == null) {
			return null;
		}
		return asked.compareTo(figure.low()) < 0 ? figure.low().subtract(asked)
				: figure.high().subtract(asked).min(BigDecimal.ZERO);
	}

	private static String relation(Evidence record, BigDecimal asked, @Nullable DateSpan time) {
		Figure figure = Objects.requireNonNull(record.shown().figure());
		if (figure.value() != null && Fits.MINIMA.contains(figure.qualifier()) && figure.value().compareTo(asked) < 0) {
			return "above-stated-minimum";
		}
		if (figure.value() != null && Fits.MAXIMA.contains(figure.qualifier()) && figure.value().compareTo(asked) > 0) {
			return "below-stated-maximum";
		}
		if (!record.isWhole()) {
			return "other-scope";
		}
		DateSpan own = record.shown().date();
		boolean otherTime = record.stock() && time != null && own != null
				&& !Interval.of(time.earliest(), time.latest()).overlaps(Interval.of(own.earliest(), own.latest()));
		return otherTime ? "other-time" : "other-value";
	}

	@Override
	public String wording() {
		return EnglishText.figure("exact", this.value, null, null, (this.unit != null) ? this.unit : "");
	}

	/**
	 * The number in a unit.
	 *
	 * @param value the number
	 * @param compared how it was converted; null when it was not
	 * @param rows the claims in that unit, of which each has one
	 */
	private record Converted(BigDecimal value, @Nullable Compared compared, RoaringBitmap rows) {

	}

}
