package org.occupationfigures.extraction;

import java.util.List;
import java.util.Set;

/**
 * What is counted, in each meaning of the words, and whether it is right behind the
 * number.
 */
record Thing(List<String> values, List<Why> why, boolean isBeside) {

	/** Nothing says what is counted: it may be people. */
	static final Thing NONE = new Thing(List.of(""), List.of(), true);

	/** A word that is not known says what is counted, or narrows it: music schools. */
	static final Thing UNKNOWN = new Thing(List.of("unknown"), List.of(), true);

	static final List<String> PERSON = List.of("person");

	private static final Set<String> PEOPLE = Set.of("person", "civilian", "soldier", "child", "woman", "elderly",
			"family");

	/** Words for these narrow a thing that follows: village mosques, school libraries. */
	private static final Set<String> NARROWING = Set.of("village", "settlement", "town", "school", "family");

	/** Finds what a number counts; children it speaks of compete with anything else. */
	static Thing of(Clause clause) {
		Thing nearest = nearest(clause);
		boolean children = clause.words("thing")
			.stream()
			.anyMatch((tag) -> tag.value().equals("child") && tag.from() >= clause.mention().to()
					&& (clause.isShare() || clause.sentence().separators(clause.mention().to(), tag.from()) == 0));
		return (children && (clause.isShare() || !nearest.values.contains("child"))) ? UNKNOWN : nearest;
	}

	/** Finds the nearest thing after a number, else the last before it. */
	private static Thing nearest(Clause clause) {
		Sentence sentence = clause.sentence();
		boolean unknown = false;
		boolean known = false;
		int first = clause.counted() + (sentence.isDash(clause.counted()) ? 1 : 0);
		for (int i = first; i < clause.end() && !sentence.isSeparator(i); i++) {
			List<Tag> things = Tag.startingAt(sentence.words("thing"), i);
			if (!things.isEmpty() && !isNarrowing(sentence, things.get(0))) {
				Thing thing = of(sentence, things, i <= first + 1);
				return (unknown && PEOPLE.stream().noneMatch(thing.values::contains)) ? UNKNOWN : thing;
			}
			known |= !Tag.startingAt(sentence.words("state"), i).isEmpty();
			unknown |= !known && i <= first + 1 && sentence.tokens().isUnknown(i);
		}
		List<Tag> people = clause.people();
		if (!people.isEmpty()) {
			return new Thing(PERSON, sentence.named("measure", people.get(0)).why(), true);
		}
		if (unknown && clause.mention().as().unit() == null) {
			return UNKNOWN;
		}
		List<Tag> before = Tag.between(clause.words("thing"), 0, clause.mention().from());
		return before.isEmpty() ? NONE
				: of(sentence, Tag.startingAt(before, before.get(before.size() - 1).from()), false);
	}

	private static Thing of(Sentence sentence, List<Tag> tags, boolean isBeside) {
		return new Thing(tags.stream().map(Tag::value).distinct().toList(),
				sentence.named("measure", tags.get(0)).why(), isBeside);
	}

	private static boolean isNarrowing(Sentence sentence, Tag thing) {
		return NARROWING.contains(thing.value()) && sentence.tokens().is(thing.to(), "thing");
	}

	boolean isGiven() {
		return !this.equals(NONE);
	}

}
