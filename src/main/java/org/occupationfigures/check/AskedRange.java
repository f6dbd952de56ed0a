package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.Edtf;
import org.roaringbitmap.RoaringBitmap;

/** The numbers or days asked, open where null, against the ends that claims have. */
record AskedRange<C extends Comparable<? super C>>(@Nullable C low, @Nullable C high, SortedColumn<C> least,
		SortedColumn<C> greatest, SortedColumn<LocalDate> published, Function<C, BigDecimal> asNumber) {

	/** How many claims on each side are put in order, and looked through for origins. */
	static final int SEVERAL = 50;

	static AskedRange<BigDecimal> of(ClaimIndex claims, String least, String greatest, Question question,
			BigDecimal factor) {
		return new AskedRange<>(question.low(factor), question.high(factor), claims.number(least),
				claims.number(greatest), claims.day("published"), (number) -> number);
	}

	static AskedRange<LocalDate> of(ClaimIndex claims, Edtf date) {
		return new AskedRange<>(date.earliest(), date.latest(), claims.day("time_earliest"), claims.day("time_latest"),
				claims.day("published"), (day) -> BigDecimal.valueOf(day.toEpochDay()));
	}

	/** Leaves open the ends that a hedge leaves open. */
	AskedRange<C> hedged(@Nullable String hedge) {
		boolean up = Set.of("more-than", "at-least").contains(Objects.toString(hedge));
		boolean down = Set.of("less-than", "up-to").contains(Objects.toString(hedge));
		return new AskedRange<>(down ? null : this.low, up ? null : this.high, this.least, this.greatest,
				this.published, this.asNumber);
	}

	/** Finds those of some claims that state exactly this. */
	RoaringBitmap same(RoaringBitmap some) {
		return at(this.greatest, at(this.least, some, this.low), this.high);
	}

	/** Finds those of some claims that state the same as a claim. */
	RoaringBitmap sameAs(int row, RoaringBitmap some) {
		return at(this.greatest, at(this.least, some, this.least.value(row)), this.greatest.value(row));
	}

	/** Finds those of some claims that meet two values and are open at no end. */
	RoaringBitmap meeting(RoaringBitmap some, C from, C to) {
		return this.greatest.between(this.least.between(some, null, to), from, null);
	}

	private RoaringBitmap at(SortedColumn<C> column, RoaringBitmap some, @Nullable C value) {
		return (value != null) ? column.between(some, value, value) : column.nulls(some);
	}

	RoaringBitmap above(RoaringBitmap some) {
		return (this.high == null) ? new RoaringBitmap()
				: RoaringBitmap.andNot(this.least.between(some, this.high, null), at(this.least, some, this.high));
	}

	RoaringBitmap below(RoaringBitmap some) {
		return (this.low == null) ? new RoaringBitmap()
				: RoaringBitmap.andNot(this.greatest.between(some, null, this.low), at(this.greatest, some, this.low));
	}

	RoaringBitmap outside(RoaringBitmap some) {
		return RoaringBitmap.or(below(some), above(some));
	}

	/** Gives what a claim states less this, from the nearer ends; zero if they meet. */
	BigDecimal difference(int row) {
		BigDecimal above = gap(this.high, this.least.value(row));
		return (above.signum() > 0) ? above : gap(this.low, this.greatest.value(row)).min(BigDecimal.ZERO);
	}

	private BigDecimal gap(@Nullable C from, @Nullable C to) {
		return (from == null || to == null) ? BigDecimal.ZERO
				: this.asNumber.apply(to).subtract(this.asNumber.apply(from));
	}

	/** Gives the nearest of some claims, equally near ones by publication. */
	IntStream nearest(RoaringBitmap some, int most) {
		if (some.isEmpty() || most == 0) {
			return IntStream.empty();
		}
		RoaringBitmap above = above(some);
		RoaringBitmap below = below(some);
		RoaringBitmap around = RoaringBitmap.andNot(some, RoaringBitmap.or(above, below));
		return Stream
			.of(this.published.next(around, false, 0, most), next(this.least, above, this.high, false),
					next(this.greatest, below, this.low, true))
			.flatMap(IntStream::boxed)
			.sorted(Comparator.comparing((Integer row) -> difference(row).abs())
				.thenComparing((row) -> this.published.place(row, false)))
			.limit(most)
			.mapToInt(Integer::intValue);
	}

	private IntStream next(SortedColumn<C> column, RoaringBitmap some, @Nullable C from, boolean descending) {
		return (from == null) ? IntStream.empty()
				: column.next(some, descending, column.firstAtOrAfter(from, descending), SEVERAL);
	}

}
