package org.occupationfigures.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
	 * @return the rows, which the caller must not change
	 */
	public RoaringBitmap any(Collection<String> words) {
		RoaringBitmap[] found = words.stream()
			.map(this.rows::get)
			.filter(Objects::nonNull)
			.toArray(RoaringBitmap[]::new);
		return (found.length == 1) ? found[0] : RoaringBitmap.or(found);
	}

	/**
	 * Gives the words that some rows have.
	 * @param among the rows
	 * @return the words
	 */
	public Set<String> of(RoaringBitmap among) {
		return this.rows.entrySet()
			.stream()
			.filter((entry) -> RoaringBitmap.intersects(entry.getValue(), among))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** Gives up the memory that only adding needs. */
	public void close() {
		this.rows.values().forEach((set) -> {
			set.runOptimize();
			set.trim();
		});
	}

}
