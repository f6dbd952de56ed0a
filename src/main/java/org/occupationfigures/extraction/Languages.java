package org.occupationfigures.extraction;

import java.lang.Character.UnicodeScript;
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

	/** The scripts of the words; null for what is no word. */
	private final List<@Nullable UnicodeScript> scripts;

	/** How well the lexicon of each language knows each token in its script. */
	private final Map<String, int[]> known = new TreeMap<>();

	Languages(List<Token> tokens) {
		this.scripts = tokens.stream().<@Nullable UnicodeScript>map(Languages::script).collect(Collectors.toList());
		LEXICONS.forEach((code, lexicon) -> this.known.put(code,
				IntStream.range(0, tokens.size()).map((at) -> known(tokens, at, lexicon)).toArray()));
	}

	/** Gives the words of a language; those of English for one that is not read. */
	static Lexicon lexicon(@Nullable String code) {
		return Objects.requireNonNull(LEXICONS.get(Objects.requireNonNullElse(code, "en")));
	}

	/** Counts a word used everywhere more; a name of a place is of any language. */
	private int known(List<Token> tokens, int at, Lexicon lexicon) {
		if (this.scripts.get(at) != lexicon.script()) {
			return 0;
		}
		Stream<Tag> words = lexicon.tags(tokens, at).stream().filter((tag) -> !tag.is("area") && !tag.is("elsewhere"));
		return words.mapToInt(Tag::length).max().orElse(0)
				+ (lexicon.isCommon(tokens.get(at).folded()) ? COMMON_WEIGHT : 0);
	}

	private static @Nullable UnicodeScript script(Token token) {
		return (token.isWord() && token.text().length() > 1) ? UnicodeScript.of(token.text().codePointAt(0)) : null;
	}

	/**
	 * Tells the language of some tokens, or another where they are too few; null if not
	 * read.
	 */
	@Nullable String between(int from, int to, @Nullable String otherwise) {
		List<UnicodeScript> words = this.scripts.subList(from, to).stream().filter(Objects::nonNull).toList();
		boolean few = words.size() < FEW;
		String usual = Objects.requireNonNullElse(otherwise, "en");
		Map<String, Integer> scores = new TreeMap<>();
		this.known.forEach((code, known) -> {
			if (words.contains(lexicon(code).script()) && (!few || CODES.contains(code))) {
				scores.put(code, Arrays.stream(known, from, to).sum());
			}
		});
		if (few && otherwise != null) {
			scores.merge(usual, scores.containsKey(usual) ? COMMON_WEIGHT : 0, Integer::sum);
		}
		String best = scores.keySet()
			.stream()
			.max(Comparator.<String, Integer>comparing(scores::get).thenComparing(usual::equals))
			.orElse(words.isEmpty() ? usual : "");
		boolean enough = few || scores.getOrDefault(best, 0) * 100 >= words.size() * KNOWN;
		return (enough && CODES.contains(best)) ? best : null;
	}

}
