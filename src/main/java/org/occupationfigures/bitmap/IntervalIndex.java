package org.occupationfigures.bitmap;

import java.util.stream.IntStream;

import org.roaringbitmap.RoaringBitmap;

/** The rows of a table by the span between two of its columns, where both are given. */
public final class IntervalIndex<C extends Comparable<? super C>> {

	/** So many rows, in order of their lower ends, are passed over at once. */
	private static final int BLOCK = 64;

	private final SortedColumn<C> lower;

	private final SortedColumn<C> upper;

	/** The greatest rank of an upper end in each block; -1 when it has none. */
	private final int[] reach;

	public IntervalIndex(SortedColumn<C> lower, SortedColumn<C> upper) {
		this.lower = lower;
		this.upper = upper;
		int end = lower.nonNullCount();
		this.reach = IntStream.range(0, blocks(end))
			.map((block) -> places(block, end).map(lower::row).map(upper::rank).max().orElseThrow())
			.toArray();
	}

	/** Finds the rows between whose ends a value lies, ends included. */
	public RoaringBitmap containing(C value) {
		int end = this.lower.end(value);
		int rank = this.upper.rank(value, false);
		return RoaringBitmap.bitmapOfUnordered(IntStream.range(0, blocks(end))
			.filter((block) -> this.reach[block] >= rank)
			.flatMap((block) -> places(block, end))
			.map(this.lower::row)
			.filter((row) -> this.upper.rank(row) >= rank)
			.toArray());
	}

	private static int blocks(int places) {
		return (places + BLOCK - 1) / BLOCK;
	}

	private static IntStream places(int block, int end) {
		return IntStream.range(block * BLOCK, Math.min(end, (block + 1) * BLOCK));
	}

}
