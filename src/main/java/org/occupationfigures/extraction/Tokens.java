package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Lexicon.Form;
import org.occupationfigures.vocabulary.DistrictNames;

/** The tokens of a sentence with what the lexicon of its language says of them. */
final class Tokens {

	private static final int LONGEST_NAME = 5;

	private static final int SHORTEST_STEM = 4;

	private static final int LONGEST_ENDING = 12;

	private static final Token NOTHING = new Token(0, 0, " ", " ", "", Token.Kind.SIGN, Token.Gap.PARAGRAPH);

	private final List<Token> tokens;

	private final Lexicon lexicon;

	private final List<List<Tag>> beginning;

	private final List<List<Tag>> ending;

	Tokens(List<Token> tokens, Lexicon lexicon, DistrictNames names) {
		this.tokens = tokens;
		this.lexicon = lexicon;
		this.beginning = Stream.<List<Tag>>generate(ArrayList::new).limit(tokens.size() + 1).toList();
		this.ending = Stream.<List<Tag>>generate(ArrayList::new).limit(tokens.size() + 1).toList();
		for (int i = 0; i < tokens.size(); i++) {
			addForms(i, tokens.get(i).folded());
			if (!tokens.get(i).base().isEmpty()) {
				addForms(i, tokens.get(i).base());
			}
			area(i, names);
		}
	}

	private void addForms(int at, String word) {
		for (Form form : this.lexicon.beginningWith(word)) {
			int end = end(this.tokens, at, form);
			if (end > 0) {
				add(new Tag(form.kind(), form.value(), at, end));
			}
		}
	}

	/** Adds what was found out of some tokens. */
	void add(Tag tag) {
		if (!this.beginning.get(tag.from()).contains(tag)) {
			this.beginning.get(tag.from()).add(tag);
			this.ending.get(tag.to()).add(tag);
		}
	}

	/** Gives the number of the token after a form; 0 where it does not stand. */
	static int end(List<Token> tokens, int at, Form form) {
		int next = at;
		for (String word : form.words()) {
			next = (next > at && isJoint(tokens, next)) ? next + 1 : next;
			if (next >= tokens.size() || !fits(tokens.get(next), word)) {
				return 0;
			}
			next++;
		}
		return (form.abbreviation() && isJoint(tokens, next) && tokens.get(next).is(".")) ? next + 1 : next;
	}

	/** Tells whether a hyphen or the dot of an abbreviation stands between two words. */
	private static boolean isJoint(List<Token> tokens, int at) {
		return at < tokens.size() && (tokens.get(at).is("-") || tokens.get(at).is(".")) && tokens.get(at).isGlued();
	}

	/** Tells whether a token is a word, or begins with a stem. */
	static boolean fits(Token token, String word) {
		return word.endsWith("*") ? token.folded().startsWith(word.substring(0, word.length() - 1))
				: token.folded().equals(word) || token.base().equals(word);
	}

	/** Finds the name of an area, plain or with an ending of the language. */
	private void area(int at, DistrictNames names) {
		String name = "";
		for (int end = at; end < Math.min(this.tokens.size(), at + LONGEST_NAME); end++) {
			Token token = this.tokens.get(end);
			boolean goesOn = token.isWord() || (end > at && token.is("-") && this.tokens.get(at).isWord());
			if (!goesOn || (end > at && token.gap() == Token.Gap.PARAGRAPH)) {
				return;
			}
			if (token.isWord()) {
				int next = end + 1;
				district(name, token, names).ifPresent((district) -> add(new Tag("area", district, at, next)));
				name += token.folded();
			}
		}
	}

	private Optional<String> district(String before, Token last, DistrictNames names) {
		String word = last.folded();
		Optional<String> found = names.find(before + word);
		if (found.isEmpty() && !last.base().isEmpty()) {
			found = names.find(before + last.base());
		}
		int shortest = Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
		for (int stem = word.length() - 1; found.isEmpty() && stem >= shortest; stem--) {
			if (this.lexicon.endings().contains(word.substring(stem))) {
				found = names.find(before + word.substring(0, stem));
			}
		}
		return found;
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
		return (at >= 0 && at < this.tokens.size()) ? this.beginning.get(at) : List.of();
	}

	/** Gives the longest words of a class that begin at a token; null for none. */
	@Nullable Tag tag(int at, String kind) {
		return longest(tags(at), kind);
	}

	/** Gives the longest words of a class that end before a token; null for none. */
	@Nullable Tag tagBefore(int at, String kind) {
		return (at >= 0 && at <= this.tokens.size()) ? longest(this.ending.get(at), kind) : null;
	}

	private static @Nullable Tag longest(List<Tag> tags, String kind) {
		Tag longest = null;
		for (Tag tag : tags) {
			if (tag.is(kind) && (longest == null || tag.length() > longest.length())) {
				longest = tag;
			}
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
		return at(at).isWord() && tags(at).isEmpty() && !isCommon(at) && this.ending.get(at + 1).isEmpty();
	}

	boolean isCommon(int at) {
		return this.lexicon.isCommon(at(at).folded());
	}

	Lexicon lexicon() {
		return this.lexicon;
	}

}
