package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which claims fit what is asked, and how near the others are.
 *
 * @param <C> numbers or days
 */
abstract class Fits<C extends Comparable<? super C>> {

	final ClaimIndex claims;

	/** The claims that state what is asked if they give it. */
	final RoaringBitmap rows;

	/** The comparable claims that do not fit. */
	final RoaringBitmap apart;

	/** The claims that fit, best first. */
	final List<Group> groups = new ArrayList<>();

	private final SortedColumn<C> least;

	private final SortedColumn<C> greatest;

	private final @Nullable C low;

	private final @Nullable C high;

	Fits(ClaimIndex claims, RoaringBitmap rows, RoaringBitmap comparable, List<SortedColumn<C>> ends, @Nullable C low,
			@Nullable C high) {
		this.claims = claims;
		this.rows = rows;
		this.least = ends.get(0);
		this.greatest = ends.get(1);
		this.low = low;
		this.high = high;
		this.apart = comparable.clone();
		// Many rows are about to be taken out one by one, which runs of rows are slow at.
		this.apart.removeRunCompression();
	}

	/** Takes those of some claims that fit so. */
	final void take(Fit fit, RoaringBitmap fitting) {
		this.groups.add(new Group(fit, fitting));
		this.apart.andNot(fitting);
	}

	/** Gives all claims that fit. */
	final RoaringBitmap fitting() {
		return RoaringBitmap.or(this.groups.stream().map(Group::rows).toArray(RoaringBitmap[]::new));
	}

	/** Says what is asked. */
	abstract String wording();

	/** Finds the claims that rule out what is asked; none where some may allow it. */
	abstract RoaringBitmap excluding();

	/** Finds those of some claims that say the same as a record. */
	abstract RoaringBitmap same(Evidence record, RoaringBitmap some);

	abstract Match match(Fit fit, Evidence record);

	/** Says how a record that does not fit stands to what is asked, and to the best. */
	abstract Other other(Evidence record, @Nullable Evidence best);

	/** Gives how far it is from one value up to another; negative downwards. */
	abstract BigDecimal gap(C from, C to);

	/** Finds the nearest of some claims, equally near ones by publication. */
	final IntStream nearest(RoaringBitmap some, int most) {
		if (most == 0) {
			return IntStream.empty();
		}
		SortedColumn<LocalDate> published = this.claims.day("published");
		return candidates(some, most).boxed()
			.sorted(Comparator.comparing(this::distance).thenComparing((row) -> published.place(row, false)))
			.limit(most)
			.mapToInt(Integer::intValue);
	}

	private BigDecimal distance(int row) {
		return gap(this.high, this.least.value(row), 1).max(gap(this.low, this.greatest.value(row), -1))
			.max(BigDecimal.ZERO);
	}

	private BigDecimal gap(@Nullable C from, @Nullable C to, int direction) {
		return (from == null || to == null) ? BigDecimal.ZERO : gap(from, to).multiply(BigDecimal.valueOf(direction));
	}

	/** Finds claims among which the nearest are: those around, next above and below. */
	private IntStream candidates(RoaringBitmap some, int most) {
		if (some.getCardinality() <= most) {
			return some.stream();
		}
		RoaringBitmap above = (this.high != null) ? this.least.between(some, this.high, null) : new RoaringBitmap();
		RoaringBitmap below = (this.low != null) ? this.greatest.between(some, null, this.low) : new RoaringBitmap();
		RoaringBitmap around = RoaringBitmap.andNot(some, RoaringBitmap.or(above, below));
		return Stream
			.of(published(around, most), next(this.least, above, this.high, false, most),
					next(this.greatest, below, this.low, true, most))
			.flatMapToInt((next) -> next)
			.distinct();
	}

	private IntStream next(SortedColumn<C> column, RoaringBitmap some, @Nullable C from, boolean descending, int most) {
		return (from == null || some.isEmpty()) ? IntStream.empty() : column.next(some, descending,
				column.firstAtOrAfter(from, descending), most, (equal) -> published(equal, most));
	}

	private IntStream published(RoaringBitmap some, int most) {
		return this.claims.day("published").next(some, false, 0, most);
	}

	/** Claims that fit in one way. */
	record Group(Fit fit, RoaringBitmap rows) {

	}

}
