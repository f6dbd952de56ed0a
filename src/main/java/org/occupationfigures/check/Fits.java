package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.claim.ClaimIndex;
import org.roaringbitmap.RoaringBitmap;

/** How quantities fit a number that has been put into their unit. */
final class Fits {

	/** Statements that are open upwards, by their qualifier. */
	static final List<String> MINIMA = List.of("more-than", "at-least");

	/** Statements that are open downwards, by their qualifier. */
	static final List<String> MAXIMA = List.of("less-than", "up-to");

	private final ClaimIndex claims;

	private final BigDecimal asked;

	private final @Nullable Compared compared;

	private final RoaringBitmap rows;

	private final Map<Fit, RoaringBitmap> fits = new EnumMap<>(Fit.class);

	private final RoaringBitmap apart;

	private final RoaringBitmap met;

	/**
	 * Sorts claims out.
	 * @param claims all claims
	 * @param rows the quantities to look at
	 * @param asked the number
	 * @param compared how it was converted; null when it was not
	 * @param tolerance how far a near number may be away, as a share of it
	 */
	Fits(ClaimIndex claims, RoaringBitmap rows, BigDecimal asked, @Nullable Compared compared, BigDecimal tolerance) {
		this.claims = claims;
		this.rows = rows;
		this.asked = asked;
		this.compared = compared;
		this.apart = rows.clone();
		// Many rows are about to be taken out one by one, which runs of rows are slow at.
		this.apart.removeRunCompression();
		BigDecimal reach = asked.abs().multiply(tolerance);
		take(Fit.EXACT, among("value", asked, asked));
		take(Fit.BOUNDS, claims.bounds().containing(asked));
		take(Fit.ROUNDING, claims.roundings().containing(asked));
		RoaringBitmap near = RoaringBitmap.or(among("value", asked.subtract(reach), asked.add(reach)),
				among("low", asked, asked.add(reach)), among("high", asked.subtract(reach), asked));
		this.met = met(RoaringBitmap.and(near, this.apart));
		take(Fit.NEAR, RoaringBitmap.andNot(near, this.met));
	}

	private void take(Fit fit, RoaringBitmap fitting) {
		this.fits.put(fit, RoaringBitmap.and(this.apart, fitting));
		this.apart.andNot(fitting);
	}

	private RoaringBitmap among(String column, BigDecimal least, BigDecimal greatest) {
		return this.claims.number(column).between(this.rows, least, greatest);
	}

	/** Finds the near statements that are open and met, which proves nothing. */
	private RoaringBitmap met(RoaringBitmap near) {
		SortedColumn<BigDecimal> value = this.claims.number("value");
		RoaringBitmap minima = RoaringBitmap.and(near, this.claims.having("qualifier", MINIMA));
		RoaringBitmap maxima = RoaringBitmap.and(near, this.claims.having("qualifier", MAXIMA));
		return RoaringBitmap.or(value.between(minima, null, this.asked), value.between(maxima, this.asked, null));
	}

	BigDecimal asked() {
		return this.asked;
	}

	@Nullable Compared compared() {
		return this.compared;
	}

	/** Gives the claims that were looked at. */
	RoaringBitmap rows() {
		return this.rows;
	}

	/** Gives the claims that fit so. */
	RoaringBitmap fitting(Fit fit) {
		return this.fits.getOrDefault(fit, new RoaringBitmap());
	}

	/** Counts the claims that fit. */
	int fitting() {
		return this.rows.getCardinality() - this.apart.getCardinality();
	}

	/** Gives the claims that fit in a way that has a verdict. */
	RoaringBitmap withVerdict(String verdict) {
		return RoaringBitmap.or(Stream.of(Fit.values())
			.filter((fit) -> fit.verdict().equals(verdict))
			.map(this::fitting)
			.toArray(RoaringBitmap[]::new));
	}

	/** Gives the claims that do not fit. */
	RoaringBitmap apart() {
		return this.apart;
	}

	/** Gives those of them that are near, but only meet an open statement. */
	RoaringBitmap met() {
		return this.met;
	}

	/**
	 * Finds the nearest of some claims, equally near ones by publication.
	 * @param some the claims
	 * @param most how many at most
	 * @return their rows, in order
	 */
	IntStream nearest(RoaringBitmap some, int most) {
		if (most == 0) {
			return IntStream.empty();
		}
		SortedColumn<LocalDate> published = this.claims.day("published");
		return candidates(some, most).mapToObj((row) -> new Candidate(row, distance(row), published.place(row, false)))
			.sorted(Candidate.IN_ORDER)
			.limit(most)
			.mapToInt(Candidate::row);
	}

	/**
	 * Gives how far what a claim states is from the number; null where it states none.
	 */
	private @Nullable BigDecimal distance(int row) {
		@Nullable BigDecimal least = this.claims.number("least").value(row);
		@Nullable BigDecimal greatest = this.claims.number("greatest").value(row);
		return (least == null || greatest == null) ? null
				: least.subtract(this.asked).max(this.asked.subtract(greatest)).max(BigDecimal.ZERO);
	}

	/** Finds rows among which the nearest are. */
	private IntStream candidates(RoaringBitmap some, int most) {
		if (some.getCardinality() <= most) {
			return some.stream();
		}
		// What states the number, or bounds around it, is nearest; all else lies above or
		// below.
		RoaringBitmap around = RoaringBitmap.and(some, RoaringBitmap.or(fitting(Fit.EXACT), fitting(Fit.BOUNDS)));
		if (around.getCardinality() >= most) {
			return published(around, most);
		}
		RoaringBitmap without = this.claims.number("least").nulls(some);
		RoaringBitmap stating = RoaringBitmap.andNot(RoaringBitmap.andNot(some, without), around);
		return Stream
			.of(published(around, most), next("least", stating, false, most), next("greatest", stating, true, most),
					published(without, most))
			.flatMapToInt((rows) -> rows)
			.distinct();
	}

	private IntStream published(RoaringBitmap some, int most) {
		return this.claims.day("published").next(some, false, 0, most);
	}

	/** Finds claims among which the next above or below are. */
	private IntStream next(String column, RoaringBitmap some, boolean descending, int most) {
		SortedColumn<BigDecimal> numbers = this.claims.number(column);
		return numbers.next(some, descending, numbers.firstAtOrAfter(this.asked, descending), most,
				(equal) -> published(equal, most));
	}

	/**
	 * A claim that may be shown.
	 *
	 * @param row its row
	 * @param distance how far what it states is from the number; null where it states
	 * none
	 * @param place its place by publication
	 */
	private record Candidate(int row, @Nullable BigDecimal distance, int place) {

		static final Comparator<Candidate> IN_ORDER = Comparator
			.comparing(Candidate::distance, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing(Candidate::place);

	}

}
