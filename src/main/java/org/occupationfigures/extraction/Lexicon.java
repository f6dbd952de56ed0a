package org.occupationfigures.extraction;

import java.io.InputStream;
import java.lang.Character.UnicodeScript;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The words of a language, from {@code lexicon/<language>.csv} and, for all languages,
 * {@code any.csv}: each form of a word with its class, such as number, unit or thing, and
 * its value. A form that ends with {@code *} stands for every word that begins so; one
 * that ends with a dot is an abbreviation; one that begins with {@code =} is found only
 * with all of its accents.
 */
final class Lexicon {

	private static final int SHORTEST_STEM = 3;

	/** Countries that act in the conflict or host those who report, or that are words. */
	private static final Set<String> NOT_ELSEWHERE = Set.of("AM", "AZ", "RU", "TR", "IR", "FR", "US", "GB", "DE", "CH",
			"BE", "AT", "NL", "RE", "GD", "MU", "DM", "MQ", "ME", "SV");

	private final String language;

	private final UnicodeScript script;

	/** The values and the first words of each class. */
	private final Map<String, Set<String>> values = new HashMap<>();

	private final Map<String, Set<String>> words = new HashMap<>();

	/** The forms by their first word, of a stem by its first letters. */
	private final MultiValueMap<String, Form> forms = new LinkedMultiValueMap<>();

	Lexicon(String language) {
		this.language = language;
		Locale locale = Locale.forLanguageTag(language);
		for (Month month : Month.values()) {
			String number = String.valueOf(month.getValue());
			add("month", number, month.getDisplayName(TextStyle.FULL, locale));
			add("month", number, month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
		}
		for (String code : Locale.getISOCountries()) {
			Locale country = new Locale.Builder().setRegion(code).build();
			String stem = country.getDisplayCountry(locale).replaceAll("[aeoаяեաəи]$", "");
			if (stem.matches("\\p{L}{5,}") && !NOT_ELSEWHERE.contains(code)) {
				add("elsewhere", code, stem + "*");
			}
		}
		this.script = UnicodeScript.of(Month.MAY.getDisplayName(TextStyle.FULL, locale).codePointAt(0));
		for (String name : List.of(language, "any")) {
			rows("/lexicon/" + name + ".csv").forEach((row) -> Stream.of(row.getField("words").split("\\|"))
				.forEach((form) -> add(row.getField("class"), row.getField("value"), form.strip())));
		}
	}

	/** Reads a table of the program. */
	static List<NamedCsvRecord> rows(String file) {
		InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
		try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(stream).stream()) {
			return rows.toList();
		}
	}

	private void add(String kind, String value, String written) {
		List<String> words = new ArrayList<>();
		for (Token token : Token.of(written.replace('’', '\''))) {
			if (token.is("*")) {
				words.add(words.remove(words.size() - 1) + "*");
			}
			else if (!"-.=".contains(token.text())) {
				words.add(written.startsWith("=") ? token.text() : token.folded());
			}
		}
		this.values.computeIfAbsent(kind, (key) -> new LinkedHashSet<>()).add(value);
		if (!words.isEmpty()) {
			String first = words.get(0);
			this.words.computeIfAbsent(kind, (key) -> new HashSet<>()).add(first);
			this.forms.add(first.endsWith("*") ? first.substring(0, SHORTEST_STEM) : first,
					new Form(kind, value, List.copyOf(words), written.endsWith(".")));
		}
	}

	/** Gives what the words that begin at a token stand for. */
	List<Tag> tags(List<Token> tokens, int at) {
		List<Tag> tags = new ArrayList<>();
		for (String word : tokens.get(at).spellings()) {
			addTags(word, tokens, at, tags);
			if (word.length() > SHORTEST_STEM) {
				addTags(word.substring(0, SHORTEST_STEM), tokens, at, tags);
			}
		}
		return tags;
	}

	private void addTags(String first, List<Token> tokens, int at, List<Tag> tags) {
		for (Form form : this.forms.getOrDefault(first, List.of())) {
			form.find(tokens, at).filter(Predicate.not(tags::contains)).ifPresent(tags::add);
		}
	}

	/** Gives the values of a class, in order. */
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

	String language() {
		return this.language;
	}

	/** Gives the script that the language is written in. */
	UnicodeScript script() {
		return this.script;
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
			int stem = word.length() - 1;
			for (String spelling : token.spellings()) {
				if (spelling.equals(word) || (word.charAt(stem) == '*' && spelling.regionMatches(0, word, 0, stem))) {
					return true;
				}
			}
			return false;
		}

	}

}
