package org.occupationfigures.web;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** A closed list of words that a parameter accepts, and {@code what} each of them is. */
public record AllowedValues(String what, Collection<String> values) {

	private static final int SHORT_LIST = 40;

	/** Longer words are nothing misspelled, and comparing them would cost. */
	private static final int LONGEST = 100;

	/** In a longer list the nearest is looked for among the first. */
	private static final int MOST_COMPARED = 2000;

	public AllowedValues {
		values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
	}

	/** Accepts a word of the list; refuses another, naming the nearest. */
	public String require(String word) {
		if (this.values.contains(word)) {
			return word;
		}
		List<String> all = (this.values.size() <= SHORT_LIST) ? List.copyOf(this.values) : null;
		throw new InvalidValue("no such " + this.what, all, () -> nearest(word));
	}

	/** The word written most like another; null if too many letters differ. */
	public @Nullable String nearest(String word) {
		if (word.length() > LONGEST) {
			return null;
		}
		int farthest = Math.max(1, word.length() / 3);
		String nearest = null;
		int compared = 0;
		for (String known : this.values) {
			if (Math.abs(known.length() - word.length()) <= farthest && compared++ < MOST_COMPARED) {
				int distance = new LevenshteinDistance(farthest).apply(word, known);
				if (distance >= 0) {
					nearest = known;
					farthest = distance - 1;
				}
			}
		}
		return nearest;
	}

}
