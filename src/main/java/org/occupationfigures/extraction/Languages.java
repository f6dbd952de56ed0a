package org.occupationfigures.extraction;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Which languages the words of a text are in, by how well each lexicon knows them. */
final class Languages {

	/** The languages that are read. */
	static final List<String> CODES = List.of("en", "ru", "az", "hy", "tr", "fr", "de", "es");

	/** Languages that are not read but are like one that is. */
	private static final List<String> OTHERS = List.of("it", "pt");

	private static final Map<String, Lexicon> LEXICONS = Stream.of(CODES, OTHERS)
		.flatMap(List::stream)
		.collect(Collectors.toMap(Function.identity(), Lexicon::new));

	/** How many known words in a hundred a text has at least that is in a language. */
	private static final int KNOWN = 12;

	/** A text of fewer words shows no language. */
	private static final int FEW = 6;

	private static final int COMMON_WEIGHT = 3;

	/** How many words stand before each token. */
	private final int[] words;

	/** How well the lexicon of each language knows the tokens before each. */
	private final Map<String, int[]> known = new TreeMap<>();

	/** How many of these are written in its script. */
	private final Map<String, int[]> written = new TreeMap<>();

	Languages(List<Token> tokens) {
		this.words = sums(tokens.size(), (at) -> isWord(tokens.get(at)) ? 1 : 0);
		UnicodeScript[] scripts = tokens.stream().map(Languages::script).toArray(UnicodeScript[]::new);
		LEXICONS.forEach((code, lexicon) -> {
			if (List.of(scripts).contains(lexicon.script())) {
				this.written.put(code, sums(tokens.size(), (at) -> (scripts[at] == lexicon.script()) ? 1 : 0));
				this.known.put(code, sums(tokens.size(),
						(at) -> (scripts[at] == lexicon.script()) ? known(tokens, at, lexicon) : 0));
			}
		});
	}

	private static int[] sums(int size, IntUnaryOperator counted) {
		int[] sums = new int[size + 1];
		for (int i = 0; i < size; i++) {
			sums[i + 1] = sums[i] + counted.applyAsInt(i);
		}
		return sums;
	}

	/** Gives the words of a language; those of English for one that is not read. */
	static Lexicon lexicon(@Nullable String code) {
		return Objects.requireNonNull(LEXICONS.get(Objects.requireNonNullElse(code, "en")));
	}

	/** Counts a word used everywhere more; a name of a place is of any language. */
	private static int known(List<Token> tokens, int at, Lexicon lexicon) {
		int longest = 0;
		for (Tag tag : lexicon.tags(tokens, at)) {
			longest = (tag.is("area") || tag.is("elsewhere")) ? longest : Math.max(longest, tag.length());
		}
		return longest + (lexicon.isCommon(tokens.get(at).folded()) ? COMMON_WEIGHT : 0);
	}

	/** Gives the script of a word; that of signs for what is none. */
	private static UnicodeScript script(Token token) {
		return isWord(token) ? UnicodeScript.of(token.text().codePointAt(0)) : UnicodeScript.COMMON;
	}

	private static boolean isWord(Token token) {
		return token.isWord() && token.text().length() > 1;
	}

	/**
	 * Tells the language of some tokens, or another where they are too few; null if not
	 * read.
	 */
	@Nullable String between(int from, int to, @Nullable String otherwise) {
		int words = this.words[to] - this.words[from];
		boolean few = words < FEW;
		String usual = Objects.requireNonNullElse(otherwise, "en");
		Map<String, Integer> scores = new TreeMap<>();
		this.known.forEach((code, known) -> {
			int[] written = Objects.requireNonNull(this.written.get(code));
			if (written[to] > written[from] && (!few || CODES.contains(code))) {
				scores.put(code, known[to] - known[from]);
			}
		});
		if (few && otherwise != null) {
			scores.merge(usual, scores.containsKey(usual) ? COMMON_WEIGHT : 0, Integer::sum);
		}
		String best = scores.keySet()
			.stream()
			.max(Comparator.<String, Integer>comparing(scores::get).thenComparing(usual::equals))
			.orElse((words == 0) ? usual : "");
		boolean enough = few || scores.getOrDefault(best, 0) * 100 >= words * KNOWN;
		return (enough && CODES.contains(best)) ? best : null;
	}

}
