package org.occupationfigures.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which rows have which values in a column of numbers or days.
 *
 * @param <C> the values
 */
public final class Column<C extends Comparable<? super C>> {

	/** So few rows are sooner looked at one by one than found all at once. */
	private static final int FEW = 20_000;

	/**
	 * The different values in ascending order; the rank of a value is its place, from 1.
	 */
	private final List<C> values;

	/** The rank of each row, 0 where its cell is empty. */
	private final int[] ranks;

	/** The same ranks, to find all rows at once; null when the rows are few. */
	private final @Nullable RangeBitmap sliced;

	/**
	 * Turns a column round.
	 * @param cells the value of each row; null where its cell is empty
	 */
	public Column(List<@Nullable C> cells) {
		TreeSet<C> distinct = new TreeSet<>();
		cells.stream().filter(Objects::nonNull).forEach(distinct::add);
		this.values = new ArrayList<>(distinct);
		this.ranks = cells.stream()
			.mapToInt((cell) -> (cell != null) ? Collections.binarySearch(this.values, cell) + 1 : 0)
			.toArray();
		this.sliced = (this.ranks.length > FEW) ? sliced(this.ranks, this.values.size()) : null;
	}

	private static RangeBitmap sliced(int[] ranks, int greatest) {
		RangeBitmap.Appender appender = RangeBitmap.appender(greatest + 1L);
		for (int rank : ranks) {
			appender.add(rank);
		}
		return appender.build();
	}

	/**
	 * Finds rows by their value.
	 * @param rows the rows to look at
	 * @param least the least value, included; null for any
	 * @param greatest the greatest value, included; null for any
	 * @return those of the rows that have a value which lies between
	 */
	public RoaringBitmap among(RoaringBitmap rows, @Nullable C least, @Nullable C greatest) {
		int first = (least != null) ? first(least) : 1;
		int last = (greatest != null) ? last(greatest) : this.values.size();
		if (first > last) {
			return new RoaringBitmap();
		}
		if (this.sliced != null && rows.getCardinality() > FEW) {
			return RoaringBitmap.and(rows, this.sliced.between(first, last));
		}
		return each(rows, (row) -> first <= this.ranks[row] && this.ranks[row] <= last);
	}

	/**
	 * Finds rows without a value.
	 * @param rows the rows to look at
	 * @return those of them whose cell is empty
	 */
	public RoaringBitmap missing(RoaringBitmap rows) {
		if (this.sliced != null && rows.getCardinality() > FEW) {
			return RoaringBitmap.and(rows, this.sliced.eq(0));
		}
		return each(rows, (row) -> this.ranks[row] == 0);
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
	 * Gives the value of a row.
	 * @param row the row
	 * @return its value; null when its cell is empty
	 */
	public @Nullable C value(int row) {
		return (this.ranks[row] > 0) ? this.values.get(this.ranks[row] - 1) : null;
	}

	/**
	 * Puts the rows in the order of their values.
	 * @return the order
	 */
	public Order order() {
		return new Order(this.ranks);
	}

	/**
	 * Finds where in the {@link #order} the values from one on begin.
	 * @param order the order of this column
	 * @param value the value
	 * @param descending whether the order is descending
	 * @return the place of the first row that does not come before the value
	 */
	public int begin(Order order, C value, boolean descending) {
		return order.begin(descending ? last(value) : first(value), descending);
	}

	/** Gives the rank of the first value that is not less. */
	private int first(C value) {
		int place = Collections.binarySearch(this.values, value);
		return ((place >= 0) ? place : -place - 1) + 1;
	}

	/** Gives the rank of the last value that is not greater; 0 when there is none. */
	private int last(C value) {
		int place = Collections.binarySearch(this.values, value);
		return (place >= 0) ? place + 1 : -place - 1;
	}

}
