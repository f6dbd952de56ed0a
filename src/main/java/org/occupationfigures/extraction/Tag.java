package org.occupationfigures.extraction;

import java.util.List;

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

	/** Gives those of some tags that lie between two tokens. */
	static List<Tag> between(List<Tag> tags, int from, int to) {
		return tags.stream().filter((tag) -> tag.from >= from && tag.to <= to).toList();
	}

	/** Gives those of some tags that begin at a token. */
	static List<Tag> startingAt(List<Tag> tags, int at) {
		return tags.stream().filter((tag) -> tag.from == at).toList();
	}

}
