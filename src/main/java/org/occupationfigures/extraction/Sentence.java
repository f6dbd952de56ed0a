package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.value.Edtf;

/** A sentence: its numbers and dates, and the words outside them by their class. */
final class Sentence {

	/** Of words of these classes that overlap the longest count. */
	private static final Set<String> EXCLUSIVE = Set.of("state", "thing", "context", "area", "period", "area-as-whole",
			"unit", "region", "hedge", "negation");

	/** An event that is no time: that mines are spoken of holds for all of a sentence. */
	private static final String MINES = "mines";

	private static final String SEPARATORS = ";|,:()–";

	private final Original original;

	private final @Nullable String language;

	private final Tokens tokens;

	private final List<Mention> mentions;

	private final Map<String, List<Tag>> words = new HashMap<>();

	/** For each token how many before it separate parts of the sentence. */
	private final int[] separators;

	/** Finds the words of a sentence, in a language or null for one that is not read. */
	Sentence(Original original, @Nullable String language, Tokens tokens, List<Mention> mentions) {
		this.original = original;
		this.language = language;
		this.tokens = tokens;
		this.mentions = mentions;
		boolean[] read = new boolean[tokens.size()];
		mentions.forEach((mention) -> Arrays.fill(read, mention.from(), mention.to(), true));
		List<Tag> tags = IntStream.range(0, tokens.size())
			.mapToObj(tokens::tags)
			.flatMap(List::stream)
			.filter((tag) -> !read[tag.from()] && !read[tag.to() - 1])
			.toList();
		int[] longest = new int[tokens.size()];
		tags.stream()
			.filter((tag) -> EXCLUSIVE.contains(tag.kind()))
			.forEach((tag) -> places(tag).forEach((at) -> longest[at] = Math.max(longest[at], tag.length())));
		for (Tag tag : tags) {
			if (!EXCLUSIVE.contains(tag.kind()) || places(tag).allMatch((at) -> longest[at] == tag.length())) {
				this.words.computeIfAbsent(tag.kind(), (kind) -> new ArrayList<>()).add(tag);
				if (tag.is("period", MINES)) {
					this.words.computeIfAbsent(MINES, (kind) -> new ArrayList<>()).add(tag);
				}
			}
		}
		this.separators = new int[tokens.size() + 1];
		for (int i = 0; i < tokens.size(); i++) {
			this.separators[i + 1] = this.separators[i] + (isSeparator(tokens, i) ? 1 : 0);
		}
	}

	private static IntStream places(Tag tag) {
		return IntStream.range(tag.from(), tag.to());
	}

	@Nullable String language() {
		return this.language;
	}

	Tokens tokens() {
		return this.tokens;
	}

	/** Gives its numbers and dates. */
	List<Mention> mentions() {
		return this.mentions;
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
		return new Named(tag.value(), why(what, tag.from(), tag.to()));
	}

	private List<Why> why(String what, int from, int to) {
		return List.of(this.original.why(what, this.tokens.at(from), this.tokens.at(to - 1)));
	}

	/**
	 * Gives the wars and events that it names, also in words that are part of a number.
	 */
	List<Named> periods() {
		return IntStream.range(0, this.tokens.size())
			.mapToObj((at) -> this.tokens.tag(at, "period"))
			.filter(Objects::nonNull)
			.map((tag) -> named("period", tag))
			.toList();
	}

	/** Gives the wars and events that its dates lie in. */
	List<Named> periodsOfDates() {
		List<Named> named = new ArrayList<>();
		for (Mention mention : this.mentions) {
			String date = mention.is(Kind.DATE) ? mention.as().date() : null;
			String period = (date != null && !date.startsWith("XXXX")) ? Periods.of(Edtf.parse(date)) : null;
			if (period != null) {
				named.add(new Named(period, why("period", mention.from(), mention.to())));
			}
		}
		return named;
	}

	/** Gives what was read of one of its numbers and dates. */
	Reading reading(Mention mention) {
		return this.original.reading(this.tokens.at(mention.from()), this.tokens.at(mention.to() - 1), this.language,
				mention.as(), mention.notes());
	}

	/**
	 * Gives what a part of it says beside what is counted and what befell it, each with
	 * its words.
	 */
	Map<String, List<Why>> contexts(int from, int to) {
		Map<String, List<Why>> contexts = new HashMap<>();
		words("context", from, to).forEach((tag) -> contexts.putIfAbsent(tag.value(), named("measure", tag).why()));
		words(MINES).stream().limit(1).forEach((tag) -> contexts.put(MINES, named("measure", tag).why()));
		if (!words("area", from, to).isEmpty()) {
			contexts.put("place", List.of());
		}
		return contexts;
	}

	/** Tells whether a token separates parts of the sentence. */
	boolean isSeparator(int at) {
		return separators(at, at + 1) > 0;
	}

	/** Counts what separates two tokens. */
	int separators(int from, int to) {
		return (from < to) ? this.separators[Math.min(to, this.tokens.size())] - this.separators[from] : 0;
	}

	private static boolean isSeparator(Tokens tokens, int at) {
		Token token = tokens.at(at);
		return SEPARATORS.contains(token.text()) || isDash(tokens, at) || tokens.is(at, "separator")
				|| tokens.is(at, "part") || tokens.is(at, "number-joiner");
	}

	/** Tells whether a token is a dash, or a hyphen that joins nothing. */
	static boolean isDash(Tokens tokens, int at) {
		Token token = tokens.at(at);
		return token.is("–") || (token.is("-") && (!token.isGlued() || !tokens.at(at + 1).isGlued()));
	}

}
