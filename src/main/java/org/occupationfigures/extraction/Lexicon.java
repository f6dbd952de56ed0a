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

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The words of a language, from {@code lexicon/<language>.csv}: each form of a word with
 * its class, such as number, unit or thing, and its value. A form that ends with
 * {@code *} stands for every word that begins so; one that ends with a dot is an
 * abbreviation.
 */
final class Lexicon {

	private static final int SHORTEST_STEM = 3;

	private final String language;

	private final Map<String, List<Form>> byWord = new HashMap<>();

	private final Map<String, List<Form>> byStem = new HashMap<>();

	private int longestStem;

	/** The values of each class. */
	private final Map<String, Set<String>> values = new HashMap<>();

	/** The first words of each class. */
	private final Map<String, Set<String>> words = new HashMap<>();

	private Lexicon(String language) {
		this.language = language;
		Locale locale = Locale.forLanguageTag(language);
		for (Month month : Month.values()) {
			String value = String.valueOf(month.getValue());
			add("month", value, month.getDisplayName(TextStyle.FULL, locale));
			add("month", value, month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
		}
		read(language);
		read("any");
	}

	/** Reads the words of a language and those of all languages. */
	static Lexicon of(String language) {
		return new Lexicon(language);
	}

	private void read(String name) {
		for (NamedCsvRecord row : rows("/lexicon/" + name + ".csv")) {
			String kind = row.getField("class");
			this.values.computeIfAbsent(kind, (key) -> new HashSet<>()).add(row.getField("value"));
			for (String form : row.getField("words").split("\\|")) {
				add(kind, row.getField("value"), form.strip());
			}
		}
	}

	/** Reads a table of the program. */
	static List<NamedCsvRecord> rows(String file) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
			return rows.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String kind, String value, String form) {
		List<String> words = new ArrayList<>();
		for (Token token : Token.of(form.replace('’', '\''))) {
			if (token.is("*")) {
				words.set(words.size() - 1, words.get(words.size() - 1) + "*");
			}
			else if (!token.is("-") && !token.is(".")) {
				words.add(token.folded());
			}
		}
		if (words.isEmpty()) {
			return;
		}
		String first = words.get(0);
		boolean isStem = first.endsWith("*");
		String key = isStem ? first.substring(0, first.length() - 1) : first;
		this.longestStem = Math.max(this.longestStem, isStem ? key.length() : 0);
		this.words.computeIfAbsent(kind, (absent) -> new HashSet<>()).add(first);
		(isStem ? this.byStem : this.byWord).computeIfAbsent(key, (absent) -> new ArrayList<>())
			.add(new Form(kind, value, List.copyOf(words), form.endsWith(".")));
	}

	/** Gives all values of a class. */
	Set<String> values(String kind) {
		return this.values.getOrDefault(kind, Set.of());
	}

	/** Finds the forms that may begin with a word. */
	List<Form> beginningWith(String word) {
		List<Form> found = new ArrayList<>(this.byWord.getOrDefault(word, List.of()));
		for (int end = SHORTEST_STEM; end <= Math.min(word.length(), this.longestStem); end++) {
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

	private Set<String> words(String kind) {
		return this.words.getOrDefault(kind, Set.of());
	}

	String decimalMark() {
		return values("decimal").stream().findFirst().orElse(".");
	}

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
