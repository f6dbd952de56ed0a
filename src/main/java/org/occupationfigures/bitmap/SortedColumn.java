package org.occupationfigures.bitmap;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;

/**
 * The rows of a table by the values of a column. In order, rows without a value stand
 * last either way, and equal ones as in the table, or the other way round if it is
 * descending. A place counts from 0 in the direction asked for.
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

	private final RoaringBitmap nulls;

	/** The ranks again, to find all rows at once; null when the rows are few. */
	private final @Nullable RangeBitmap rangeBitmap;

	public SortedColumn(List<@Nullable C> cells) {
		Map<C, Integer> rankOf = new HashMap<>();
		cells.stream().filter(Objects::nonNull).forEach((cell) -> rankOf.put(cell, 0));
		// Numbers that differ only in their zeros are one value.
		this.values = List.copyOf(new TreeSet<>(rankOf.keySet()));
		rankOf.replaceAll((value, rank) -> Collections.binarySearch(this.values, value));
		this.ranks = cells.stream()
			.mapToInt((cell) -> (cell != null) ? rankOf.get(cell) : this.values.size())
			.toArray();
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
		RangeBitmap.Appender appender = RangeBitmap.appender(this.values.size());
		IntStream.of(this.ranks).forEach(appender::add);
		this.rangeBitmap = (this.ranks.length > FEW) ? appender.build() : null;
	}

	/** The value of a row; null when its cell is empty. */
	public @Nullable C value(int row) {
		return (this.ranks[row] < this.values.size()) ? this.values.get(this.ranks[row]) : null;
	}

	/** Finds those of some rows whose value lies between two, included; null for any. */
	public RoaringBitmap between(RoaringBitmap some, @Nullable C least, @Nullable C greatest) {
		int first = (least != null) ? rank(least, false) : 0;
		int end = (greatest != null) ? rank(greatest, true) : this.values.size();
		return (first < end) ? ranked(some, first, end) : new RoaringBitmap();
	}

	public RoaringBitmap nulls(RoaringBitmap some) {
		return RoaringBitmap.and(some, this.nulls);
	}

	/** Finds those of some rows that stand first; all of them when none has a value. */
	public RoaringBitmap first(RoaringBitmap some, boolean descending) {
		IntStream known = some.stream().map((row) -> this.ranks[row]).filter((rank) -> rank < this.values.size());
		OptionalInt first = descending ? known.max() : known.min();
		return first.isPresent() ? ranked(some, first.getAsInt(), first.getAsInt() + 1) : some;
	}

	/** Tells whether all of some rows have the same value, or none has any. */
	public boolean isOne(RoaringBitmap some) {
		return some.isEmpty() || some.stream().allMatch((row) -> this.ranks[row] == this.ranks[some.first()]);
	}

	private RoaringBitmap ranked(RoaringBitmap some, int first, int end) {
		int ranked = this.starts[end] - this.starts[first];
		if (Math.min(ranked, some.getCardinality()) > FEW && this.rangeBitmap != null) {
			return RoaringBitmap.and(some, ranked(this.rangeBitmap, first, end));
		}
		if (ranked < some.getCardinality()) {
			int[] rows = Arrays.copyOfRange(this.rows, this.starts[first], this.starts[end]);
			return RoaringBitmap.and(some, RoaringBitmap.bitmapOfUnordered(rows));
		}
		return RoaringBitmap
			.bitmapOf(some.stream().filter((row) -> first <= this.ranks[row] && this.ranks[row] < end).toArray());
	}

	/** One bound costs half as much as two. */
	private RoaringBitmap ranked(RangeBitmap all, int first, int end) {
		if (first == 0) {
			return all.lt(end);
		}
		return (end == this.values.size()) ? RoaringBitmap.andNot(all.gte(first), this.nulls)
				: all.between(first, end - 1);
	}

	/** Finds the next of some rows, in order, from a place on and at most so many. */
	public IntStream next(RoaringBitmap some, boolean descending, int first, int limit) {
		long expected = (long) limit * this.rows.length / Math.max(1, some.getCardinality());
		IntStream places = (COST_OF_PLACE * some.getLongCardinality() < expected)
				? some.stream().map((row) -> place(row, descending)).filter((place) -> place >= first).sorted()
				: IntStream.range(first, this.rows.length)
					.filter((place) -> some.contains(this.rows[reversed(place, descending)]));
		return places.limit(limit).map((place) -> this.rows[reversed(place, descending)]);
	}

	public int place(int row, boolean descending) {
		int rank = this.ranks[row];
		return reversed(Arrays.binarySearch(this.rows, this.starts[rank], this.starts[rank + 1], row), descending);
	}

	/** The place of the first row that does not come before a value. */
	public int firstAtOrAfter(C value, boolean descending) {
		return descending ? nonNullCount() - this.starts[rank(value, true)] : this.starts[rank(value, false)];
	}

	/** How many rows have a value; they stand first. */
	private int nonNullCount() {
		return this.starts[this.values.size()];
	}

	private int reversed(int place, boolean descending) {
		int end = (place < nonNullCount()) ? nonNullCount() : nonNullCount() + this.rows.length;
		return descending ? end - 1 - place : place;
	}

	/** The rank of the first value that is not less than one, or that is greater. */
	private int rank(C value, boolean greater) {
		int place = Collections.binarySearch(this.values, value);
		return (place < 0) ? -place - 1 : greater ? place + 1 : place;
	}

}
