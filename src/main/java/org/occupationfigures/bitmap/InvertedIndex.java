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

	private final Map<String, RoaringBitmap> rows = new HashMap<>();

	private InvertedIndex() {
	}

	/** Inverts a column that has a word in each row, or null where its cell is empty. */
	public static InvertedIndex ofWords(List<@Nullable String> cells) {
		InvertedIndex words = new InvertedIndex();
		for (int row = 0; row < cells.size(); row++) {
			String word = cells.get(row);
			words.rows((word != null) ? word : NONE).add(row);
		}
		words.close();
		return words;
	}

	/** Inverts columns of texts: which rows have which folded words in any of them. */
	public static InvertedIndex ofTexts(Collection<List<@Nullable String>> columns) {
		InvertedIndex words = new InvertedIndex();
		Map<String, List<RoaringBitmap>> known = new HashMap<>();
		int end = columns.iterator().next().size();
		for (int row = 0; row < end; row++) {
			for (List<@Nullable String> column : columns) {
				for (String part : Objects.requireNonNullElse(column.get(row), "").split(" ")) {
					for (RoaringBitmap found : known.computeIfAbsent(part, words::rowsOf)) {
						found.add(row);
					}
				}
			}
		}
		words.close();
		return words;
	}

	/** Gives the rows of each word in a part of a text. */
	private List<RoaringBitmap> rowsOf(String part) {
		return Stream.of(NameFolding.words(part).split(" ")).filter((word) -> !word.isEmpty()).map(this::rows).toList();
	}

	private RoaringBitmap rows(String word) {
		return this.rows.computeIfAbsent(word, (key) -> new RoaringBitmap());
	}

	/** Gives up the memory that only adding needs. */
	private void close() {
		this.rows.values().forEach(RoaringBitmap::runOptimize);
		this.rows.values().forEach(RoaringBitmap::trim);
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
