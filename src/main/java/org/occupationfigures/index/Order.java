package org.occupationfigures.index;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roaringbitmap.RoaringBitmap;

/**
 * The rows of a table in the order of a column, those without a value last either way;
 * equal ones in the order of the table.
 */
public final class Order {

	/** The row at each place of the ascending order. */
	private final int[] rows;

	/** The place of each row in the ascending order. */
	private final int[] places;

	/** How many rows have a value; they stand first. */
	private final int known;

	/**
	 * Sorts rows.
	 * @param ranks the rank of each row, 0 for rows without a value
	 */
	Order(int[] ranks) {
		long[] keys = new long[ranks.length];
		for (int row = 0; row < ranks.length; row++) {
			keys[row] = (((ranks[row] > 0) ? ranks[row] : Integer.MAX_VALUE) * (1L << 32)) | row;
		}
		Arrays.sort(keys);
		this.rows = Arrays.stream(keys).mapToInt((key) -> (int) key).toArray();
		this.places = new int[ranks.length];
		IntStream.range(0, ranks.length).forEach((place) -> this.places[this.rows[place]] = place);
		this.known = (int) Arrays.stream(ranks).filter((rank) -> rank > 0).count();
	}

	/**
	 * Finds the next rows of a set.
	 * @param set the set
	 * @param descending whether the order is descending
	 * @param after the row after which to begin; negative to begin with the first
	 * @param limit how many rows at most
	 * @return the rows, in order
	 */
	public IntStream next(RoaringBitmap set, boolean descending, int after, int limit) {
		int first = (after < 0) ? 0 : turned(this.places[after], descending) + 1;
		long expected = (long) limit * this.rows.length / Math.max(1, set.getCardinality());
		IntStream places = (set.getCardinality() < expected)
				? set.stream()
					.map((row) -> turned(this.places[row], descending))
					.filter((place) -> place >= first)
					.sorted()
				: IntStream.range(first, this.rows.length)
					.filter((place) -> set.contains(this.rows[turned(place, descending)]));
		return places.limit(limit).map((place) -> this.rows[turned(place, descending)]);
	}

	/** Turns an ascending place into a descending one, and back. */
	private int turned(int place, boolean descending) {
		if (!descending) {
			return place;
		}
		return (place < this.known) ? this.known - 1 - place : this.rows.length - 1 - (place - this.known);
	}

}
