package org.occupationfigures.extraction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The words of a language, from {@code lexicon/<language>.csv} and, for all languages,
 * {@code any.csv}: each form of a word with its class, such as number, unit or thing, and
 * its value. A form that ends with {@code *} stands for every word that begins so; one
 * that ends with a dot is an abbreviation.
 */
final class Lexicon {

	private static final int SHORTEST_STEM = 3;

	private final String language;

	/** The forms by their first word. */
	private final Map<String, List<Form>> forms = new HashMap<>();

	private int longestStem;

	private final Map<String, Set<String>> values = new HashMap<>();

	private final Map<String, Set<String>> words = new HashMap<>();

	Lexicon(String language) {
		this.language = language;
		for (Month month : Month.values()) {
			for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
				add("month", String.valueOf(month.getValue()),
						month.getDisplayName(style, Locale.forLanguageTag(language)));
			}
		}
		read(language);
		read("any");
	}

	private void read(String name) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					Objects.requireNonNull(Lexicon.class.getResourceAsStream("/lexicon/" + name + ".csv"), name),
					StandardCharsets.UTF_8))) {
			for (NamedCsvRecord row : rows) {
				String kind = row.getField("class");
				this.values.computeIfAbsent(kind, (key) -> new HashSet<>()).add(row.getField("value"));
				for (String form : row.getField("words").split("\\|")) {
					add(kind, row.getField("value"), form.strip());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String kind, String value, String form) {
		List<String> spelled = new ArrayList<>();
		for (Token token : Token.of(form.replace('’', '\''))) {
			if (token.is("*")) {
				spelled.add(spelled.remove(spelled.size() - 1) + "*");
			}
			else if (!token.is("-") && !token.is(".")) {
				spelled.add(token.folded());
			}
		}
		if (!spelled.isEmpty()) {
			String first = spelled.get(0);
			this.longestStem = Math.max(this.longestStem, first.endsWith("*") ? first.length() - 1 : 0);
			this.words.computeIfAbsent(kind, (key) -> new HashSet<>()).add(first);
			this.forms.computeIfAbsent(first, (key) -> new ArrayList<>())
				.add(new Form(kind, value, List.copyOf(spelled), form.endsWith(".")));
		}
	}

	/** Gives what the words that begin at a token stand for. */
	List<Tag> tags(List<Token> tokens, int at) {
		Token first = tokens.get(at);
		Set<Tag> tags = new LinkedHashSet<>();
		for (String word : first.base().isEmpty() ? List.of(first.folded()) : List.of(first.folded(), first.base())) {
			int longest = Math.min(word.length(), this.longestStem);
			Stream<String> stems = IntStream.rangeClosed(SHORTEST_STEM, longest)
				.mapToObj((end) -> word.substring(0, end) + "*");
			Stream.concat(Stream.of(word), stems)
				.flatMap((key) -> this.forms.getOrDefault(key, List.of()).stream())
				.forEach((form) -> form.tag(tokens, at).ifPresent(tags::add));
		}
		return List.copyOf(tags);
	}

	/** Gives all values of a class. */
	Set<String> values(String kind) {
		return this.values.getOrDefault(kind, Set.of());
	}

	/** Gives the words of a class; the first words of phrases. */
	private Set<String> words(String kind) {
		return this.words.getOrDefault(kind, Set.of());
	}

	/** Tells whether a word is one that the language uses everywhere. */
	boolean isCommon(String word) {
		return words("common").contains(word);
	}

	/** Gives the endings that names of areas take. */
	Set<String> endings() {
		return words("ending");
	}

	/** Gives the endings of a number from which a range begins. */
	Set<String> rangeEndings() {
		return words("range-ending");
	}

	String decimalMark() {
		return values("decimal").stream().findFirst().orElse(".");
	}

	String language() {
		return this.language;
	}

	/** Tells whether the language is written in the script of a word. */
	boolean isWrittenAs(Token word) {
		String month = Month.MAY.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(this.language));
		return UnicodeScript.of(month.codePointAt(0)) == UnicodeScript.of(word.text().codePointAt(0));
	}

	/**
	 * A form of a word or phrase.
	 *
	 * @param words its words, folded; a stem ends with {@code *}
	 * @param abbreviation whether a dot may follow that ends no sentence
	 */
	private record Form(String kind, String value, List<String> words, boolean abbreviation) {

		/** Finds it at a token: a hyphen or a dot may stand between its words. */
		Optional<Tag> tag(List<Token> tokens, int at) {
			int next = at;
			for (String word : this.words) {
				next += (next > at && isGlued(tokens, next, "-.")) ? 1 : 0;
				if (next == tokens.size() || !fits(tokens.get(next), word)) {
					return Optional.empty();
				}
				next++;
			}
			next += (this.abbreviation && isGlued(tokens, next, ".")) ? 1 : 0;
			return Optional.of(new Tag(this.kind, this.value, at, next));
		}

		private static boolean isGlued(List<Token> tokens, int at, String signs) {
			return at < tokens.size() && tokens.get(at).isGlued() && signs.contains(tokens.get(at).text());
		}

		private static boolean fits(Token token, String word) {
			return word.endsWith("*") ? token.folded().startsWith(word.substring(0, word.length() - 1))
					: token.folded().equals(word) || token.base().equals(word);
		}

	}

}
