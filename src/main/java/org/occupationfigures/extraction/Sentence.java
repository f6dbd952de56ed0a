package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;

/** A sentence: its numbers and dates, and the words outside them by their class. */
record Sentence(Original original, @Nullable String language, Tokens tokens, List<Mention> mentions,
		Map<String, List<Tag>> words, int[] separators) {

	/** Of words of these classes that overlap the longest count. */
	private static final Set<String> EXCLUSIVE = Set.of("state", "thing", "context", "area", "period", "area-as-whole",
			"unit", "region", "hedge", "negation");

	private static final String SEPARATORS = ";|,:()–";

	private static final String STRONG = ";|";

	/** Finds the words of a sentence, in a language or null for one that is not read. */
	static Sentence of(Original original, @Nullable String language, Tokens tokens, List<Mention> mentions) {
		boolean[] read = new boolean[tokens.size()];
		mentions.forEach((mention) -> Arrays.fill(read, mention.from(), mention.to(), true));
		List<Tag> tags = IntStream.range(0, tokens.size())
			.mapToObj(tokens::tags)
			.flatMap(List::stream)
			.filter((tag) -> tag.is("period") || (!read[tag.from()] && !read[tag.to() - 1]))
			.toList();
		Map<String, List<Tag>> words = new HashMap<>();
		int[] longest = new int[tokens.size()];
		tags.stream()
			.filter((tag) -> EXCLUSIVE.contains(tag.kind()))
			.forEach((tag) -> places(tag).forEach((at) -> longest[at] = Math.max(longest[at], tag.length())));
		tags.stream()
			.filter((tag) -> !EXCLUSIVE.contains(tag.kind())
					|| places(tag).allMatch((at) -> longest[at] == tag.length()))
			.forEach((tag) -> words.computeIfAbsent(tag.kind(), (kind) -> new ArrayList<>()).add(tag));
		return new Sentence(original, language, tokens, mentions, words, separators(tokens));
	}

	/** Counts for each token how many before it separate parts of the sentence. */
	private static int[] separators(Tokens tokens) {
		int[] separators = new int[tokens.size() + 1];
		for (int i = 0; i < tokens.size(); i++) {
			int at = i;
			boolean separates = SEPARATORS.contains(tokens.at(i).text()) || isDash(tokens, i)
					|| Stream.of("separator", "part", "number-joiner").anyMatch((kind) -> tokens.is(at, kind));
			separators[i + 1] = separators[i] + (separates ? 1 : 0);
		}
		return separators;
	}

	private static IntStream places(Tag tag) {
		return IntStream.range(tag.from(), tag.to());
	}

	/** Gives the words of a class, in order. */
	List<Tag> words(String kind) {
		return this.words.getOrDefault(kind, List.of());
	}

	/** Gives the words of a class between two tokens, in order. */
	List<Tag> words(String kind, int from, int to) {
		return Tag.between(words(kind), from, to);
	}

	Named named(String what, Tag tag) {
		Why why = this.original.of(this.tokens.at(tag.from()), this.tokens.at(tag.to() - 1),
				(span, text) -> new Why(what, span, text));
		return new Named(List.of(tag.value()), List.of(why));
	}

	/** Gives what some words name where all name the same. */
	Named only(String what, List<Tag> tags) {
		return Named.only(tags.stream().map((tag) -> named(what, tag)).toList());
	}

	/** Gives the wars and events that it names. */
	List<Named> periods() {
		return words("period").stream().map((tag) -> named("period", tag)).toList();
	}

	/**
	 * Gives what was read of one of its numbers and dates; a unit that nothing here is
	 * measured in is noted and not given.
	 */
	Reading reading(Mention mention) {
		Mention read = !"other".equals(mention.as().unit()) ? mention
				: mention.with(mention.as().in(null)).noted("It is in a unit that nothing here is measured in");
		return this.original.of(this.tokens.at(read.from()), this.tokens.at(read.to() - 1),
				(span, text) -> new Reading(span, text, this.language, read.as(), read.notes()));
	}

	/** Tells whether a token separates parts of the sentence. */
	boolean isSeparator(int at) {
		return separators(at, at + 1) > 0;
	}

	/** Tells whether a token separates more than a comma: in Armenian a dot does. */
	boolean isStrong(int at) {
		boolean dot = "hy".equals(this.language) && this.tokens.at(at).is(".") && !this.tokens.at(at + 1).isGlued();
		return STRONG.contains(this.tokens.at(at).text())
				|| (dot && this.tokens.tags(at - 1).stream().noneMatch((tag) -> tag.to() > at));
	}

	/** Counts what separates two tokens. */
	int separators(int from, int to) {
		return (from < to) ? this.separators[Math.min(to, this.tokens.size())] - this.separators[from] : 0;
	}

	/** Tells whether a token is a dash, or a hyphen that joins nothing. */
	boolean isDash(int at) {
		return isDash(this.tokens, at);
	}

	private static boolean isDash(Tokens tokens, int at) {
		Token token = tokens.at(at);
		return token.is("–") || (token.is("-") && (!token.isGlued() || !tokens.at(at + 1).isGlued()));
	}

}
