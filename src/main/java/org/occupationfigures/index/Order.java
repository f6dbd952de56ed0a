package org.occupationfigures.index;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roaringbitmap.RoaringBitmap;

/**
 * The rows of a table in the order of a column, those without a value last either way;
 * equal ones in the order of the table. A place counts from 0 in the direction asked for.
 */
public final class Order {

	/** The row at each place of the ascending order. */
	private final int[] rows;

	/** The place of each row in the ascending order. */
	private final int[] places;

	private final int[] ranks;

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
		this.ranks = ranks;
		this.rows = Arrays.stream(keys).mapToInt((key) -> (int) key).toArray();
		this.places = new int[ranks.length];
		IntStream.range(0, ranks.length).forEach((place) -> this.places[this.rows[place]] = place);
		this.known = (int) Arrays.stream(ranks).filter((rank) -> rank > 0).count();
	}

	/**
	 * Finds the next rows of a set.
	 * @param set the set
	 * @param descending whether the order is descending
	 * @param first the place to begin with
	 * @param limit how many rows at most
	 * @return the rows, in order
	 */
	public IntStream next(RoaringBitmap set, boolean descending, int first, int limit) {
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

	/**
	 * Finds the place after a row.
	 * @param row the row
	 * @param descending whether the order is descending
	 * @return the place
	 */
	public int after(int row, boolean descending) {
		return turned(this.places[row], descending) + 1;
	}

	/** Finds the place of the first row whose rank does not come before one. */
	int begin(int rank, boolean descending) {
		int low = 0;
		int high = this.known;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.ranks[this.rows[middle]] < rank + (descending ? 1 : 0)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return descending ? this.known - low : low;
	}

	/** Turns an ascending place into a descending one, and back. */
	private int turned(int place, boolean descending) {
		if (!descending) {
			return place;
		}
		return (place < this.known) ? this.known - 1 - place : this.rows.length - 1 - (place - this.known);
	}

}
