package org.occupationfigures.extraction;

import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
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
 * that ends with a dot is an abbreviation; one that begins with {@code =} is found only
 * with all of its accents.
 */
final class Lexicon {

	private static final int SHORTEST_STEM = 3;

	private final String language;

	private final UnicodeScript script;

	/** The forms by their first word. */
	private final Map<String, List<Form>> forms = new HashMap<>();

	private int longestStem;

	/** The values and the first words of each class. */
	private final Map<String, Set<String>> values = new HashMap<>();

	private final Map<String, Set<String>> words = new HashMap<>();

	Lexicon(String language) {
		this.language = language;
		Locale locale = Locale.forLanguageTag(language);
		for (Month month : Month.values()) {
			String number = String.valueOf(month.getValue());
			add("month", number, month.getDisplayName(TextStyle.FULL, locale));
			add("month", number, month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
		}
		this.script = UnicodeScript.of(Month.MAY.getDisplayName(TextStyle.FULL, locale).codePointAt(0));
		read(language);
		read("any");
	}

	private void read(String name) {
		rows("/lexicon/" + name + ".csv").forEach((row) -> Stream.of(row.getField("words").split("\\|"))
			.forEach((form) -> add(row.getField("class"), row.getField("value"), form.strip())));
	}

	/** Reads a table of the program. */
	static List<NamedCsvRecord> rows(String file) {
		InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
		try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(stream).stream()) {
			return rows.toList();
		}
	}

	private void add(String kind, String value, String form) {
		this.values.computeIfAbsent(kind, (key) -> new LinkedHashSet<>()).add(value);
		List<String> spelled = new ArrayList<>();
		for (Token token : Token.of(form.replace('’', '\''))) {
			if (token.is("*")) {
				spelled.add(spelled.remove(spelled.size() - 1) + "*");
			}
			else if (!"-.=".contains(token.text())) {
				spelled.add(form.startsWith("=") ? token.text() : token.folded());
			}
		}
		if (!spelled.isEmpty()) {
			String first = spelled.get(0);
			this.longestStem = Math.max(this.longestStem, first.endsWith("*") ? first.length() - 1 : 0);
			this.words.computeIfAbsent(kind, (key) -> new LinkedHashSet<>()).add(first);
			this.forms.computeIfAbsent(first, (key) -> new ArrayList<>())
				.add(new Form(kind, value, List.copyOf(spelled), form.endsWith(".")));
		}
	}

	/** Gives what the words that begin at a token stand for. */
	List<Tag> tags(List<Token> tokens, int at) {
		return tokens.get(at)
			.spellings()
			.stream()
			.flatMap(this::beginningWith)
			.flatMap((form) -> form.find(tokens, at).stream())
			.distinct()
			.toList();
	}

	private Stream<Form> beginningWith(String word) {
		Stream<String> stems = IntStream.rangeClosed(SHORTEST_STEM, Math.min(word.length(), this.longestStem))
			.mapToObj((end) -> word.substring(0, end) + "*");
		return Stream.concat(Stream.of(word), stems)
			.flatMap((first) -> this.forms.getOrDefault(first, List.of()).stream());
	}

	Set<String> values(String kind) {
		return this.values.getOrDefault(kind, Set.of());
	}

	/** Gives the words of a class, of phrases the first. */
	Set<String> words(String kind) {
		return this.words.getOrDefault(kind, Set.of());
	}

	/** Tells whether a word is one that the language uses everywhere. */
	boolean isCommon(String word) {
		return words("common").contains(word);
	}

	String decimalMark() {
		return values("decimal").stream().findFirst().orElse(".");
	}

	String language() {
		return this.language;
	}

	/** Tells whether the language is written in the script of a word. */
	boolean isWrittenAs(Token word) {
		return UnicodeScript.of(word.text().codePointAt(0)) == this.script;
	}

	/** A form of a word or phrase; after an abbreviation a dot ends no sentence. */
	private record Form(String kind, String value, List<String> words, boolean abbreviation) {

		/** Finds it at a token; a hyphen or a dot may stand between its words. */
		Optional<Tag> find(List<Token> tokens, int at) {
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
			return token.spellings()
				.stream()
				.anyMatch((spelling) -> word.endsWith("*") ? spelling.startsWith(word.substring(0, word.length() - 1))
						: spelling.equals(word));
		}

	}

}
