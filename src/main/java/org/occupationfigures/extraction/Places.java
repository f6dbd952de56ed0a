package org.occupationfigures.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Finds the area and the side that a number or date of a sentence is about. An area that
 * is named only as what a war is over, where people came from or what lies around it is
 * not the area of a number; where people came from is that of those who fled.
 */
final class Places {

	/** Stands for the conflict as a whole. */
	static final String WHOLE = "none";

	/** How many words may stand between a number and the people that it counts. */
	private static final int NEAR = 5;

	private static final String ORIGIN = "from";

	private final Tokens tokens;

	private final Concepts concepts;

	private final Cells cells;

	Places(Tokens tokens, Concepts concepts, Cells cells) {
		this.tokens = tokens;
		this.concepts = concepts;
		this.cells = cells;
	}

	/** Gives the areas that something in the sentence may be in, in order. */
	List<Tag> areas() {
		return areas((value) -> false);
	}

	private List<Tag> areas(Predicate<String> allowed) {
		return this.concepts.of("area").stream().filter((area) -> isPlace(area, allowed)).toList();
	}

	private boolean isPlace(Tag area, Predicate<String> allowed) {
		int start = area.from();
		Tag before = this.tokens.tagBefore(start, "not-area-before");
		while (before == null && this.tokens.lexicon().isCommon(this.tokens.at(start - 1).folded())) {
			start--;
			before = this.tokens.tagBefore(start, "not-area-before");
		}
		boolean withCountry = before != null && this.tokens.is(area.to(), "separator")
				&& this.tokens.is(area.to() + 1, "country");
		return (before == null || (allowed.test(before.value()) && !withCountry))
				&& !this.tokens.is(area.to(), "not-area-after") && !this.tokens.is(area.to(), "side")
				&& !this.tokens.is(area.to(), "agent");
	}

	/**
	 * Finds the area of what stands in a cell.
	 * @param cell the part of the sentence
	 * @param displaced whether it is about people who left
	 * @return the id, {@code none} for the conflict as a whole; null where none is named
	 */
	@Nullable String area(Cells.Cell cell, boolean displaced) {
		List<Tag> places = areas();
		if (displaced && places.isEmpty()) {
			places = areas(ORIGIN::equals);
		}
		Tag own = places.stream()
			.filter((area) -> area.from() >= cell.from() && area.to() <= cell.to())
			.min(Comparator.comparingInt((area) -> this.cells.distance(area, cell.mention())))
			.orElse(null);
		if (own == null) {
			own = places.stream()
				.filter((area) -> area.to() <= cell.from())
				.reduce((first, second) -> second)
				.orElse(null);
		}
		boolean wider = own != null && own.value().equals("nagorno-karabakh")
				&& this.concepts.of("context").stream().anyMatch((tag) -> tag.value().equals("around-karabakh"));
		return (own == null) ? whole() : wider ? WHOLE : own.value();
	}

	/** Gives the wider region that is named, where it is a place. */
	@Nullable String region(Cells.Cell cell) {
		return this.concepts.of("region", 0, cell.to())
			.stream()
			.filter((tag) -> isPlace(tag, ORIGIN::equals))
			.map(Tag::value)
			.findFirst()
			.orElse(null);
	}

	private @Nullable String whole() {
		boolean whole = this.concepts.has("conflict") || this.concepts.has("country") || this.concepts.has("side")
				|| this.concepts.has("area-as-whole") || this.concepts.has("period");
		return (whole && areas().isEmpty()) ? WHOLE : null;
	}

	/**
	 * Gives the only area that the sentence names, or the conflict as a whole; null for
	 * several or none.
	 */
	@Nullable String only() {
		Set<String> named = areas().stream().map(Tag::value).collect(Collectors.toSet());
		return (named.size() == 1) ? named.iterator().next() : named.isEmpty() ? whole() : null;
	}

	/** Finds whose people a number counts; null where the words do not say. */
	@Nullable String side(Cells.Cell cell) {
		Mention mention = cell.mention();
		List<Tag> counted = this.concepts.of("side", cell.counted(), Math.min(cell.to(), cell.counted() + NEAR))
			.stream()
			.filter((side) -> !isAgent(side) && this.cells.separators(cell.counted(), side.from()) == 0)
			.toList();
		if (!counted.isEmpty()) {
			return counted.get(0).value();
		}
		List<Tag> before = this.concepts.of("side", cell.from(), mention.from())
			.stream()
			.filter((side) -> !isAgent(side))
			.toList();
		if (!before.isEmpty()) {
			return before.get(before.size() - 1).value();
		}
		List<Tag> countries = this.concepts.of("country", 0, mention.from());
		boolean own = !this.concepts.of("own", 0, cell.to()).isEmpty();
		return (own && !countries.isEmpty()) ? countries.get(countries.size() - 1).value() : null;
	}

	/**
	 * Tells whether a side acts rather than is counted: Armenian forces, Azerbaijani
	 * attacks.
	 */
	private boolean isAgent(Tag side) {
		for (int i = side.to(); i <= side.to() + 1 && this.tokens.at(i).isWord(); i++) {
			if (this.tokens.is(i, "agent") && !this.tokens.is(i, "thing")) {
				return true;
			}
		}
		return false;
	}

}
