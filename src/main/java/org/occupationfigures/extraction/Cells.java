package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Divides the words of a sentence among its numbers, or among its dates: what stands
 * between two of them belongs to the first up to the last comma, dash or word such as
 * and, and to the second from there on.
 */
final class Cells {

	private static final String STRONG = ";|";

	private static final String WEAK = ",:()–";

	/** How many words a comma counts as. */
	private static final int APART = 6;

	private final Tokens tokens;

	private final String beside;

	private final List<Cell> cells = new ArrayList<>();

	/**
	 * Divides a sentence.
	 * @param tokens its tokens
	 * @param mentions its numbers, or its dates
	 * @param beside signs that separate nothing directly before or after one
	 */
	Cells(Tokens tokens, List<Mention> mentions, String beside) {
		this.tokens = tokens;
		this.beside = beside;
		int from = 0;
		for (int i = 0; i < mentions.size(); i++) {
			Mention mention = mentions.get(i);
			boolean last = i == mentions.size() - 1;
			boolean partOfNext = !last && isPartOf(mention, mentions.get(i + 1));
			int to = last ? tokens.size() : boundary(mention.to(), mentions.get(i + 1).from());
			Tag part = this.tokens.tag(mention.to(), "part");
			this.cells.add(new Cell(mention, from, to, (part != null) ? part.to() : mention.to(), partOfNext));
			from = to;
		}
	}

	/**
	 * {@code 18 of 24,374}: the first is the part that the words after the second tell
	 * of.
	 */
	private boolean isPartOf(Mention part, Mention whole) {
		Tag of = this.tokens.tag(part.to(), "whole");
		return of != null && whole.from() - of.to() <= 1 && part.as().unit() == null;
	}

	/** Finds where the words of one number end and those of the next begin. */
	private int boundary(int from, int to) {
		boolean labelled = isDash(to - 1) || this.tokens.at(to - 1).is(":");
		int end = labelled ? to - 1 : to;
		int boundary = -1;
		boolean strong = false;
		for (int i = from; i < end; i++) {
			boolean isStrong = STRONG.contains(this.tokens.at(i).text()) || (i > from && isBreak(i));
			if (isStrong || (!strong && isSeparator(i))) {
				boolean goesOn = boundary >= 0 && isRun(boundary, i) && strong == isStrong;
				boundary = goesOn ? boundary : i;
				strong |= isStrong;
			}
		}
		if (boundary >= 0) {
			return boundary;
		}
		return labelled ? from : beforeHedge(from, to);
	}

	private boolean isBreak(int at) {
		return this.tokens.at(at).gap() == Token.Gap.PARAGRAPH;
	}

	private boolean isRun(int from, int to) {
		for (int i = from; i < to; i++) {
			if (!isSeparator(i)) {
				Tag part = null;
				for (int j = from; j <= i; j++) {
					Tag tag = this.tokens.tag(j, "part");
					part = (tag != null && tag.to() > i) ? tag : part;
				}
				if (part == null) {
					return false;
				}
			}
		}
		return true;
	}

	private int beforeHedge(int from, int to) {
		int start = to;
		for (Tag hedge = hedge(start); hedge != null && hedge.from() >= from; hedge = hedge(start)) {
			start = hedge.from();
		}
		return start;
	}

	private @Nullable Tag hedge(int at) {
		Tag hedge = this.tokens.tagBefore(at, "hedge");
		return (hedge != null) ? hedge : this.tokens.tagBefore(at, "whole");
	}

	/** Tells whether a semicolon or the like stands between two numbers. */
	boolean areApart(Mention first, Mention second) {
		for (int i = first.to(); i < second.from(); i++) {
			if (STRONG.contains(this.tokens.at(i).text())) {
				return true;
			}
		}
		return false;
	}

	/** Tells whether a token separates parts of a sentence. */
	boolean isSeparator(int at) {
		Token token = this.tokens.at(at);
		return (token.kind() == Token.Kind.SIGN && (WEAK.contains(token.text()) || STRONG.contains(token.text())))
				|| isDash(at) || this.tokens.is(at, "separator") || this.tokens.is(at, "part")
				|| this.tokens.is(at, "number-joiner");
	}

	/** Tells whether a token is a dash. */
	boolean isDash(int at) {
		Token token = this.tokens.at(at);
		return token.is("–") || (token.is("-") && (!token.isGlued() || !this.tokens.at(at + 1).isGlued()));
	}

	/** Counts what separates two places, the nearer sign beside a number aside. */
	int separators(int from, int to) {
		int count = 0;
		for (int i = from; i < to; i++) {
			boolean near = (i == from || i == to - 1) && (isDash(i) || this.beside.contains(this.tokens.at(i).text()));
			count += (isSeparator(i) && !near) ? 1 : 0;
		}
		return count;
	}

	/**
	 * Tells how far a word is from a number: in words, and more where something separates
	 * them.
	 */
	int distance(Tag tag, Mention mention) {
		boolean after = tag.from() >= mention.to();
		int from = after ? mention.to() : tag.to();
		int to = after ? tag.from() : mention.from();
		return Math.max(0, to - from) + APART * separators(from, to) + (after ? 0 : 1);
	}

	/** Gives the parts of the sentence, one for each number or date. */
	List<Cell> list() {
		return this.cells;
	}

	/**
	 * The words of a number or date.
	 *
	 * @param mention the number or date
	 * @param from the number of the first token
	 * @param to the number after the last token
	 * @param counted the first token that may say what is counted
	 * @param partOfNext whether the number is a part of the one in the next cell
	 */
	record Cell(Mention mention, int from, int to, int counted, boolean partOfNext) {

		/** Gives the number with the words of the one that it is a part of. */
		Cell with(Cell whole) {
			return new Cell(this.mention, this.from, whole.to, whole.counted, true);
		}

	}

}
