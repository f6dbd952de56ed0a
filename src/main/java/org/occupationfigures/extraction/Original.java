package org.occupationfigures.extraction;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A text as given, to find in it what was read in its plain characters. */
final class Original {

	private final String text;

	private final PlainText plain;

	/** For each char of the text how many code points stand before it. */
	private final int[] codePoints;

	Original(String text) {
		this.text = text;
		this.plain = PlainText.of(text);
		this.codePoints = new int[text.length() + 1];
		for (int i = 1; i <= text.length(); i++) {
			boolean within = i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
			this.codePoints[i] = this.codePoints[i - 1] + (within ? 0 : 1);
		}
	}

	/** Gives the characters that are read. */
	String characters() {
		return this.plain.characters();
	}

	/** Gives some words that say something, by their tokens. */
	Why why(String what, Token first, Token last) {
		int start = this.plain.start(first.start());
		int end = this.plain.end(last.end());
		return new Why(what, new Why.Span(this.codePoints[start], this.codePoints[end]),
				this.text.substring(start, end));
	}

	/** Gives what was read, by its tokens. */
	Reading reading(Token first, Token last, @Nullable String language, Interpretation as, List<String> notes) {
		return new Reading(this.plain.start(first.start()), this.plain.end(last.end()), language, as, notes);
	}

}
