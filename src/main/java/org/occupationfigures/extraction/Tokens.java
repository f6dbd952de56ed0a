package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

	private final List<List<Tag>> beginning = new ArrayList<>();

	private final List<List<Tag>> ending = new ArrayList<>();

	Tokens(List<Token> tokens, Lexicon lexicon, DistrictNames names) {
		this.tokens = tokens;
		this.lexicon = lexicon;
		for (int i = 0; i <= tokens.size(); i++) {
			this.beginning.add(new ArrayList<>());
			this.ending.add(new ArrayList<>());
		}
		for (int i = 0; i < tokens.size(); i++) {
			tag(i);
			area(i, names);
		}
	}

	private void tag(int at) {
		Token token = this.tokens.get(at);
		List<Form> forms = this.lexicon.beginningWith(token.folded());
		if (!token.base().isEmpty()) {
			forms.addAll(this.lexicon.beginningWith(token.base()));
		}
		for (Form form : forms) {
			int end = end(this.tokens, at, form);
			if (end > 0) {
				add(new Tag(form.kind(), form.value(), at, end));
			}
		}
	}

	private void add(Tag tag) {
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
		if (word.endsWith("*")) {
			return token.folded().startsWith(word.substring(0, word.length() - 1));
		}
		return token.folded().equals(word) || token.base().equals(word);
	}

	/** Finds the name of an area, plain or with an ending of the language. */
	private void area(int at, DistrictNames names) {
		if (!this.tokens.get(at).isWord()) {
			return;
		}
		String name = "";
		for (int end = at; end < Math.min(this.tokens.size(), at + LONGEST_NAME); end++) {
			Token token = this.tokens.get(end);
			if (end > at && (token.gap() == Token.Gap.PARAGRAPH || !(token.isWord() || token.is("-")))) {
				break;
			}
			if (token.isWord()) {
				String district = district(name, token, names);
				if (district != null) {
					add(new Tag("area", district, at, end + 1));
				}
				name += token.folded();
			}
		}
	}

	private @Nullable String district(String before, Token last, DistrictNames names) {
		String word = last.folded();
		Optional<String> found = names.find(before + word);
		if (found.isEmpty() && !last.base().isEmpty()) {
			found = names.find(before + last.base());
		}
		for (int stem = word.length() - 1; found.isEmpty() && stem >= shortestStem(word); stem--) {
			if (this.lexicon.endings().contains(word.substring(stem))) {
				found = names.find(before + word.substring(0, stem));
			}
		}
		return found.orElse(null);
	}

	private static int shortestStem(String word) {
		return Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
	}

	int size() {
		return this.tokens.size();
	}

	/** Gives a token; beyond both ends one that is nothing. */
	Token at(int place) {
		return (place >= 0 && place < this.tokens.size()) ? this.tokens.get(place) : NOTHING;
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

	/** Tells whether a token is a word that nothing is known of. */
	boolean isUnknown(int at) {
		return at(at).isWord() && tags(at).isEmpty() && !this.lexicon.isCommon(at(at).folded())
				&& this.ending.get(at + 1).isEmpty();
	}

	Lexicon lexicon() {
		return this.lexicon;
	}

}
