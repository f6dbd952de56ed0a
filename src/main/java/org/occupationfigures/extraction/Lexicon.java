package org.occupationfigures.extraction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The words of a language, from {@code lexicon/<language>.csv}: each form of a word with
 * its class, such as number, unit or thing, and its value. A form that ends with
 * {@code *} stands for every word that begins so; one that ends with a dot is an
 * abbreviation.
 */
final class Lexicon {

	/** The length of the shortest stem. */
	private static final int SHORTEST = 3;

	private final String language;

	private final Map<String, List<Form>> byWord = new HashMap<>();

	private final Map<String, List<Form>> byStem = new HashMap<>();

	private final Map<String, Set<String>> values = new HashMap<>();

	private final Map<String, Set<String>> words = new HashMap<>();

	private int longestStem;

	private Lexicon(String language) {
		this.language = language;
		for (Month month : Month.values()) {
			for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
				add("month", String.valueOf(month.getValue()),
						month.getDisplayName(style, Locale.forLanguageTag(language)));
			}
		}
		Stream.of(language, "any").flatMap((name) -> rows(name).stream()).forEach((row) -> {
			this.values.computeIfAbsent(row.getField("class"), (kind) -> new HashSet<>()).add(row.getField("value"));
			Stream.of(row.getField("words").split("\\|"))
				.filter((form) -> !form.isBlank())
				.forEach((form) -> add(row.getField("class"), row.getField("value"), form.strip()));
		});
	}

	/** Reads the words of a language and those of all languages. */
	static Lexicon of(String language) {
		return new Lexicon(language);
	}

	private static List<NamedCsvRecord> rows(String name) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					Objects.requireNonNull(Lexicon.class.getResourceAsStream("/lexicon/" + name + ".csv"), name),
					StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String kind, String value, String form) {
		List<String> words = Token.of(form.replace("*", "\u0002").replace('’', '\''))
			.stream()
			.filter((token) -> !token.is("-") && !token.is("."))
			.map(Token::folded)
			.collect(Collectors.toCollection(ArrayList::new));
		for (int stem = words.indexOf("\u0002"); stem > 0; stem = words.indexOf("\u0002")) {
			words.remove(stem);
			words.set(stem - 1, words.get(stem - 1) + "*");
		}
		String first = words.get(0);
		this.words.computeIfAbsent(kind, (key) -> new HashSet<>()).add(first);
		boolean stem = first.endsWith("*");
		String key = stem ? first.substring(0, first.length() - 1) : first;
		this.longestStem = Math.max(this.longestStem, stem ? key.length() : 0);
		(stem ? this.byStem : this.byWord).computeIfAbsent(key, (absent) -> new ArrayList<>())
			.add(new Form(kind, value, List.copyOf(words), form.endsWith(".")));
	}

	private Set<String> words(String kind) {
		return this.words.getOrDefault(kind, Set.of());
	}

	/** Gives all values of a class. */
	Set<String> values(String kind) {
		return this.values.getOrDefault(kind, Set.of());
	}

	/** Finds the forms that may begin with a word. */
	List<Form> beginningWith(String word) {
		List<Form> found = new ArrayList<>(this.byWord.getOrDefault(word, List.of()));
		for (int end = SHORTEST; end <= Math.min(word.length(), this.longestStem); end++) {
			found.addAll(this.byStem.getOrDefault(word.substring(0, end), List.of()));
		}
		return found;
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

	/** Gives the mark before decimals. */
	String decimalMark() {
		return values("decimal").stream().findFirst().orElse(".");
	}

	/** Gives the code of the language. */
	String language() {
		return this.language;
	}

	/**
	 * A form of a word.
	 *
	 * @param kind its class
	 * @param value what it stands for
	 * @param words its words, folded; a stem ends with {@code *}
	 * @param abbreviation whether a dot may follow that ends no sentence
	 */
	record Form(String kind, String value, List<String> words, boolean abbreviation) {

	}

}
