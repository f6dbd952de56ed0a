package org.occupationfigures.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.InputStreamReader;
import java.time.Month;
import java.time.format.TextStyle;

/**
 * The words of a language, from {@code lexicon/<language>.csv}: each form of a word with
 * its class, such as number, unit or thing, and its value. A form that ends with
 * {@code *} stands for every word that begins so; one that ends with a dot is an
 * abbreviation.
 */
final class Lexicon {

	/** How many characters stems have at least that are looked up by their beginning. */
	private static final int BEGINNING = 3;

	private final String language;

	private final Map<String, List<Form>> byWord = new HashMap<>();

	private final Map<String, List<Form>> byBeginning = new HashMap<>();

	private final Set<String> common;

	private final List<String> endings;

	private final List<String> rangeEndings;

	private final String decimalMark;

	private Lexicon(String language, List<NamedCsvRecord> rows) {
		this.language = language;
		for (NamedCsvRecord row : rows) {
			for (String form : row.getField("words").split("\\|")) {
				if (!form.isBlank()) {
					add(row.getField("class"), row.getField("value"), form.strip());
				}
			}
		}
		for (Month month : Month.values()) {
			for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
				add("month", String.valueOf(month.getValue()),
						month.getDisplayName(style, Locale.forLanguageTag(language)));
			}
		}
		this.common = forms("common").stream().map((form) -> form.words.get(0)).collect(Collectors.toSet());
		this.endings = forms("ending").stream().map((form) -> form.words.get(0)).toList();
		this.rangeEndings = forms("range-ending").stream().map((form) -> form.words.get(0)).toList();
		this.decimalMark = rows.stream()
			.filter((row) -> row.getField("class").equals("decimal"))
			.map((row) -> row.getField("value"))
			.findFirst()
			.orElse(".");
	}

	/**
	 * Reads the words of a language and those of all languages.
	 * @param language its code
	 */
	static Lexicon of(String language) {
		List<NamedCsvRecord> rows = new ArrayList<>(rows(language));
		rows.addAll(rows("any"));
		return new Lexicon(language, rows);
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
		Form read = new Form(kind, value, List.copyOf(words), form.endsWith("."));
		if (first.endsWith("*") && first.length() > BEGINNING) {
			this.byBeginning.computeIfAbsent(first.substring(0, BEGINNING), (key) -> new ArrayList<>()).add(read);
		}
		else {
			this.byWord.computeIfAbsent(first, (key) -> new ArrayList<>()).add(read);
		}
	}

	private List<Form> forms(String kind) {
		return this.byWord.values().stream().flatMap(List::stream).filter((form) -> form.kind.equals(kind)).toList();
	}

	/** Gives all values of a class. */
	Set<String> values(String kind) {
		return java.util.stream.Stream.of(this.byWord, this.byBeginning)
			.flatMap((map) -> map.values().stream())
			.flatMap(List::stream)
			.filter((form) -> form.kind.equals(kind))
			.map(Form::value)
			.collect(Collectors.toSet());
	}

	/** Finds the forms that may begin with a word. */
	List<Form> beginningWith(String word) {
		List<Form> forms = new ArrayList<>(this.byWord.getOrDefault(word, List.of()));
		if (word.length() >= BEGINNING) {
			forms.addAll(this.byBeginning.getOrDefault(word.substring(0, BEGINNING), List.of()));
		}
		return forms;
	}

	/** Tells whether a word is one that the language uses everywhere. */
	boolean isCommon(String word) {
		return this.common.contains(word);
	}

	/** Gives the endings that names of areas take. */
	List<String> endings() {
		return this.endings;
	}

	/** Gives the endings of a number from which a range begins. */
	List<String> rangeEndings() {
		return this.rangeEndings;
	}

	/** Gives the mark before decimals. */
	String decimalMark() {
		return this.decimalMark;
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
