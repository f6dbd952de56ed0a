package org.occupationfigures.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.occupationfigures.extraction.About.Named;

/**
 * Finds the area and the side that a number or date of a sentence is about. An area that
 * is named only as what a war is over, where people came from or what lies around it is
 * not the area of a number; where people came from is that of those who fled.
 */
final class Places {

	/** Stands for the conflict as a whole. */
	static final Named WHOLE = new Named(List.of("none"), List.of());

	private final Sentence sentence;

	private final Tokens tokens;

	/** The areas that something in the sentence may be in, in order. */
	private final List<Tag> areas;

	private final List<Tag> areasAndOrigins;

	Places(Sentence sentence) {
		this.sentence = sentence;
		this.tokens = sentence.tokens();
		this.areas = sentence.words("area").stream().filter((area) -> isPlace(area, Set.of())).toList();
		this.areasAndOrigins = sentence.words("area").stream().filter((area) -> isPlace(area, Set.of("from"))).toList();
	}

	private boolean isPlace(Tag area, Set<String> allowed) {
		int start = area.from();
		Tag before = this.tokens.tagBefore(start, "not-area-before");
		while (before == null && this.tokens.isCommon(start - 1)) {
			start--;
			before = this.tokens.tagBefore(start, "not-area-before");
		}
		return (before == null || allowed.contains(before.value()))
				&& Stream.of("not-area-after", "side", "agent").noneMatch((kind) -> this.tokens.is(area.to(), kind));
	}

	/**
	 * Finds the area of a number or date: the nearest of its own words, else the only one
	 * before them.
	 * @param displaced whether it is about people who left
	 */
	Named area(Clause clause, boolean displaced) {
		List<Tag> places = (displaced && this.areas.isEmpty()) ? this.areasAndOrigins : this.areas;
		Tag own = Tag.between(places, clause.from(), clause.to())
			.stream()
			.min(Comparator.comparingInt(clause::distance))
			.orElse(null);
		Named area = (own != null) ? this.sentence.named("district", own)
				: places.isEmpty() ? whole() : only(Tag.between(places, 0, clause.from()));
		boolean around = this.sentence.words("context")
			.stream()
			.anyMatch((tag) -> tag.value().equals("around-karabakh"));
		return (around && area.values().contains("nagorno-karabakh")) ? Named.NOTHING : area;
	}

	/** Gives the only area that a heading names, or the conflict as a whole. */
	Named only() {
		return this.areas.isEmpty() ? whole() : only(this.areas);
	}

	private Named only(List<Tag> places) {
		return Named.only(places.stream().map((area) -> this.sentence.named("district", area)).toList());
	}

	private Named whole() {
		return Stream.of("conflict", "country", "side", "area-as-whole", "period")
			.flatMap((kind) -> this.sentence.words(kind).stream())
			.filter((tag) -> this.sentence.words("region").isEmpty())
			.findFirst()
			.map((tag) -> new Named(WHOLE.values(), this.sentence.named("district", tag).why()))
			.orElse(Named.NOTHING);
	}

	/** Finds whose people a number counts: the nearest side that does not act. */
	Named side(Clause clause) {
		return clause.words("side")
			.stream()
			.filter((side) -> !this.tokens.is(side.to(), "agent"))
			.min(Comparator.comparingInt(clause::distance))
			.map((side) -> this.sentence.named("side", side))
			.orElse(Named.NOTHING);
	}

}
