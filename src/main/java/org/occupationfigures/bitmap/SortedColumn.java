package org.occupationfigures.bitmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;

/**
 * The rows of a table by the values of a column: which rows have which, and in which
 * order. In order, rows without a value stand last either way, and equal ones as in the
 * table, or the other way round if it is descending. A place counts from 0 in the
 * direction asked for.
 *
 * @param <C> the values
 */
public final class SortedColumn<C extends Comparable<? super C>> {

	/** Below this many rows a scan is faster. */
	private static final int FEW = 20_000;

	/** Finding the place of a row costs about as much as looking at so many places. */
	private static final int COST_OF_PLACE = 10;

	/** The different values in ascending order; the rank of a value is its index. */
	private final List<C> values;

	/** The rank of each row, or the number of values where its cell is empty. */
	private final int[] ranks;

	/** The row at each place of the ascending order. */
	private final int[] rows;

	/** The place of the first row of each rank, that of empty cells, and the end. */
	private final int[] starts;

	/** The rows whose cell is empty. */
	private final RoaringBitmap nulls;

	/** The ranks again, to find all rows at once; null when the rows are few. */
	private final @Nullable RangeBitmap rangeBitmap;

	/**
	 * Inverts a column.
	 * @param cells the value of each row; null where its cell is empty
	 */
	public SortedColumn(List<@Nullable C> cells) {
		Set<C> distinct = new HashSet<>();
		cells.stream().filter(Objects::nonNull).forEach(distinct::add);
		// Numbers that differ only in their zeros are one value.
		this.values = new ArrayList<>(new TreeSet<>(distinct));
		Map<C, Integer> known = new HashMap<>();
		distinct.forEach((value) -> known.put(value, Collections.binarySearch(this.values, value)));
		this.ranks = cells.stream().mapToInt((cell) -> (cell != null) ? known.get(cell) : this.values.size()).toArray();
		this.starts = new int[this.values.size() + 2];
		for (int rank : this.ranks) {
			this.starts[rank + 1]++;
		}
		Arrays.parallelPrefix(this.starts, Integer::sum);
		int[] next = this.starts.clone();
		this.rows = new int[this.ranks.length];
		for (int row = 0; row < this.ranks.length; row++) {
			this.rows[next[this.ranks[row]]++] = row;
		}
		this.nulls = RoaringBitmap.bitmapOf(Arrays.copyOfRange(this.rows, nonNullCount(), this.rows.length));
		this.rangeBitmap = (this.ranks.length > FEW) ? rangeBitmap() : null;
	}

	private RangeBitmap rangeBitmap() {
		RangeBitmap.Appender appender = RangeBitmap.appender(this.values.size());
		for (int rank : this.ranks) {
			appender.add(rank);
		}
		return appender.build();
	}

	/**
	 * Gives the value of a row.
	 * @param row the row
	 * @return its value; null when its cell is empty
	 */
	public @Nullable C value(int row) {
		return (this.ranks[row] < this.values.size()) ? this.values.get(this.ranks[row]) : null;
	}

	/**
	 * Finds rows by their value.
	 * @param some the rows to look at
	 * @param least the least value, included; null for any
	 * @param greatest the greatest value, included; null for any
	 * @return those of the rows that have a value which lies between
	 */
	public RoaringBitmap between(RoaringBitmap some, @Nullable C least, @Nullable C greatest) {
		int first = (least != null) ? first(least) : 0;
		int last = (greatest != null) ? last(greatest) : this.values.size() - 1;
		return (first <= last) ? ranked(some, first, last) : new RoaringBitmap();
	}

	/**
	 * Finds rows without a value.
	 * @param some the rows to look at
	 * @return those of them whose cell is empty
	 */
	public RoaringBitmap nulls(RoaringBitmap some) {
		return RoaringBitmap.and(some, this.nulls);
	}

	/**
	 * Finds those rows of a set that stand first.
	 * @param some the set
	 * @param descending whether the order is descending
	 * @return its rows with the least value, or the greatest; all of them when none has a
	 * value
	 */
	public RoaringBitmap first(RoaringBitmap some, boolean descending) {
		IntStream known = some.stream().map(this::rank).filter((rank) -> rank >= 0);
		OptionalInt first = descending ? known.max() : known.min();
		return first.isPresent() ? ranked(some, first.getAsInt(), first.getAsInt()) : some;
	}

	/**
	 * Tells whether rows have one value.
	 * @param some the rows
	 * @return whether all have the same, or none has any
	 */
	public boolean isOne(RoaringBitmap some) {
		return some.isEmpty() || some.stream().allMatch((row) -> this.ranks[row] == this.ranks[some.first()]);
	}

