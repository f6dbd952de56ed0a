package org.occupationfigures.extraction;

import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

	private final String language;

	private final UnicodeScript script;

	private final MultiValueMap<String, Form> classes = new LinkedMultiValueMap<>();

	/** The forms by their first word, of a stem by its first letters. */
	private final MultiValueMap<String, Form> forms = new LinkedMultiValueMap<>();

	private final Set<String> common;

	private final Set<String> endings;

	Lexicon(String language) {
		this.language = language;
		Locale locale = Locale.forLanguageTag(language);
		for (Month month : Month.values()) {
			String number = String.valueOf(month.getValue());
			add("month", number, month.getDisplayName(TextStyle.FULL, locale));
			add("month", number, month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
		}
		this.script = UnicodeScript.of(Month.MAY.getDisplayName(TextStyle.FULL, locale).codePointAt(0));
		for (String name : List.of(language, "any")) {
			rows("/lexicon/" + name + ".csv").forEach((row) -> Stream.of(row.getField("words").split("\\|"))
				.forEach((form) -> add(row.getField("class"), row.getField("value"), form.strip())));
		}
		this.common = all("common", (form) -> form.words.get(0));
		this.endings = all("ending", (form) -> form.words.get(0));
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
		Form form = new Form(kind, value, List.copyOf(words), written.endsWith("."));
		this.classes.add(kind, form);
		words.stream()
			.limit(1)
			.forEach((first) -> this.forms.add(first.endsWith("*") ? first.substring(0, SHORTEST_STEM) : first, form));
	}

	/** Gives what the words that begin at a token stand for. */
	List<Tag> tags(List<Token> tokens, int at) {
		List<Tag> tags = new ArrayList<>();
		for (String spelling : tokens.get(at).spellings()) {
			addTags(spelling, tokens, at, tags);
			if (spelling.length() > SHORTEST_STEM) {
				addTags(spelling.substring(0, SHORTEST_STEM), tokens, at, tags);
			}
		}
		return tags;
	}

	private void addTags(String first, List<Token> tokens, int at, List<Tag> tags) {
		for (Form form : this.forms.getOrDefault(first, List.of())) {
			int end = form.end(tokens, at);
			Tag tag = (end > at) ? new Tag(form.kind, form.value, at, end) : null;
			if (tag != null && !tags.contains(tag)) {
				tags.add(tag);
			}
		}
	}

	/** Gives the values of a class, in order. */
	Set<String> values(String kind) {
		return all(kind, Form::value);
	}

	private Set<String> all(String kind, Function<Form, String> part) {
		return this.classes.getOrDefault(kind, List.of())
			.stream()
			.map(part)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Tells whether a word is one that the language uses everywhere. */
	boolean isCommon(String word) {
		return this.common.contains(word);
	}

	/** Gives what a name may end with in the language. */
	Set<String> endings() {
		return this.endings;
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

		/** Finds its end; a hyphen or a dot may stand between its words; -1 for none. */
		int end(List<Token> tokens, int at) {
			int next = at;
			for (String word : this.words) {
				next += (next > at && isGlued(tokens, next, "-.")) ? 1 : 0;
				if (next == tokens.size() || !fits(tokens.get(next), word)) {
					return -1;
				}
				next++;
			}
			return (this.abbreviation && isGlued(tokens, next, ".")) ? next + 1 : next;
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
