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
import org.occupationfigures.claim.ClaimIndex;
import org.roaringbitmap.RoaringBitmap;

/** How quantities fit a number that has been put into their unit. */
final class Fits {

	/** Statements that are open upwards, by their qualifier. */
	static final List<String> MINIMA = List.of("more-than", "at-least");

	/** Statements that are open downwards, by their qualifier. */
	static final List<String> MAXIMA = List.of("less-than", "up-to");

	private final ClaimIndex claims;

	private final Amount asked;

	private final RoaringBitmap rows;

	private final Map<Fit, RoaringBitmap> fits = new EnumMap<>(Fit.class);

	private final RoaringBitmap apart;

	/**
	 * Sorts claims out.
	 * @param claims all claims
	 * @param rows the quantities that state the number if they give it
	 * @param comparable those of them that are compared with it otherwise
	 * @param asked the number
	 * @param tolerance how far a near number may be away, as a share of it
	 */
	Fits(ClaimIndex claims, RoaringBitmap rows, RoaringBitmap comparable, Amount asked, BigDecimal tolerance) {
		this.claims = claims;
		this.rows = rows;
		this.asked = asked;
		this.apart = comparable.clone();
		// Many rows are about to be taken out one by one, which runs of rows are slow at.
		this.apart.removeRunCompression();
		this.apart.andNot(claims.number("least").missing(this.apart));
		this.fits.put(Fit.EXACT, asked.statedBy(claims, rows));
		this.apart.andNot(fitting(Fit.EXACT));
		if (asked.isRange()) {
			take(Fit.BOUNDS, claims.number("greatest")
				.among(among("least", asked.low(), asked.high()), asked.low(), asked.high()));
			return;
		}
		BigDecimal reach = asked.low().abs().multiply(tolerance);
		BigDecimal least = asked.low().subtract(reach);
		BigDecimal greatest = asked.high().add(reach);
		take(Fit.BOUNDS, claims.bounds().holding(asked.low()));
		take(Fit.ROUNDING, claims.roundings().holding(asked.low()));
		RoaringBitmap near = RoaringBitmap.or(among("value", least, greatest), among("low", asked.low(), greatest),
				among("high", least, asked.high()));
		take(Fit.NEAR, RoaringBitmap.andNot(near, met(near)));
	}

	private void take(Fit fit, RoaringBitmap fitting) {
		this.fits.put(fit, RoaringBitmap.and(this.apart, fitting));
		this.apart.andNot(fitting);
	}

	private RoaringBitmap among(String column, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
		return this.claims.number(column).among(this.apart, least, greatest);
	}

	/** Finds the near statements that are open and met, which proves nothing. */
	private RoaringBitmap met(RoaringBitmap near) {
		SortedColumn<BigDecimal> value = this.claims.number("value");
		RoaringBitmap minima = RoaringBitmap.and(near, this.claims.having("qualifier", MINIMA));
		RoaringBitmap maxima = RoaringBitmap.and(near, this.claims.having("qualifier", MAXIMA));
		return RoaringBitmap.or(value.among(minima, null, this.asked.low()),
				value.among(maxima, this.asked.high(), null));
	}

	/** Gives the claims that were looked at. */
	RoaringBitmap rows() {
		return this.rows;
	}

	/** Gives the claims that fit so. */
	RoaringBitmap fitting(Fit fit) {
		return this.fits.getOrDefault(fit, new RoaringBitmap());
	}

	/** Gives the claims that fit. */
	RoaringBitmap fitting() {
		return RoaringBitmap.or(this.fits.values().toArray(RoaringBitmap[]::new));
	}

	/** Gives the comparable claims that state a number which does not fit. */
	RoaringBitmap apart() {
		return this.apart;
	}

	/**
	 * Tells whether the claims that do not fit contradict it: some allow nothing of what
	 * is asked, and all that are closed allow nothing of it. A state that changes is not
	 * contradicted between what is claimed of several times.
	 * @param qualifier how the number asked is hedged; null where it is not
	 * @param stocks the claims on states
	 */
	boolean isContradicted(@Nullable String qualifier, RoaringBitmap stocks) {
		RoaringBitmap above = MINIMA.contains(qualifier) ? new RoaringBitmap()
				: beyond("allowed_low", this.asked.high(), null);
		RoaringBitmap below = MAXIMA.contains(qualifier) ? new RoaringBitmap()
				: beyond("allowed_high", null, this.asked.low());
		RoaringBitmap open = RoaringBitmap.or(this.claims.number("allowed_low").missing(this.apart),
				this.claims.number("allowed_high").missing(this.apart));
		RoaringBitmap excluding = RoaringBitmap.or(above, below);
		boolean between = RoaringBitmap.intersects(above, stocks) && RoaringBitmap.intersects(below, stocks);
		return !excluding.isEmpty() && !between
				&& RoaringBitmap.andNot(RoaringBitmap.andNot(this.apart, excluding), open).isEmpty();
	}

	private RoaringBitmap beyond(String column, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
		BigDecimal end = (least != null) ? least : greatest;
		return RoaringBitmap.andNot(among(column, least, greatest), among(column, end, end));
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
			.sorted(Comparator.comparing(Candidate::distance).thenComparing(Candidate::place))
			.limit(most)
			.mapToInt(Candidate::row);
	}

	/** Gives how far what a claim states is from the number. */
	private BigDecimal distance(int row) {
		@Nullable BigDecimal least = this.claims.number("least").value(row);
		@Nullable BigDecimal greatest = this.claims.number("greatest").value(row);
		return (least == null || greatest == null) ? BigDecimal.ZERO
				: least.subtract(this.asked.high()).max(this.asked.low().subtract(greatest)).max(BigDecimal.ZERO);
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
		RoaringBitmap rest = RoaringBitmap.andNot(some, around);
		return Stream
			.of(published(around, most), next("least", rest, this.asked.high(), false, most),
					next("greatest", rest, this.asked.low(), true, most))
			.flatMapToInt((next) -> next)
			.distinct();
	}

	private IntStream published(RoaringBitmap some, int most) {
		return this.claims.day("published").next(some, false, 0, most);
	}

	/** Finds claims among which the next above or below are. */
	private IntStream next(String column, RoaringBitmap some, BigDecimal from, boolean descending, int most) {
		SortedColumn<BigDecimal> numbers = this.claims.number(column);
		return numbers.next(some, descending, numbers.begin(from, descending), most, (equal) -> published(equal, most));
	}

	/** A claim that may be shown, with its distance and its place by publication. */
	private record Candidate(int row, BigDecimal distance, int place) {

	}

}
