package org.occupationfigures.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;

/**
 * Finds the area and the side that a number or date of a sentence is about. An area that
 * is named only as what a war is over, where people came from or what lies around it is
 * not the area of a number; where people came from is that of those who fled.
 */
final class Places {

	/** Stands for the conflict as a whole. */
	static final String WHOLE = "none";

	private static final String ORIGIN = "from";

	/**
	 * How many words such as the may stand before an area and after what rules it out.
	 */
	private static final int BETWEEN = 5;

	private final Sentence sentence;

	private final Tokens tokens;

	/** The areas that something in the sentence may be in, in order. */
	private final List<Tag> areas;

	private final List<Tag> areasAndOrigins;

	private final List<Tag> regions;

	private final boolean isAroundKarabakh;

	Places(Sentence sentence) {
		this.sentence = sentence;
		this.tokens = sentence.tokens();
		this.areas = places("area", (value) -> false);
		this.areasAndOrigins = places("area", ORIGIN::equals);
		this.regions = places("region", ORIGIN::equals);
		this.isAroundKarabakh = sentence.words("context")
			.stream()
			.anyMatch((tag) -> tag.is("context", "around-karabakh"));
	}

	private List<Tag> places(String kind, Predicate<String> allowed) {
		return this.sentence.words(kind).stream().filter((area) -> isPlace(area, allowed)).toList();
	}

	private boolean isPlace(Tag area, Predicate<String> allowed) {
		int start = area.from();
		Tag before = this.tokens.tagBefore(start, "not-area-before");
		while (before == null && area.from() - start < BETWEEN && this.tokens.isCommon(start - 1)) {
			start--;
			before = this.tokens.tagBefore(start, "not-area-before");
		}
		boolean withCountry = before != null && this.tokens.is(area.to(), "separator")
				&& this.tokens.is(area.to() + 1, "country");
		return (before == null || (allowed.test(before.value()) && !withCountry))
				&& Stream.of("not-area-after", "side", "agent").noneMatch((kind) -> this.tokens.is(area.to(), kind));
	}

	/**
	 * Finds the area of a number or date.
	 * @param displaced whether it is about people who left
	 * @return the area, {@code none} for the conflict as a whole; null where none is
	 * named
	 */
	@Nullable Named area(Clause clause, boolean displaced) {
		List<Tag> places = (displaced && this.areas.isEmpty()) ? this.areasAndOrigins : this.areas;
		Tag own = Tag.between(places, clause.from(), clause.to())
			.stream()
			.min(Comparator.comparingInt(clause::distance))
			.orElseGet(() -> Tag.lastBefore(places, clause.from()));
		if (own == null) {
			return whole();
		}
		Named named = this.sentence.named("district", own);
		return (named.value().equals("nagorno-karabakh") && this.isAroundKarabakh) ? new Named(WHOLE, named.why())
				: named;
	}

	/** Gives the wider region that is named up to the end of a clause, if any. */
	@Nullable Named region(Clause clause) {
		List<Tag> named = Tag.between(this.regions, 0, clause.to());
		return named.isEmpty() ? null : this.sentence.named("district", named.get(0));
	}

	private @Nullable Named whole() {
		return !this.areas.isEmpty() ? null
				: Stream.of("conflict", "country", "side", "area-as-whole", "period")
					.flatMap((kind) -> this.sentence.words(kind).stream())
					.findFirst()
					.map((tag) -> new Named(WHOLE, this.sentence.named("district", tag).why()))
					.orElse(null);
	}

	/**
	 * Gives the only area that the sentence names, or the conflict as a whole; null for
	 * several or none.
	 */
	@Nullable Named only() {
		return this.areas.isEmpty() ? whole()
				: Named.only(this.areas.stream().map((area) -> this.sentence.named("district", area)).toList());
	}

	/** Finds whose people a number counts; null where the words do not say. */
	@Nullable Named side(Clause clause) {
		Tag counted = this.sentence
			.words("side", clause.counted(), Math.min(clause.to(), clause.counted() + Thing.NEAR))
			.stream()
			.filter((side) -> !isAgent(side) && clause.separators(clause.counted(), side.from()) == 0)
			.findFirst()
			.orElse(null);
		Tag before = this.sentence.words("side", clause.from(), clause.mention().from())
			.stream()
			.filter((side) -> !isAgent(side))
			.reduce((first, second) -> second)
			.orElse(null);
		boolean own = Tag.lastBefore(this.sentence.words("own"), clause.to()) != null;
		Tag country = own ? Tag.lastBefore(this.sentence.words("country"), clause.mention().from()) : null;
		return Stream.of(counted, before, country)
			.filter(Objects::nonNull)
			.findFirst()
			.map((tag) -> this.sentence.named("side", tag))
			.orElse(null);
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
