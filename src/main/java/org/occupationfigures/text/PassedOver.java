package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.occupationfigures.text.Phrases.Mention;
import org.occupationfigures.text.Phrases.Word;

/**
 * The words beside a number that its reading leaves out.
 *
 * @param text the text
 * @param end where the sentence ends
 * @param count the words of the text
 * @param read the places of its numbers, dates and names of areas
 */
record PassedOver(CharSequence text, int end, WordCount count, BitSet read) {

	/** Words that say nothing of what a number counts. */
	private static final Set<String> EMPTY = Set.of(("people persons person a an the of in from at to and or by on for"
			+ " with as out into under over near around within inside outside across along until since during before after"
			+ " between among against because due when while where who whom which that whose but so than then also only"
			+ " was were is are be been being have has had will would can could may did do not no it its their his her"
			+ " they them this these those there here some all both each about including according other others another"
			+ " more most total number now still later already ago together")
		.split(" "));

	/** The next word in the same clause, auxiliary verbs aside. */
	private static final Pattern NEXT = Pattern
		.compile("(?i)\\s++(?:(?:was|were|is|are|be|been|being|have|has|had)\\s++)*(\\p{L}++)");

	/**
	 * Finds what is said between a number and the words that name its measure, and the
	 * word after both. The words that hedge the number are read with it.
	 * @param number the number
	 * @param measure the words that name its measure
	 * @return the words that may say more of what is counted, in order
	 */
	List<Word> beside(Reading number, Mention<?> measure) {
		Hedge read = (number.as().qualifier() != null) ? Hedge.of(this.text, number.start(), number.end())
				: new Hedge("exact", number.start(), number.end());
		List<Word> words = new ArrayList<>(
				this.count.in(Math.min(read.end(), measure.end()), Math.max(read.start(), measure.start())));
		int from = Math.max(read.end(), measure.end());
		Matcher next = NEXT.matcher(this.text);
		// A number may go on beyond the line that ends its sentence.
		if (from < this.end && next.region(from, this.end).lookingAt()) {
			words.addAll(this.count.in(next.start(1), next.end(1)));
		}
		return words.stream().filter((word) -> !EMPTY.contains(word.folded()) && !isRead(word)).toList();
	}

	/** Tells whether a word is part of a number, a date or the name of an area. */
	private boolean isRead(Word word) {
		return this.read.nextClearBit(word.start()) >= word.end();
	}

}
