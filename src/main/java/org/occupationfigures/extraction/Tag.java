package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the lexicon says of some tokens.
 *
 * @param kind the class of the words
 * @param value what they stand for
 * @param from the number of the first token
 * @param to the number after the last token
 */
record Tag(String kind, String value, int from, int to) {

	boolean is(String otherKind) {
		return this.kind.equals(otherKind);
	}

	boolean is(String otherKind, String otherValue) {
		return this.kind.equals(otherKind) && this.value.equals(otherValue);
	}

	Tag with(String otherValue) {
		return new Tag(this.kind, otherValue, this.from, this.to);
	}

	int length() {
		return this.to - this.from;
	}

	/** Gives those of some tags in order that lie between two tokens. */
	static List<Tag> between(List<Tag> tags, int from, int to) {
		List<Tag> between = new ArrayList<>();
		for (int i = firstAt(tags, from); i < tags.size() && tags.get(i).from < to; i++) {
			if (tags.get(i).to <= to) {
				between.add(tags.get(i));
			}
		}
		return between;
	}

	/** Gives the last of some tags in order that ends before a token; null for none. */
	static @Nullable Tag lastBefore(List<Tag> tags, int at) {
		int last = firstAt(tags, at) - 1;
		while (last >= 0 && tags.get(last).to > at) {
			last--;
		}
		return (last >= 0) ? tags.get(last) : null;
	}

	/** Gives those of some tags in order that begin at a token. */
	static List<Tag> startingAt(List<Tag> tags, int at) {
		return tags.subList(firstAt(tags, at), firstAt(tags, at + 1));
	}

	/** Gives the first of some tags in order from a token on; null for none. */
	static @Nullable Tag next(List<Tag> tags, int at) {
		int first = firstAt(tags, at);
		return (first < tags.size()) ? tags.get(first) : null;
	}

	private static int firstAt(List<Tag> tags, int at) {
		int low = 0;
		int high = tags.size();
		while (low < high) {
			int middle = (low + high) / 2;
			if (tags.get(middle).from < at) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
