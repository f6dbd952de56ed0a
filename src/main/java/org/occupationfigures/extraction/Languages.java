package org.occupationfigures.extraction;

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

/** The languages that are read, and which of them some words are in. */
final class Languages {

	/** The languages that have a lexicon. */
	static final List<String> CODES = List.of("en", "ru", "az", "hy", "tr", "fr", "de", "es");

	/** Languages that are not read but are like one that is. */
	private static final List<String> OTHERS = List.of("it", "pt");

	/** How many known words in a hundred a text has at least that is in a language. */
	private static final int KNOWN = 12;

	/** A text of fewer words shows no language. */
	private static final int FEW = 6;

	private static final int COMMON_WEIGHT = 3;

	private final Map<String, Lexicon> lexicons = Stream.concat(CODES.stream(), OTHERS.stream())
		.collect(Collectors.toMap(Function.identity(), Lexicon::new));

	Lexicon of(String code) {
		return Objects.requireNonNull(this.lexicons.get(code));
	}

	/**
	 * Tells the language of some tokens by the words that each lexicon knows.
	 * @param otherwise the language of too few words to tell; null for English
	 * @return its code; null for a language that is not read
	 */
	@Nullable String detect(List<Token> tokens, @Nullable String otherwise) {
		List<Integer> words = IntStream.range(0, tokens.size())
			.filter((at) -> tokens.get(at).isWord() && tokens.get(at).text().length() > 1)
			.boxed()
			.toList();
		boolean few = words.size() < FEW;
		String usual = Objects.requireNonNullElse(otherwise, "en");
		Map<String, Integer> scores = new TreeMap<>();
		for (String code : few ? CODES : this.lexicons.keySet()) {
			words.stream()
				.filter((at) -> of(code).isWrittenAs(tokens.get(at)))
				.forEach((at) -> scores.merge(code, score(tokens, at, of(code)), Integer::sum));
		}
		if (few && otherwise != null) {
			scores.merge(usual, scores.containsKey(usual) ? COMMON_WEIGHT : 0, Integer::sum);
		}
		String best = scores.keySet()
			.stream()
			.max(Comparator.<String, Integer>comparing(scores::get).thenComparing(usual::equals))
			.orElse(words.isEmpty() ? usual : "");
		return (CODES.contains(best) && (few || scores.getOrDefault(best, 0) * 100 >= words.size() * KNOWN)) ? best
				: null;
	}

	/**
	 * Counts a word that is used everywhere more; a name of an area is of any language.
	 */
	private static int score(List<Token> tokens, int at, Lexicon lexicon) {
		Stream<Tag> known = lexicon.tags(tokens, at).stream().filter((tag) -> !tag.is("area"));
		int common = lexicon.isCommon(tokens.get(at).folded()) ? COMMON_WEIGHT : 0;
		return common + known.mapToInt(Tag::length).max().orElse(0);
	}

}
