package org.occupationfigures.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Finds the area and the side that a number or date of a sentence is about. An area that
 * is named only as what a war is over, where people came from or what lies around it is
 * not the area of a number.
 */
final class Places {

	/** Stands for the conflict as a whole. */
	static final String WHOLE = "none";

	/** How many words may stand between a number and the people that it counts. */
	private static final int NEAR = 4;

	private final Tokens tokens;

	private final Concepts concepts;

	private final Cells cells;

	private final List<Tag> areas;

	Places(Tokens tokens, Concepts concepts, Cells cells) {
		this.tokens = tokens;
		this.concepts = concepts;
		this.cells = cells;
		this.areas = concepts.of("area").stream().filter(this::isPlace).toList();
	}

	private boolean isPlace(Tag area) {
		int before = area.from();
		while (before > 0 && this.tokens.lexicon().isCommon(this.tokens.at(before - 1).folded())
				&& !this.tokens.isBefore(before, "not-area-before")) {
			before--;
		}
		Tag side = this.tokens.tag(area.to(), "side");
		return !this.tokens.isBefore(before, "not-area-before") && !this.tokens.isBefore(area.from(), "not-area-before")
				&& !this.tokens.is(area.to(), "not-area-after") && side == null && !this.tokens.is(area.to(), "agent");
	}

	/** Gives the areas named, in order. */
	List<Tag> areas() {
		return this.areas;
	}

	/** Finds the area of what stands in a cell; null where none is named. */
	@Nullable Tag area(Cells.Cell cell) {
		Optional<Tag> own = this.areas.stream()
			.filter((area) -> area.from() >= cell.from() && area.to() <= cell.to())
			.min(Comparator.comparingInt((area) -> distance(area, cell.mention())));
		return own.orElseGet(() -> this.areas.stream()
			.filter((area) -> area.to() <= cell.from())
			.reduce((first, second) -> second)
			.orElse(null));
	}

	/** Tells whether the sentence speaks of the conflict or of a country as a whole. */
	boolean isWhole() {
		return this.areas.isEmpty() && (this.concepts.has("conflict") || this.concepts.has("country")
				|| this.concepts.has("side") || this.concepts.has("area-as-whole") || this.concepts.has("period"));
	}

	int distance(Tag tag, Mention mention) {
		boolean after = tag.from() >= mention.to();
		int from = after ? mention.to() : tag.to();
		int to = after ? tag.from() : mention.from();
		return Math.max(0, to - from) + 6 * this.cells.separators(from, to) + (after ? 0 : 1);
	}

	/** Finds whose people a number counts; null where the words do not say. */
	@Nullable Tag side(Cells.Cell cell) {
		Mention mention = cell.mention();
		Optional<Tag> counted = this.concepts.of("side", mention.to(), Math.min(cell.to(), mention.to() + NEAR + 1))
			.stream()
			.filter((side) -> !isAgent(side) && this.cells.separators(mention.to(), side.from()) == 0)
			.findFirst();
		if (counted.isPresent()) {
			return counted.get();
		}
		Optional<Tag> before = this.concepts.of("side", cell.from(), mention.from())
			.stream()
			.filter((side) -> !isAgent(side))
			.reduce((first, second) -> second);
		if (before.isPresent()) {
			return before.get();
		}
		boolean own = !this.concepts.of("own", 0, cell.to()).isEmpty();
		return own
				? this.concepts.of("country", 0, mention.from()).stream().reduce((first, second) -> second).orElse(null)
				: null;
	}

	private boolean isAgent(Tag side) {
		for (int i = side.to(); i <= side.to() + 1; i++) {
			if (this.tokens.is(i, "agent") && !this.tokens.is(i, "thing")) {
				return true;
			}
			if (!this.tokens.at(i).isWord()) {
				return false;
			}
		}
		return false;
	}

}