	private RoaringBitmap ranked(RoaringBitmap some, int first, int last) {
		int ranked = this.starts[last + 1] - this.starts[first];
		if (Math.min(ranked, some.getCardinality()) > FEW && this.rangeBitmap != null) {
			return RoaringBitmap.and(some, rankRange(this.rangeBitmap, first, last));
		}
		if (ranked < some.getCardinality()) {
			return RoaringBitmap.and(some, RoaringBitmap
				.bitmapOfUnordered(Arrays.copyOfRange(this.rows, this.starts[first], this.starts[last + 1])));
		}
		return each(some, (row) -> first <= this.ranks[row] && this.ranks[row] <= last);
	}

	/** One bound costs half as much as two. */
	private RoaringBitmap rankRange(RangeBitmap rangeBitmap, int first, int last) {
		if (first == 0) {
			return rangeBitmap.lte(last);
		}
		return (last == this.values.size() - 1) ? RoaringBitmap.andNot(rangeBitmap.gte(first), this.nulls)
				: rangeBitmap.between(first, last);
	}

	private static RoaringBitmap each(RoaringBitmap rows, IntPredicate fits) {
		RoaringBitmap found = new RoaringBitmap();
		rows.forEach((int row) -> {
			if (fits.test(row)) {
				found.add(row);
			}
		});
		return found;
	}

	/**
	 * Finds the next rows of a set.
	 * @param some the set
	 * @param descending whether the order is descending
	 * @param first the place to begin with
	 * @param limit how many rows at most
	 * @return the rows, in order
	 */
	public IntStream next(RoaringBitmap some, boolean descending, int first, int limit) {
		long expected = (long) limit * this.rows.length / Math.max(1, some.getCardinality());
		IntStream places = (COST_OF_PLACE * some.getLongCardinality() < expected)
				? some.stream().map((row) -> place(row, descending)).filter((place) -> place >= first).sorted()
				: IntStream.range(first, this.rows.length)
					.filter((place) -> some.contains(this.rows[reversed(place, descending)]));
		return places.limit(limit).map((place) -> this.rows[reversed(place, descending)]);
	}

	/**
	 * Finds rows among which the next of a set are, whichever way equal ones are put in
	 * order.
	 * @param some the set
	 * @param descending whether the order is descending
	 * @param first the place to begin with
	 * @param limit how many rows at most
	 * @param ofEqual gives the first of rows that have the same value
	 * @return the next rows, and the first of those that are equal to the last of them
	 */
	public IntStream next(RoaringBitmap some, boolean descending, int first, int limit,
			Function<RoaringBitmap, IntStream> ofEqual) {
		int[] next = next(some, descending, first, limit).toArray();
		if (next.length < limit || limit == 0) {
			return IntStream.of(next);
		}
		C last = value(next[limit - 1]);
		RoaringBitmap equal = (last != null) ? between(some, last, last) : nulls(some);
		return IntStream.concat(IntStream.of(next), ofEqual.apply(equal)).distinct();
	}

	/**
	 * Finds the place of a row.
	 * @param row the row
	 * @param descending whether the order is descending
	 * @return the place
	 */
	public int place(int row, boolean descending) {
		int rank = this.ranks[row];
		return reversed(Arrays.binarySearch(this.rows, this.starts[rank], this.starts[rank + 1], row), descending);
	}

	/**
	 * Finds the place where the rows from a value on begin.
	 * @param value the value
	 * @param descending whether the order is descending
	 * @return the place of the first row that does not come before the value
	 */
	public int firstAtOrAfter(C value, boolean descending) {
		return descending ? nonNullCount() - end(value) : this.starts[first(value)];
	}

	/** Counts the rows that have a value; they stand first. */
	int nonNullCount() {
		return this.starts[this.values.size()];
	}

	/** Gives the row at a place of the ascending order. */
	int row(int place) {
		return this.rows[place];
	}

	/** Gives the rank of the value of a row; -1 when its cell is empty. */
	int rank(int row) {
		return (this.ranks[row] < this.values.size()) ? this.ranks[row] : -1;
	}

	/** Counts the rows whose value is not greater; they stand first. */
	int end(C value) {
		return this.starts[last(value) + 1];
	}

	/** Turns an ascending place into a descending one, and back. */
	private int reversed(int place, boolean descending) {
		if (!descending) {
			return place;
		}
		return (place < nonNullCount()) ? nonNullCount() - 1 - place : this.rows.length - 1 - (place - nonNullCount());
	}

	/** Gives the rank of the first value that is not less. */
	int first(C value) {
		int place = Collections.binarySearch(this.values, value);
		return (place >= 0) ? place : -place - 1;
	}

	/** Gives the rank of the last value that is not greater; -1 when there is none. */
	private int last(C value) {
		int place = Collections.binarySearch(this.values, value);
		return (place >= 0) ? place : -place - 2;
	}

}
