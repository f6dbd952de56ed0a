package org.occupationfigures.extraction;

import java.util.List;
import java.util.Set;

/**
 * What is counted.
 *
 * @param values the things that the words may name; empty for none
 * @param why the words
 * @param unknown whether a word stands there that is not known
 * @param isNear whether it stands right beside the number
 */
record Thing(List<String> values, List<Why> why, boolean unknown, boolean isNear) {

	/** How many words after a number may say what is counted. */
	static final int NEAR = 5;

	static final Thing NONE = new Thing(List.of(), List.of(), false, true);

	/**
	 * A word that is not known says what is counted, or narrows it: parrots, music
	 * schools.
	 */
	private static final Thing UNKNOWN = new Thing(List.of(), List.of(), true, true);

	private static final Set<String> PEOPLE = Set.of("person", "civilian", "soldier", "child", "woman", "elderly",
			"family");

	/** Finds what a number counts: the nearest thing after it, else before it. */
	static Thing of(Clause clause) {
		Sentence sentence = clause.sentence();
		int counted = clause.counted();
		boolean dash = Sentence.isDash(sentence.tokens(), counted) && sentence.tokens().is(counted + 1, "thing");
		int start = dash ? counted + 1 : counted;
		int end = Math.min(clause.to(), start + NEAR);
		boolean unknownFirst = sentence.tokens().isUnknown(start);
		boolean unknown = false;
		for (int i = start; i < end && !sentence.isSeparator(i); i++) {
			List<Tag> things = Tag.startingAt(sentence.words("thing"), i);
			if (!things.isEmpty()) {
				Thing thing = of(sentence, things, i <= start + 1);
				return (unknown && thing.isObject()) ? UNKNOWN : thing;
			}
			unknown |= sentence.tokens().isUnknown(i) && i < start + 2;
		}
		List<Tag> people = sentence.words("side", start, end);
		if (!people.isEmpty()) {
			return new Thing(List.of("person"), sentence.named("measure", people.get(0)).why(), false, true);
		}
		boolean state = sentence.words("state", start, Math.min(clause.to(), start + 2))
			.stream()
			.anyMatch((tag) -> !unknownFirst || !States.isWeak(tag));
		boolean measured = clause.mention().as().unit() != null;
		return (unknown && !state && !measured) ? UNKNOWN : before(clause, state, measured);
	}

	private static Thing before(Clause clause, boolean state, boolean measured) {
		Sentence sentence = clause.sentence();
		List<Tag> before = sentence.words("thing", clause.from(), clause.mention().from());
		if (before.isEmpty()) {
			return NONE;
		}
		Tag last = before.get(before.size() - 1);
		Token next = sentence.tokens().at(clause.counted());
		boolean noun = next.isWord() && !sentence.tokens().lexicon().isCommon(next.folded());
		boolean apart = clause.separators(last.to(), clause.counted()) == 0;
		return (noun && !measured && (!state || apart)) ? NONE
				: of(sentence, Tag.startingAt(sentence.words("thing"), last.from()), false);
	}

	private static Thing of(Sentence sentence, List<Tag> tags, boolean isNear) {
		return new Thing(tags.stream().map(Tag::value).distinct().toList(),
				sentence.named("measure", tags.get(0)).why(), false, isNear);
	}

	/** Gives the first thing that a sentence names. */
	static Thing first(Sentence sentence) {
		Tag first = Tag.next(sentence.words("thing"), 0);
		return (first != null) ? new Thing(List.of(first.value()), sentence.named("measure", first).why(), false, true)
				: NONE;
	}

	boolean isGiven() {
		return !this.values.isEmpty();
	}

	boolean isPerson() {
		return this.values.equals(List.of("person"));
	}

	/** Tells whether it is a thing in the narrow sense, not people. */
	boolean isObject() {
		return isGiven() && this.values.stream().noneMatch(PEOPLE::contains);
	}

}
