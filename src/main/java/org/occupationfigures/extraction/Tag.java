package org.occupationfigures.extraction;

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

	int length() {
		return this.to - this.from;
	}

}
