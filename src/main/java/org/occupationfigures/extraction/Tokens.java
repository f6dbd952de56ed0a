package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.vocabulary.Vocabulary;

/** The tokens of a sentence with what the lexicon of its language says of them. */
final class Tokens {

	/** So many letters of a name tell whether an area may be named so. */
	private static final int SHORTEST_STEM = 4;

	private static final Token NOTHING = new Token(0, 0, " ", List.of(" "), Token.Gap.PARAGRAPH);

	/** Classes of the words that numbers and dates begin with. */
	private static final Set<String> BEGINNING = Set.of("figure", "number", "scale", "inverted", "article", "fraction",
			"indefinite", "unit-before", "month", "season");

	private final List<Token> tokens;

	private final Lexicon lexicon;

	/** The tags that begin at each token, and those that end before it. */
	private final List<List<Tag>> beginning;

	private final List<List<Tag>> ending;

	private Tokens(List<Token> tokens, Lexicon lexicon) {
		this.tokens = tokens;
		this.lexicon = lexicon;
		this.beginning = Stream.generate(() -> (List<Tag>) new ArrayList<Tag>(2)).limit(tokens.size() + 1L).toList();
		this.ending = Stream.generate(() -> (List<Tag>) new ArrayList<Tag>(2)).limit(tokens.size() + 1L).toList();
	}

	Tokens(List<Token> tokens, Lexicon lexicon, Vocabulary vocabulary) {
		this(tokens, lexicon);
		for (int i = 0; i < tokens.size(); i++) {
			lexicon.tags(tokens, i).forEach(this::add);
			addAreas(i, vocabulary);
		}
	}

	/** Gives some of them, with what is said of these alone. */
	Tokens part(int from, int to) {
		Tokens part = new Tokens(this.tokens.subList(from, to), this.lexicon);
		this.beginning.subList(from, to)
			.stream()
			.flatMap(List::stream)
			.filter((tag) -> tag.to() <= to)
			.forEach((tag) -> part.add(new Tag(tag.kind(), tag.value(), tag.from() - from, tag.to() - from)));
		return part;
	}

	/** Adds what was found out of some tokens. */
	void add(Tag tag) {
		if (!tags(tag.from()).contains(tag)) {
			this.beginning.get(tag.from()).add(tag);
			this.ending.get(tag.to()).add(tag);
		}
	}

	/** Adds the names of areas that begin at a token. */
	private void addAreas(int at, Vocabulary vocabulary) {
		String name = "";
		for (int i = at; at(i).isWord() || (i > at && at(i).is("-")); i++) {
			String before = name;
			int next = i + 1;
			name += at(i).isWord() ? at(i).folded() : "";
			if (!vocabulary
				.beginsDistrict(name.substring(0, Math.min(before.length() + SHORTEST_STEM, name.length())))) {
				return;
			}
			at(i).spellings()
				.stream()
				.flatMap((spelling) -> vocabulary.findDistrict(before + spelling).stream())
				.findFirst()
				.ifPresent((district) -> add(new Tag("area", district, at, next)));
		}
	}

	int size() {
		return this.tokens.size();
	}

	/** Gives a token; beyond both ends one that is nothing. */
	Token at(int place) {
		return (place >= 0 && place < this.tokens.size()) ? this.tokens.get(place) : NOTHING;
	}

	/** Gives the characters of some tokens, with a blank or a line break for a gap. */
	String text(int from, int to) {
		StringBuilder text = new StringBuilder(at(from).text());
		for (int i = from + 1; i < to && i < size(); i++) {
			text.append(at(i).isGlued() ? "" : (at(i).gap() == Token.Gap.BLANK) ? " " : "\n").append(at(i).text());
		}
		return text.toString();
	}

	/** Gives all tags that begin at a token. */
	List<Tag> tags(int at) {
		return tags(this.beginning, at);
	}

	private static List<Tag> tags(List<List<Tag>> tags, int at) {
		return (at >= 0 && at < tags.size()) ? tags.get(at) : List.of();
	}

	/** Tells whether a number or date may begin at a token. */
	boolean mayBegin(int at) {
		return !at(at).isWord() || tags(at).stream().anyMatch((tag) -> BEGINNING.contains(tag.kind()));
	}

	/** Gives the longest words of a class that begin at a token; null for none. */
	@Nullable Tag tag(int at, String kind) {
		return longest(tags(at), kind);
	}

	/** Gives the longest words of a class that end before a token; null for none. */
	@Nullable Tag tagBefore(int at, String kind) {
		return longest(tags(this.ending, at), kind);
	}

	private static @Nullable Tag longest(List<Tag> tags, String kind) {
		Tag longest = null;
		for (Tag tag : tags) {
			longest = (tag.is(kind) && (longest == null || tag.length() > longest.length())) ? tag : longest;
		}
		return longest;
	}

	boolean is(int at, String kind) {
		return tag(at, kind) != null;
	}

	boolean isBefore(int at, String kind) {
		return tagBefore(at, kind) != null;
	}

	/** Gives the token behind the longest words of a class; the same where none begin. */
	int after(int at, String kind) {
		Tag tag = tag(at, kind);
		return (tag != null) ? tag.to() : at;
	}

	/** Tells whether a token is a word that nothing is known of. */
	boolean isUnknown(int at) {
		return at(at).isWord() && tags(at).isEmpty() && tags(this.ending, at + 1).isEmpty();
	}

	boolean isCommon(int at) {
		return this.lexicon.isCommon(at(at).folded());
	}

	Lexicon lexicon() {
		return this.lexicon;
	}

}
