package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a sentence that say what befell something. Those joined by a comma or a
 * word such as or belong together: killed or missing.
 */
final class States {

	/** Words for these say who was there before they say that something befell them. */
	private static final Set<String> WEAK = Set.of("population", "census");

	private static final int WEAKER = 12;

	/** Words for these may only name those whom something befell. */
	private static final Set<String> NAMING = Set.of("refugee", "idp");

	private static final int LESS = 5;

	/** How many words may stand between two that are joined. */
	private static final int JOINED = 3;

	private final Tokens tokens;

	private final Concepts concepts;

	States(Tokens tokens, Concepts concepts) {
		this.tokens = tokens;
		this.concepts = concepts;
	}

	/** Gives the groups in a part of the sentence, in order. */
	List<Group> of(int from, int to) {
		List<Group> groups = new ArrayList<>();
		List<Tag> group = new ArrayList<>();
		for (Tag tag : this.concepts.of("state", from, to)) {
			if (!group.isEmpty() && !isJoined(group.get(group.size() - 1), tag)) {
				groups.add(new Group(List.copyOf(group), 0));
				group.clear();
			}
			group.add(tag);
		}
		if (!group.isEmpty()) {
			groups.add(new Group(List.copyOf(group), 0));
		}
		return groups;
	}

	/** Gives the groups in the part of a number or date, the nearest first. */
	List<Group> of(Cells.Cell cell, Cells cells) {
		return of(cell.from(), cell.to()).stream()
			.map((group) -> new Group(group.tags,
					group.tags.stream()
						.mapToInt((tag) -> cells.distance(tag, cell.mention()) + penalty(tag))
						.min()
						.orElseThrow()))
			.sorted(Comparator.comparingInt(Group::distance))
			.toList();
	}

	private static int penalty(Tag tag) {
		return WEAK.contains(tag.value()) ? WEAKER : NAMING.contains(tag.value()) ? LESS : 0;
	}

	private boolean isJoined(Tag first, Tag second) {
		if (first.from() == second.from()) {
			return true;
		}
		boolean word = false;
		boolean comma = false;
		for (int i = first.to(); i < second.from(); i++) {
			word |= this.tokens.is(i, "separator") || this.tokens.is(i, "number-joiner") || this.tokens.at(i).is("/");
			comma |= this.tokens.at(i).is(",");
			if (!word && !comma && !this.tokens.lexicon().isCommon(this.tokens.at(i).folded())) {
				return false;
			}
		}
		return second.from() - first.to() <= JOINED && (word || (comma && isListed(second)));
	}

	/**
	 * Tells whether a word such as or and another state follow: captured, missing and
	 * taken hostage.
	 */
	private boolean isListed(Tag state) {
		Tag next = this.concepts.of("state", state.to(), this.tokens.size())
			.stream()
			.filter((tag) -> tag.from() > state.from())
			.findFirst()
			.orElse(null);
		return next != null && this.tokens.is(state.to(), "separator") && next.from() - state.to() <= JOINED;
	}

	/**
	 * Words for states that belong together.
	 *
	 * @param tags the words; several at one place where one may mean either
	 * @param distance how far they are from the number
	 */
	record Group(List<Tag> tags, int distance) {

		/** Gives the states, in each of the meanings that the words may have. */
		List<Set<String>> meanings() {
			List<Set<String>> meanings = List.of(Set.of());
			for (int from : this.tags.stream().mapToInt(Tag::from).distinct().toArray()) {
				List<Set<String>> before = meanings;
				meanings = this.tags.stream()
					.filter((tag) -> tag.from() == from)
					.flatMap((tag) -> before.stream().map((each) -> with(each, tag.value())))
					.distinct()
					.toList();
			}
			return meanings;
		}

		/** Tells whether it only says who was there. */
		boolean isWeak() {
			return this.tags.stream().allMatch((tag) -> WEAK.contains(tag.value()));
		}

		/** Gives the states one by one. */
		Stream<Set<String>> single() {
			return this.tags.stream().map((tag) -> Set.of(tag.value()));
		}

		private static Set<String> with(Set<String> some, String other) {
			Set<String> all = new HashSet<>(some);
			all.add(other);
			return all;
		}

	}

}
