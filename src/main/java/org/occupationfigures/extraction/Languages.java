package org.occupationfigures.extraction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

	private static final int NO_WORD = -1;

	private final List<Token> tokens;

	/** How well the lexicon of each language knows each token. */
	private final Map<String, int[]> known = new TreeMap<>();

	Languages(List<Token> tokens) {
		this.tokens = tokens;
		LEXICONS.forEach((code, lexicon) -> this.known.put(code,
				IntStream.range(0, tokens.size()).map((at) -> known(at, lexicon)).toArray()));
	}

	/** Gives the words of a language; those of English for one that is not read. */
	static Lexicon lexicon(@Nullable String code) {
		return Objects.requireNonNull(LEXICONS.get(Objects.requireNonNullElse(code, "en")));
	}

	/** Counts a word used everywhere more; a name of an area is of any language. */
	private int known(int at, Lexicon lexicon) {
		Token token = this.tokens.get(at);
		if (!isWord(token) || !lexicon.isWrittenAs(token)) {
			return NO_WORD;
		}
		Stream<Tag> tags = lexicon.tags(this.tokens, at).stream().filter((tag) -> !tag.is("area"));
		return (lexicon.isCommon(token.folded()) ? COMMON_WEIGHT : 0) + tags.mapToInt(Tag::length).max().orElse(0);
	}

	private static boolean isWord(Token token) {
		return token.isWord() && token.text().length() > 1;
	}

	/**
	 * Tells the language of some tokens, or another where they are too few; null if not
	 * read.
	 */
	@Nullable String between(int from, int to, @Nullable String otherwise) {
		long words = this.tokens.subList(from, to).stream().filter(Languages::isWord).count();
		boolean few = words < FEW;
		String usual = Objects.requireNonNullElse(otherwise, "en");
		Map<String, Integer> scores = new TreeMap<>();
		for (String code : few ? CODES : this.known.keySet()) {
			Arrays.stream(this.known.get(code), from, to)
				.filter((score) -> score != NO_WORD)
				.forEach((score) -> scores.merge(code, score, Integer::sum));
		}
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
