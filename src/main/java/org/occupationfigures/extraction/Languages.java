package org.occupationfigures.extraction;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The languages that are read, and which of them some words are in. */
final class Languages {

	/** The languages that have a lexicon. */
	static final List<String> CODES = List.of("en", "ru", "az", "hy", "tr", "fr", "de", "es");

	/** How many known words in a hundred a text has at least that is in a language. */
	private static final int KNOWN = 12;

	/** A text of fewer words shows no language. */
	private static final int FEW = 6;

	private static final int COMMON_WEIGHT = 3;

	private final Map<String, Lexicon> lexicons = new LinkedHashMap<>();

	Languages() {
		CODES.forEach((code) -> this.lexicons.put(code, Lexicon.of(code)));
	}

	Lexicon of(String code) {
		return java.util.Objects.requireNonNull(this.lexicons.get(code));
	}

	/**
	 * Tells the language of some tokens by the words that each lexicon knows.
	 * @param tokens the tokens
	 * @param otherwise the language of too few words to tell; null for English
	 * @return its code; null for a language that is not read
	 */
	@Nullable String detect(List<Token> tokens, @Nullable String otherwise) {
		Map<String, Integer> scores = new TreeMap<>();
		int words = 0;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (token.isWord() && token.text().length() > 1) {
				words++;
				for (Lexicon lexicon : this.lexicons.values()) {
					if (isOf(script(token), lexicon.language())) {
						scores.merge(lexicon.language(), score(tokens, i, lexicon), Integer::sum);
					}
				}
			}
		}
		String best = null;
		for (Map.Entry<String, Integer> score : scores.entrySet()) {
			String preferred = (otherwise != null) ? otherwise : "en";
			if (best == null || score.getValue() > scores.getOrDefault(best, 0)
					|| (score.getValue().equals(scores.get(best)) && score.getKey().equals(preferred))) {
				best = score.getKey();
			}
		}
		int score = (best != null) ? scores.getOrDefault(best, 0) : 0;
		if (words < FEW && (score < 2 * COMMON_WEIGHT || best == null)) {
			boolean latin = tokens.stream()
				.noneMatch((token) -> token.isWord() && script(token) != UnicodeScript.LATIN);
			String usual = (otherwise != null) ? otherwise : "en";
			int margin = (otherwise != null && scores.containsKey(usual)) ? COMMON_WEIGHT : 0;
			return (score > scores.getOrDefault(usual, 0) + margin) ? best
					: (otherwise != null) ? otherwise : latin ? "en" : best;
		}
		return (score * 100 >= words * KNOWN) ? best : (words < FEW ? otherwise : null);
	}

	/** Counts a word that is used everywhere more, and one of a phrase by its length. */
	private static int score(List<Token> tokens, int at, Lexicon lexicon) {
		String word = tokens.get(at).folded();
		return (lexicon.isCommon(word) ? COMMON_WEIGHT : 0) + lexicon.beginningWith(word)
			.stream()
			.mapToInt((form) -> (Tokens.end(tokens, at, form) > 0) ? form.words().size() : 0)
			.max()
			.orElse(0);
	}

	private static UnicodeScript script(Token token) {
		return UnicodeScript.of(token.text().codePointAt(0));
	}

	private static boolean isOf(UnicodeScript script, String language) {
		return switch (language) {
			case "ru" -> script == UnicodeScript.CYRILLIC;
			case "hy" -> script == UnicodeScript.ARMENIAN;
			default -> script == UnicodeScript.LATIN;
		};
	}

}
