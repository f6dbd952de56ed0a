package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Words of a sentence that say what befell something: those joined by a comma or a word
 * such as or, as killed or missing.
 *
 * @param meanings what they say, in each of the meanings that they may have
 * @param why the words
 * @param distance how far they are from the number
 * @param isWeak whether they only say who was there
 */
record States(List<Set<String>> meanings, List<Why> why, int distance, boolean isWeak) {

	/** Words for these say who was there before they say that something befell them. */
	private static final Set<String> WEAK = Set.of("population", "census");

	private static final int WEAKER = 12;

	/** Words for these may only name those whom something befell. */
	private static final Set<String> NAMING = Set.of("refugee", "idp");

	private static final int LESS = 5;

	/** How many words may stand between two that are joined. */
	private static final int JOINED = 3;

	/** Of words with several meanings each so many combinations are looked at. */
	private static final int MOST_MEANINGS = 16;

	/**
	 * Gives those in a part of the sentence, in order.
	 * @param distance how far a word is from the number
	 */
	static List<States> of(Sentence sentence, int from, int to, ToIntFunction<Tag> distance) {
		List<States> all = new ArrayList<>();
		List<Tag> tags = sentence.words("state", from, to);
		int start = 0;
		for (int i = 1; i <= tags.size(); i++) {
			if (i == tags.size() || !isJoined(sentence, tags.get(i - 1), tags.get(i))) {
				List<Tag> joined = tags.subList(start, i);
				all.add(new States(meanings(joined),
						joined.stream()
							.flatMap((tag) -> sentence.named("measure", tag).why().stream())
							.distinct()
							.toList(),
						joined.stream().mapToInt(distance).min().orElseThrow(),
						joined.stream().allMatch(States::isWeak)));
				start = i;
			}
		}
		return all;
	}

	/** Tells whether a word only says who was there. */
	static boolean isWeak(Tag tag) {
		return WEAK.contains(tag.value());
	}

	/** Tells how much farther than it is a word counts. */
	static int penalty(Tag tag) {
		return isWeak(tag) ? WEAKER : NAMING.contains(tag.value()) ? LESS : 0;
	}

	private static boolean isJoined(Sentence sentence, Tag first, Tag second) {
		if (first.from() == second.from() || second.from() - first.to() > JOINED) {
			return first.from() == second.from();
		}
		Tokens tokens = sentence.tokens();
		boolean word = false;
		boolean comma = false;
		for (int i = first.to(); i < second.from(); i++) {
			word |= tokens.is(i, "separator") || tokens.is(i, "number-joiner") || tokens.at(i).is("/");
			comma |= tokens.at(i).is(",");
			if (!word && !comma && !tokens.isCommon(i)) {
				return false;
			}
		}
		return word || (comma && isListed(sentence, second));
	}

	/** {@code captured, missing and taken hostage}: a word such as and goes on. */
	private static boolean isListed(Sentence sentence, Tag state) {
		Tag next = Tag.next(sentence.words("state"), state.to());
		return next != null && sentence.tokens().is(state.to(), "separator") && next.from() - state.to() <= JOINED;
	}

	private static List<Set<String>> meanings(List<Tag> tags) {
		List<Set<String>> meanings = List.of(Set.of());
		for (int from : tags.stream().mapToInt(Tag::from).distinct().toArray()) {
			List<Set<String>> before = meanings;
			meanings = tags.stream()
				.filter((tag) -> tag.from() == from)
				.flatMap((tag) -> before.stream().map((each) -> union(each, Set.of(tag.value()))))
				.distinct()
				.limit(MOST_MEANINGS)
				.toList();
		}
		return meanings;
	}

	static Set<String> union(Set<String> one, Set<String> other) {
		Set<String> both = new LinkedHashSet<>(one);
		both.addAll(other);
		return both;
	}

}
