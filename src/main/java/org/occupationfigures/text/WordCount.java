package org.occupationfigures.text;

import java.util.BitSet;
import java.util.List;

import org.occupationfigures.text.Phrases.Word;

/** The words and marks between two places of a text. */
final class WordCount {

	private final List<Word> words;

	/** How many words begin before each place. */
	private final int[] begun;

	/** How many words end at or before each place. */
	private final int[] ended;

	private final BitSet commas = new BitSet();

	private final BitSet lineEnds = new BitSet();

	/** Where words do not go on from those before. */
	private final BitSet breaks = new BitSet();

	WordCount(CharSequence text, List<Word> words) {
		this.words = words;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			this.commas.set(i, character == ',');
			this.lineEnds.set(i, character == '\n');
			this.breaks.set(i, "(),".indexOf(character) >= 0);
		}
		this.begun = new int[text.length() + 2];
		this.ended = new int[text.length() + 2];
		for (Word word : words) {
			this.begun[word.start() + 1]++;
			this.ended[word.end()]++;
		}
		for (int i = 1; i < this.begun.length; i++) {
			this.begun[i] += this.begun[i - 1];
			this.ended[i] += this.ended[i - 1];
		}
	}

	/**
	 * Counts the words that lie between two places as a whole.
	 * @param from the first place
	 * @param to the last place
	 * @return how many words begin at or after the first and end at or before the last
	 */
	int between(int from, int to) {
		return Math.max(0, this.ended[to] - this.begun[from]);
	}

	boolean hasComma(int from, int to) {
		return isBetween(this.commas, from, to);
	}

	boolean hasLineEnd(int from, int to) {
		return isBetween(this.lineEnds, from, to);
	}

	/** Tells whether a comma or bracket stands between. */
	boolean isBroken(int from, int to) {
		return isBetween(this.breaks, from, to);
	}

	private static boolean isBetween(BitSet places, int from, int to) {
		int next = places.nextSetBit(from);
		return next >= 0 && next < to;
	}

	/** Gives the words that {@link #between} counts. */
	List<Word> in(int from, int to) {
		return this.words.subList(this.begun[from], this.begun[from] + between(from, to));
	}

}
