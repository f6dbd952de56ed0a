package org.occupationfigures.bitmap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.NameFolding;
import org.roaringbitmap.RoaringBitmap;

/** Which rows have which word in a column. */
public final class InvertedIndex {

	/** What an empty cell is asked for by. */
	public static final String NONE = "none";

	private final Map<String, RoaringBitmap> rows;

	private InvertedIndex(Map<String, RoaringBitmap> rows) {
		this.rows = rows;
		// Only adding needs more memory.
		rows.values().forEach(RoaringBitmap::runOptimize);
		rows.values().forEach(RoaringBitmap::trim);
	}

	/** Inverts a column that has a word in each row, or null where its cell is empty. */
	public static InvertedIndex ofWords(List<@Nullable String> cells) {
		Map<String, RoaringBitmap> rows = new HashMap<>();
		for (int row = 0; row < cells.size(); row++) {
			String word = Objects.requireNonNullElse(cells.get(row), NONE);
			rows.computeIfAbsent(word, (first) -> new RoaringBitmap()).add(row);
		}
		return new InvertedIndex(rows);
	}

	/** Inverts columns of texts: which rows have which folded words in any of them. */
	public static InvertedIndex ofTexts(Collection<List<@Nullable String>> columns) {
		Map<String, RoaringBitmap> rows = new HashMap<>();
		Map<String, List<RoaringBitmap>> known = new HashMap<>();
		int end = columns.iterator().next().size();
		for (int row = 0; row < end; row++) {
			for (List<@Nullable String> column : columns) {
				for (String part : Objects.requireNonNullElse(column.get(row), "").split(" ")) {
					for (RoaringBitmap found : known.computeIfAbsent(part, (first) -> ofPart(first, rows))) {
						found.add(row);
					}
				}
			}
		}
		return new InvertedIndex(rows);
	}

	/** Gives the rows of each word in a part of a text. */
	private static List<RoaringBitmap> ofPart(String part, Map<String, RoaringBitmap> rows) {
		return Stream.of(NameFolding.words(part).split(" "))
			.filter((word) -> !word.isEmpty())
			.map((word) -> rows.computeIfAbsent(word, (first) -> new RoaringBitmap()))
			.toList();
	}

	/** Finds the rows that have one of several words. The caller must not change them. */
	public RoaringBitmap any(Collection<String> words) {
		RoaringBitmap[] found = words.stream()
			.map(this.rows::get)
			.filter(Objects::nonNull)
			.toArray(RoaringBitmap[]::new);
		return (found.length == 1) ? found[0] : RoaringBitmap.or(found);
	}

	/** The words that some rows have. */
	public Set<String> of(RoaringBitmap among) {
		return this.rows.entrySet()
			.stream()
			.filter((entry) -> RoaringBitmap.intersects(entry.getValue(), among))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

}
