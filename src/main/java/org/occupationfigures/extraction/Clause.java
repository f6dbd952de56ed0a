package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * The words of a number or date of a sentence: what stands between two numbers, or two
 * dates, belongs to the first up to the last comma, dash or word such as and, and to the
 * second from there on.
 *
 * @param mention the number or date
 * @param from the number of the first token
 * @param to the number after the last token
 * @param counted the first token that may say what is counted
 * @param partOfNext whether the number is a part of the next one
 */
record Clause(Sentence sentence, Mention mention, int from, int to, int counted, boolean partOfNext) {

	private static final String STRONG = ";|";

	/** How many words a comma counts as. */
	private static final int APART = 6;

	/** Divides a sentence among its numbers, or its dates. */
	static List<Clause> of(Sentence sentence, List<Mention> mentions) {
		Tokens tokens = sentence.tokens();
		List<Clause> clauses = new ArrayList<>();
		int from = 0;
		for (int i = 0; i < mentions.size(); i++) {
			Mention mention = mentions.get(i);
			Mention next = (i + 1 < mentions.size()) ? mentions.get(i + 1) : null;
			int to = (next != null) ? boundary(sentence, mention.to(), next.from()) : tokens.size();
			Tag part = tokens.tag(mention.to(), "part");
			clauses.add(new Clause(sentence, mention, from, to, (part != null) ? part.to() : mention.to(),
					next != null && isPartOf(tokens, mention, next)));
			from = to;
		}
		return clauses;
	}

	/** {@code 18 of 24,374}: the words after the second tell of the first. */
	private static boolean isPartOf(Tokens tokens, Mention part, Mention whole) {
		Tag of = tokens.tag(part.to(), "whole");
		return of != null && whole.from() - of.to() <= 1 && part.as().unit() == null;
	}

	/**
	 * Finds where the words of one number end and those of the next begin: where the last
	 * run of what separates begins, of the strongest kind.
	 */
	private static int boundary(Sentence sentence, int from, int to) {
		Tokens tokens = sentence.tokens();
		boolean labelled = Sentence.isDash(tokens, to - 1) || tokens.at(to - 1).is(":");
		int boundary = -1;
		int covered = -1;
		boolean strong = false;
		for (int i = from; i < (labelled ? to - 1 : to); i++) {
			boolean isStrong = STRONG.contains(tokens.at(i).text())
					|| (i > from && tokens.at(i).gap() == Token.Gap.PARAGRAPH);
			boolean separates = sentence.isSeparator(i);
			if (isStrong || (!strong && separates)) {
				boundary = (covered >= i && strong == isStrong) ? boundary : i;
				covered = (boundary == i) ? i : covered;
				strong |= isStrong;
			}
			Tag part = tokens.tag(i, "part");
			covered = (covered >= i && separates) ? Math.max(covered, (part != null) ? part.to() : i + 1) : covered;
		}
		return (boundary >= 0) ? boundary : labelled ? from : beforeHedge(tokens, from, to);
	}

	private static int beforeHedge(Tokens tokens, int from, int to) {
		int start = to;
		for (Tag hedge = hedge(tokens, to); hedge != null && hedge.from() >= from; hedge = hedge(tokens, start)) {
			start = hedge.from();
		}
		return start;
	}

	private static @Nullable Tag hedge(Tokens tokens, int at) {
		Tag hedge = tokens.tagBefore(at, "hedge");
		return (hedge != null) ? hedge : tokens.tagBefore(at, "whole");
	}

	/** Gives the number with the words of the one that it is a part of. */
	Clause with(Clause whole) {
		return new Clause(this.sentence, this.mention, this.from, whole.to, whole.counted, true);
	}

	/** Gives its words of a class, in order. */
	List<Tag> words(String kind) {
		return this.sentence.words(kind, this.from, this.to);
	}

	Map<String, List<Why>> contexts() {
		return this.sentence.contexts(this.from, this.to);
	}

	/** Gives what it says befell something, the nearest first. */
	List<States> states() {
		return States.of(this.sentence, this.from, this.to, (tag) -> distance(tag) + States.penalty(tag))
			.stream()
			.sorted(Comparator.comparingInt(States::distance))
			.toList();
	}

	/**
	 * Tells how far a word is from the number: in words, and more where something
	 * separates them.
	 */
	int distance(Tag tag) {
		boolean after = tag.from() >= this.mention.to();
		int start = after ? this.mention.to() : tag.to();
		int end = after ? tag.from() : this.mention.from();
		return Math.max(0, end - start) + APART * separators(start, end) + (after ? 0 : 1);
	}

	/** Counts what separates two places, the nearer sign beside a number aside. */
	int separators(int start, int end) {
		int count = this.sentence.separators(start, end);
		count -= (start < end && isBeside(start)) ? 1 : 0;
		return count - ((start < end - 1 && isBeside(end - 1)) ? 1 : 0);
	}

	private boolean isBeside(int at) {
		Tokens tokens = this.sentence.tokens();
		String beside = this.mention.is(Kind.DATE) ? ":,()" : ":";
		return this.sentence.isSeparator(at) && (Sentence.isDash(tokens, at) || beside.contains(tokens.at(at).text()));
	}

	/** Tells whether something stronger than a comma stands between two numbers. */
	boolean isApart(Clause next) {
		Tokens tokens = this.sentence.tokens();
		for (int i = this.mention.to(); i < next.mention.from(); i++) {
			if (STRONG.contains(tokens.at(i).text())) {
				return true;
			}
		}
		return false;
	}

}
