package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Words that say what befell something, in each of their meanings, so many words from the
 * number: those joined by a word such as or, as killed or missing, are one.
 */
record States(List<Set<String>> meanings, List<Why> why, int distance) {

	/** Nothing befell what is counted. */
	static final States PLAIN = new States(List.of(Set.of()), List.of(), 0);

	/** What is said of a surface beside the name of an area. */
	static final States SURFACE = new States(List.of(Set.of("area-of")), List.of(), 0);

	/** Farther words, a comma counted as several, say nothing of a date. */
	private static final int NEAR = 8;

	/** Words for these say who was there before they say that something befell them. */
	private static final Set<String> WEAK = Set.of("population", "census");

	/** How many words farther they count: any other of the same clause comes before. */
	private static final int WEAKER = 12;

	/** States of people that are counted together only where the text joins them. */
	private static final List<Set<String>> APART = List.of(
			Set.of("killed", "wounded", "missing", "captured", "refugee", "displaced", "idp"),
			Set.of("hostage", "missing"));

	/** What people are called after what befell them before. */
	private static final Set<String> WHO = Set.of("captured", "hostage", "refugee", "idp", "remains");

	/** What befalls land that is no area that has a size here. */
	static final Set<String> OF_LAND = Set.of("cleared", "burned", "laid", "mined", "unmeasured");

	private static final Set<String> BEFELL = Set.of("killed", "wounded", "missing", "released", "liberated",
			"handover", "identified", "repatriated", "trapped", "returned-home");

	/** How many words may stand between two that are joined. */
	private static final int JOINED = 3;

	/** Of words with several meanings each so many combinations are looked at. */
	private static final int MOST_MEANINGS = 16;

	/**
	 * Gives those of some words of a sentence, the nearest first.
	 * @param distance how far a word is from the number
	 */
	static List<States> of(Sentence sentence, List<Tag> words, ToIntFunction<Tag> distance) {
		List<States> all = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= words.size(); i++) {
			if (i == words.size() || !isJoined(sentence, words.get(i - 1), words.get(i))) {
				List<Tag> joined = words.subList(start, i);
				List<Why> why = joined.stream()
					.flatMap((tag) -> sentence.named("measure", tag).why().stream())
					.toList();
				int nearest = joined.stream()
					.mapToInt((tag) -> distance.applyAsInt(tag) + (WEAK.contains(tag.value()) ? WEAKER : 0))
					.min()
					.orElseThrow();
				all.add(new States(meanings(joined), why, nearest));
				start = i;
			}
		}
		all.sort(Comparator.comparingInt(States::distance));
		return all;
	}

	private static boolean isJoined(Sentence sentence, Tag first, Tag second) {
		Tokens tokens = sentence.tokens();
		boolean joined = first.from() == second.from();
		for (int i = first.to(); !joined && i < Math.min(second.from(), first.to() + JOINED); i++) {
			joined = tokens.is(i, "separator") || tokens.is(i, "number-joiner") || tokens.at(i).is("/");
			if (!joined && !tokens.isCommon(i) && !tokens.at(i).is(",")) {
				return false;
			}
		}
		return joined && second.from() - first.to() <= JOINED;
	}

	private static List<Set<String>> meanings(List<Tag> tags) {
		List<Set<String>> meanings = List.of(Set.of());
		for (int from : tags.stream().mapToInt(Tag::from).distinct().toArray()) {
			List<Set<String>> here = tags.stream()
				.filter((tag) -> tag.from() == from)
				.map((tag) -> Set.of(tag.value()))
				.toList();
			meanings = unions(meanings, here).limit(MOST_MEANINGS).toList();
		}
		return meanings;
	}

	private static Stream<Set<String>> unions(List<Set<String>> some, List<Set<String>> others) {
		return some.stream().flatMap((one) -> others.stream().map((other) -> {
			Set<String> both = new HashSet<>(one);
			both.addAll(other);
			return both;
		})).distinct();
	}

	/** Gives both as one, where they are no others than what each is alone. */
	States and(States other) {
		return new States(unions(this.meanings, other.meanings)
			.filter((both) -> both.size() == 2 && APART.stream().noneMatch((apart) -> apart.containsAll(both)))
			.toList(), Stream.concat(this.why.stream(), other.why.stream()).toList(), this.distance);
	}

	/** Tells whether a comma stands between them and the number. */
	boolean isBeyond() {
		return this.distance > Clause.APART;
	}

	boolean isNear() {
		return this.distance <= NEAR;
	}

	/** Tells whether it only says who others befell: captives were killed. */
	boolean isBefallenBy(States other) {
		return !other.isBeyond() && isWho() && other.isAmong(BEFELL);
	}

	/** Tells whether it only says who they are: hostages. */
	boolean isWho() {
		return isAmong(WHO);
	}

	private boolean isAmong(Set<String> words) {
		return this.meanings.stream().allMatch(words::containsAll);
	}

	/** Tells whether one of some words is said in each meaning. */
	boolean isOnly(Set<String> words) {
		return this.meanings.stream().noneMatch((meaning) -> Collections.disjoint(meaning, words));
	}

}
