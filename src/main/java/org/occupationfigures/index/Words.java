package org.occupationfigures.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Which rows have which word in a column. */
public final class Words {

	/** What an empty cell is asked for by. */
	public static final String NONE = "none";

	private final Map<String, RoaringBitmap> rows = new HashMap<>();

	/**
	 * Adds a row.
	 * @param row its number, not less than that of the row before
	 * @param word a word that it has; null when its cell is empty
	 */
	public void add(int row, @Nullable String word) {
		this.rows.computeIfAbsent((word != null) ? word : NONE, (key) -> new RoaringBitmap()).add(row);
	}

	/**
	 * Finds the rows that have one of several words.
	 * @param words the words, {@link #NONE} for an empty cell
	 * @return the rows, a set of the caller's own
	 */
	public RoaringBitmap any(Collection<String> words) {
		RoaringBitmap found = new RoaringBitmap();
		words.forEach((word) -> found.or(this.rows.getOrDefault(word, new RoaringBitmap())));
		return found;
	}

	/** Gives up the memory that only adding needs. */
	public void close() {
		this.rows.values().forEach((set) -> {
			set.runOptimize();
			set.trim();
		});
	}

}
