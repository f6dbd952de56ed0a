package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a sentence outside its numbers and dates, by their class. */
final class Concepts {

	/** Of words of these classes that overlap the longest count. */
	private static final Set<String> EXCLUSIVE = Set.of("state", "thing", "context", "area", "period", "area-as-whole",
			"unit", "region");

	private final Map<String, List<Tag>> byKind = new HashMap<>();

	Concepts(Tokens tokens, List<Mention> mentions) {
		boolean[] read = new boolean[tokens.size()];
		for (Mention mention : mentions) {
			for (int i = mention.from(); i < mention.to(); i++) {
				read[i] = true;
			}
		}
		int[] longest = new int[tokens.size()];
		List<Tag> all = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			for (Tag tag : tokens.tags(i)) {
				if (!read[i] && !read[tag.to() - 1]) {
					all.add(tag);
					for (int j = tag.from(); EXCLUSIVE.contains(tag.kind()) && j < tag.to(); j++) {
						longest[j] = Math.max(longest[j], tag.length());
					}
				}
			}
		}
		for (Tag tag : all) {
			boolean covered = false;
			for (int j = tag.from(); EXCLUSIVE.contains(tag.kind()) && j < tag.to(); j++) {
				covered |= longest[j] > tag.length();
			}
			if (!covered) {
				this.byKind.computeIfAbsent(tag.kind(), (kind) -> new ArrayList<>()).add(tag);
			}
		}
		this.byKind.values().forEach((tags) -> tags.sort(Comparator.comparing(Tag::from)));
	}

	/** Gives the words of a class, in order. */
	List<Tag> of(String kind) {
		return this.byKind.getOrDefault(kind, List.of());
	}

	/** Gives the words of a class between two tokens, in order. */
	List<Tag> of(String kind, int from, int to) {
		return of(kind).stream().filter((tag) -> tag.from() >= from && tag.to() <= to).toList();
	}

	boolean has(String kind) {
		return this.byKind.containsKey(kind);
	}

}
