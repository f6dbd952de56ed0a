package org.occupationfigures.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.TokenPattern.Capture;

/**
 * Finds the area and the side that a number or date of a sentence is about. An area that
 * is named only as what a war is over, where people came from or what lies around it is
 * not the area of a number; where people came from is that of those who fled.
 */
record Places(Sentence sentence) {

	/** Stands for the conflict as a whole. */
	static final Named WHOLE = new Named(List.of("none"), List.of());

	/** Stands for several areas together, or a place that is not known. */
	static final Named SEVERAL = new Named(List.of("several"), List.of());

	/** Areas that are named together: a number is not one of a single one. */
	private static final TokenPattern TOGETHER = new TokenPattern("several",
			"area:<area> <thing>? (, <common>? area:<area> <thing>?)* ,? (<separator> | <number-joiner>) <common>? (area:<area> | area:<context=around-karabakh>)",
			"");

	/** Gives the areas that something in the sentence may be in, in order. */
	private List<Tag> areas(Set<String> allowed) {
		return this.sentence.words("area").stream().filter((area) -> isPlace(area, allowed)).toList();
	}

	private boolean isPlace(Tag area, Set<String> allowed) {
		int start = area.from();
		Tokens tokens = this.sentence.tokens();
		while (!tokens.isBefore(start, "not-area-before")
				&& (tokens.isCommon(start - 1) || tokens.at(start - 1).is(",") || tokens.isBefore(start, "area"))) {
			start--;
		}
		Tag before = tokens.tagBefore(start, "not-area-before");
		return (before == null || allowed.contains(before.value()))
				&& Stream.of("not-area-after", "side", "agent").noneMatch((kind) -> tokens.is(area.to(), kind));
	}

	/**
	 * Finds the area of a number or date: the nearest of its own words, else the only one
	 * before them.
	 * @param displaced whether it is about people who left
	 */
	Named area(Clause clause, boolean displaced) {
		List<Tag> inside = areas(Set.of());
		List<Tag> places = (displaced && inside.isEmpty()) ? areas(Set.of("from")) : inside;
		Tag own = Tag.between(places, clause.from(), clause.to())
			.stream()
			.min(Comparator.comparingInt(clause::distance))
			.orElse(null);
		Named area = (own != null && isAmongSeveral(clause, own)) ? SEVERAL : (own != null)
				? this.sentence.named("district", own)
				: places.isEmpty() ? whole() : this.sentence.only("district", Tag.between(places, 0, clause.from()));
		boolean around = this.sentence.words("context")
			.stream()
			.anyMatch((tag) -> tag.value().equals("around-karabakh"));
		boolean karabakh = area.values().contains("nagorno-karabakh") || !this.sentence.words("region").isEmpty();
		boolean unknown = places.isEmpty() && IntStream.range(0, clause.to()).anyMatch(this::isPlaceUnknown);
		return ((around && karabakh) || unknown) ? SEVERAL : area;
	}

	/** An only date may be of all of them. */
	private boolean isAmongSeveral(Clause clause, Tag own) {
		boolean only = clause.mention().is(Kind.DATE) && clause.to() - clause.from() == this.sentence.tokens().size();
		return !only && IntStream.rangeClosed(0, own.from())
			.mapToObj((at) -> TOGETHER.match(this.sentence.tokens(), at))
			.anyMatch((match) -> match != null && own.to() <= match.to()
					&& match.captures("area").stream().map(Capture::value).distinct().count() > 1);
	}

	/** Gives the only area that a heading names, or the conflict as a whole. */
	Named only() {
		List<Tag> places = areas(Set.of());
		return places.isEmpty() ? whole() : this.sentence.only("district", places);
	}

	private Named whole() {
		return Stream.of("conflict", "country", "side", "area-as-whole", "period")
			.flatMap((kind) -> this.sentence.words(kind).stream())
			.filter((tag) -> this.sentence.words("region").stream().noneMatch((region) -> isPlace(region, Set.of())))
			.findFirst()
			.map((tag) -> new Named(WHOLE.values(), this.sentence.named("district", tag).why()))
			.orElse(Named.NOTHING);
	}

	/**
	 * Tells whether a token is a name behind in, or with such an ending, not known here.
	 */
	private boolean isPlaceUnknown(int at) {
		Tokens tokens = this.sentence.tokens();
		return tokens.isUnknown(at) && tokens.at(at).isCapitalised()
				&& (tokens.isBefore(at, "place-before") || tokens.lexicon()
					.words("place-ending")
					.stream()
					.anyMatch((ending) -> tokens.at(at).folded().endsWith(ending)));
	}

	/** Finds whose people a number counts: the nearest side that does not act. */
	Named side(Clause clause) {
		return clause.words("side")
			.stream()
			.filter((side) -> !this.sentence.tokens().is(side.to(), "agent"))
			.min(Comparator.comparingInt(clause::distance))
			.map((side) -> this.sentence.named("side", side))
			.orElse(Named.NOTHING);
	}

}
