package org.occupationfigures.text;

import java.util.List;

import org.occupationfigures.text.Phrases.Word;

/** The words between two places of a text. */
final class WordCount {

	private final List<Word> words;

	/** How many words begin before each place. */
	private final int[] begun;

	/** How many words end at or before each place. */
	private final int[] ended;

	WordCount(String text, List<Word> words) {
		this.words = words;
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

	/** Gives the words that {@link #between} counts. */
	List<Word> in(int from, int to) {
		return this.words.subList(this.begun[from], this.begun[from] + between(from, to));
	}

}
