package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a number or date of a sentence: what stands between two belongs to the
 * first up to the last comma, dash or word such as and, and to the second from there on.
 */
record Clause(Sentence sentence, Mention mention, int from, int to) {

	/** So many words after a number may say what is counted. */
	private static final int COUNTED = 5;

	/** How many words a comma counts as. */
	static final int APART = 6;

	/** What changes no hands when a place does. */
	private static final Set<String> OTHERS = Set.of("captured", "hostage", "remains", "refugee", "idp", "civilian",
			"child", "woman", "other", "monastery", "church", "mosque", "house", "museum", "exhibit", "grave", "book");

	/** So many words may stand between two that belong together. */
	private static final int BESIDE = 2;

	/** What a percentage is of that stands right beside it. */
	private static final String SHARE = "share-of-territory";

	/** Divides a sentence among its numbers, or its dates. */
	static List<Clause> of(Sentence sentence, List<Mention> mentions) {
		List<Clause> clauses = new ArrayList<>();
		int from = 0;
		for (int i = 0; i < mentions.size(); i++) {
			Mention mention = mentions.get(i);
			int next = (i + 1 < mentions.size()) ? boundary(sentence, mention.to(), mentions.get(i + 1).from())
					: sentence.tokens().size();
			clauses.add(new Clause(sentence, mention, from, next));
			from = next;
		}
		return clauses;
	}

	/**
	 * Finds where the words of the second of two numbers begin: at the last separator of
	 * the strongest kind. What a dash, colon or bracket right before a number stands
	 * behind is its label.
	 */
	private static int boundary(Sentence sentence, int from, int to) {
		int end = label(sentence, from, to);
		int boundary = (end < to) ? from : to;
		boolean strong = false;
		for (int i = from; i < end; i++) {
			boolean isStrong = sentence.isStrong(i);
			if (isStrong || (!strong && sentence.isSeparator(i))) {
				boundary = i;
				strong |= isStrong;
			}
		}
		return boundary;
	}

	/**
	 * Gives the mark before the second of two numbers that its label stands before, small
	 * words such as by between where the label is behind a comma; else the number.
	 */
	private static int label(Sentence sentence, int from, int to) {
		Tokens tokens = sentence.tokens();
		int at = to - 1;
		while (at > from && !isLabel(sentence, at) && to - at <= BESIDE
				&& (tokens.isCommon(at) || tokens.isBefore(at + 1, "hedge") || tokens.isBefore(at + 1, "range"))) {
			at--;
		}
		return (isLabel(sentence, at) && (at == to - 1 || sentence.separators(from, at) > 0)) ? at : to;
	}

	private static boolean isLabel(Sentence sentence, int at) {
		return sentence.isDash(at) || sentence.tokens().at(at).is(":") || sentence.tokens().at(at).is("(");
	}

	/** Gives its words of a class, in order. */
	List<Tag> words(String kind) {
		return this.sentence.words(kind, this.from, this.to);
	}

	/** Gives the number of the first token that may say what is counted. */
	int counted() {
		Tag part = this.sentence.tokens().tag(this.mention.to(), "part");
		return (part != null) ? part.to() : this.mention.to();
	}

	/** Gives the number of the token after the last that may say what is counted. */
	int end() {
		return Math.min(this.to, counted() + COUNTED);
	}

	/** Gives its words of a class that may say what is counted. */
	List<Tag> counted(String kind) {
		return this.sentence.words(kind, counted(), end());
	}

	boolean isShare() {
		return "percent".equals(this.mention.as().unit());
	}

	/** Tells whether a word is for mines, and no semicolon parts it from the number. */
	private boolean isMine(Tag period) {
		return period.value().equals("mines") && !isApart(period.from());
	}

	/** Gives the words for the people of a side that it counts, as Armenians. */
	List<Tag> people() {
		return counted("side").stream()
			.filter((side) -> !isShare()
					|| IntStream.range(counted(), side.from()).noneMatch(this.sentence.tokens()::isUnknown))
			.toList();
	}

	/** Gives what it says, whose people the number counts among it. */
	Said said() {
		Map<String, List<Why>> contexts = new HashMap<>();
		Stream<Tag> mines = this.sentence.words("period").stream().filter(this::isMine);
		Stream.concat(mines, words("context").stream())
			.filter((tag) -> !tag.value().equals(SHARE) || distance(tag) <= 2)
			.forEach((tag) -> contexts.putIfAbsent(tag.value(), this.sentence.named("measure", tag).why()));
		if (!words("area").isEmpty()) {
			contexts.put("place", List.of());
		}
		for (Tag side : people()) {
			contexts.put("people", this.sentence.named("measure", side).why());
			contexts.put(side.value(), List.of());
		}
		return new Said(this.mention.as().unit(), Thing.of(this), States.of(this.sentence,
				words("state").stream().filter((tag) -> !isApart(tag)).toList(), this::distance), contexts);
	}

	/**
	 * Tells whether what happened nearest to a date befell people or things, not a place.
	 */
	boolean isOfOthers() {
		Tag state = words("state").stream().min(Comparator.comparingInt(this::distance)).orElse(null);
		return state != null && Stream.of("thing", "state")
			.flatMap((kind) -> words(kind).stream())
			.anyMatch((tag) -> tag.from() != state.from() && OTHERS.contains(tag.value()) && isBeside(tag, state));
	}

	private boolean isBeside(Tag first, Tag second) {
		int from = Math.min(first.to(), second.to());
		int to = Math.max(first.from(), second.from());
		return to - from <= BESIDE && this.sentence.separators(from, to) == 0;
	}

	/** Counts the words between a word and the number; a separator counts as several. */
	int distance(Tag tag) {
		boolean after = tag.from() >= this.mention.to();
		int start = after ? this.mention.to() : tag.to();
		int end = after ? tag.from() : label(this.sentence, this.mention.from() - 1, this.mention.from());
		return Math.max(0, end - start) + APART * this.sentence.separators(start, end)
				+ ((after || (tag.value().equals("area-of") && start == end)) ? 0 : 1);
	}

	/** Tells whether something stronger than a comma stands between it and a token. */
	boolean isApart(int at) {
		return IntStream.range(this.mention.to(), at).anyMatch(this.sentence::isStrong);
	}

	private boolean isApart(Tag tag) {
		return isApart(tag.from()) || IntStream.range(tag.to(), this.mention.from()).anyMatch(this.sentence::isStrong);
	}

	/** Counts its words that nothing is known of, or those of them behind the number. */
	long unknown(boolean behind) {
		return IntStream.range(behind ? this.mention.to() : this.from, this.to)
			.filter((at) -> (at < this.mention.from() || at >= this.mention.to())
					&& this.sentence.tokens().isUnknown(at))
			.count();
	}

}
