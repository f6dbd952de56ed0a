package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.roaringbitmap.RoaringBitmap;

/**
 * How near claims are to what is asked, equally near ones by publication; null ends are
 * open.
 *
 * @param <C> numbers or days
 * @param gap how far it is from one value up to another, negative downwards
 */
record Nearness<C extends Comparable<? super C>>(SortedColumn<LocalDate> published, SortedColumn<C> least,
		SortedColumn<C> greatest, @Nullable C low, @Nullable C high, BiFunction<C, C, BigDecimal> gap) {

	/** Gives the nearest of some claims. */
	IntStream nearest(RoaringBitmap some, int most) {
		if (most == 0) {
			return IntStream.empty();
		}
		return candidates(some, most).boxed()
			.sorted(Comparator.comparing(this::distance).thenComparing((row) -> this.published.place(row, false)))
			.limit(most)
			.mapToInt(Integer::intValue);
	}

	private BigDecimal distance(int row) {
		return gap(this.high, this.least.value(row)).max(gap(this.greatest.value(row), this.low)).max(BigDecimal.ZERO);
	}

	private BigDecimal gap(@Nullable C from, @Nullable C to) {
		return (from == null || to == null) ? BigDecimal.ZERO : this.gap.apply(from, to);
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
			.of(first(around, most), next(this.least, above, this.high, false, most),
					next(this.greatest, below, this.low, true, most))
			.flatMapToInt((next) -> next)
			.distinct();
	}

	private IntStream next(SortedColumn<C> column, RoaringBitmap some, @Nullable C from, boolean descending, int most) {
		return (from == null || some.isEmpty()) ? IntStream.empty() : column.next(some, descending,
				column.firstAtOrAfter(from, descending), most, (equal) -> first(equal, most));
	}

	private IntStream first(RoaringBitmap some, int most) {
		return this.published.next(some, false, 0, most);
	}

}
