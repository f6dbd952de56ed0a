package org.occupationfigures.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which rows have which values in a column of numbers or days, and in which order.
 *
 * @param <C> the values
 */
public final class Column<C extends Comparable<? super C>> {

	/**
	 * The different values in ascending order; the rank of a value is its place, from 1.
	 */
	private final List<C> values;

	/** The rank of each row, 0 where its cell is empty. */
	private final RangeBitmap ranks;

	/**
	 * Turns a column round.
	 * @param cells the value of each row; null where its cell is empty
	 */
	public Column(List<@Nullable C> cells) {
		this.values = distinct(cells);
		RangeBitmap.Appender appender = RangeBitmap.appender(this.values.size() + 1);
		for (int rank : ranks(cells, this.values)) {
			appender.add(rank);
		}
		this.ranks = appender.build();
	}

	private static <C extends Comparable<? super C>> List<C> distinct(List<@Nullable C> cells) {
		TreeSet<C> values = new TreeSet<>();
		cells.stream().filter(Objects::nonNull).forEach(values::add);
		return new ArrayList<>(values);
	}

	private static <C extends Comparable<? super C>> int[] ranks(List<@Nullable C> cells, List<C> values) {
		return cells.stream()
			.mapToInt((cell) -> (cell != null) ? Collections.binarySearch(values, cell) + 1 : 0)
			.toArray();
	}

	/**
	 * Puts the rows of a column in order.
	 * @param <C> the values
	 * @param cells the value of each row; null where its cell is empty
	 * @return the order
	 */
	public static <C extends Comparable<? super C>> Order order(List<@Nullable C> cells) {
		return new Order(ranks(cells, distinct(cells)));
	}

	/**
	 * Finds the rows without a value.
	 * @return the rows
	 */
	public RoaringBitmap missing() {
		return this.ranks.eq(0);
	}

	/**
	 * Finds the rows with a value.
	 * @param value the value
	 * @return the rows
	 */
	public RoaringBitmap equalTo(C value) {
		int place = Collections.binarySearch(this.values, value);
		return (place >= 0) ? this.ranks.eq(place + 1) : new RoaringBitmap();
	}

	/**
	 * Finds the rows with a value or a greater one.
	 * @param value the value
	 * @return the rows
	 */
	public RoaringBitmap atLeast(C value) {
		int place = Collections.binarySearch(this.values, value);
		return this.ranks.gte(((place >= 0) ? place : -place - 1) + 1);
	}

	/**
	 * Finds the rows with a value or a smaller one.
	 * @param value the value
	 * @return the rows
	 */
	public RoaringBitmap atMost(C value) {
		int place = Collections.binarySearch(this.values, value);
		int rank = (place >= 0) ? place + 1 : -place - 1;
		return (rank > 0) ? this.ranks.between(1, rank) : new RoaringBitmap();
	}

}
