package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.InvalidValue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the numbers and dates of a text, each with the measure, area, side and war that
 * the words of its sentence name. What is not understood is said, not guessed.
 */
@Component
public class TextReader {

	private static final int LONGEST = 2000;

	private static final int MOST_READINGS = 100;

	/** What holds for a whole text that names it anywhere. */
	private static final Set<String> WARS = Set.of("war-1990s", "april-2016", "war-2020", "september-2023", "mines");

	private static final String NOT_READ = "Not in a language that is read here: numbers are given without a verdict";

	private final MeasureRules rules;

	private final Vocabulary vocabulary;

	/** The numbers of the resolutions that are known. */
	private final Set<String> resolutions;

	TextReader(MeasureRules rules, Vocabulary vocabulary, JdbcClient jdbc) {
		this.rules = rules;
		this.vocabulary = vocabulary;
		this.resolutions = Set.copyOf(
				jdbc.sql("select distinct number from resolution where number is not null").query(String.class).list());
	}

	/**
	 * Reads a text.
	 * @throws InvalidValue for more than 2,000 code points, or 100 numbers and dates
	 */
	public Text read(String text) {
		if (text.codePointCount(0, text.length()) > LONGEST) {
			throw new InvalidValue("longer than " + LONGEST + " characters");
		}
		Original original = new Original(text);
		List<Token> tokens = Token.of(original.characters());
		Languages languages = new Languages(tokens);
		String main = languages.between(0, tokens.size(), null);
		Table table = Table.of(original.characters());
		if (table != null) {
			String language = Objects.requireNonNullElse(main, "en");
			return new Text(text, List.of(language), List.of(), cells(table, language, original));
		}
		Tokens all = tokens(tokens, main);
		boolean speaksOfResolutions = IntStream.range(0, all.size()).anyMatch((at) -> all.is(at, "resolution"));
		Set<String> known = speaksOfResolutions ? this.resolutions : Set.of();
		Map<Segment, Sentence> sentences = new LinkedHashMap<>();
		for (Segment segment : Segment.of(original.characters(), all)) {
			String language = languages.between(segment.from(), segment.to(), main);
			Tokens part = Objects.equals(language, main) ? all.part(segment.from(), segment.to())
					: tokens(tokens.subList(segment.from(), segment.to()), language);
			sentences.put(segment, sentence(original, part, language, false, known));
		}
		refuseTooMany(sentences.values().stream().mapToInt((sentence) -> sentence.mentions().size()).sum());
		List<String> read = sentences.values().stream().map(Sentence::language).distinct().toList();
		List<Reading> readings = readings(sentences);
		return new Text(text, read.stream().filter(Objects::nonNull).toList(),
				(readings.isEmpty() || !read.contains(null)) ? List.of() : List.of(NOT_READ), readings);
	}

	/**
	 * Reads each cell of a table under the head of its column, with the area of its row.
	 */
	private List<Reading> cells(Table table, String language, Original original) {
		List<Token> above = Token.of(original.characters(), 0, table.start());
		Sentence caption = sentence(original, tokens(above, language), language, false, Set.of());
		Context context = Context.of(Named.only(caption.periods()));
		List<Reading> readings = new ArrayList<>(
				new Binding(caption, this.rules, context).bind().stream().map(caption::reading).toList());
		List<Context> heads = table.rows()
			.get(0)
			.stream()
			.map((head) -> sentence(original, tokens(head, language), language, false, Set.of()))
			.map((head) -> new Binding(head, this.rules, context).heading())
			.toList();
		for (List<List<Token>> row : table.rows().subList(1, table.rows().size())) {
			Named district = new Places(sentence(original, tokens(row.get(0), language), language, false, Set.of()))
				.only();
			for (int i = 0; i < row.size(); i++) {
				Sentence cell = sentence(original, tokens(row.get(i), language), language, heads.get(i).isHeading(),
						Set.of());
				Context head = (cell.mentions().size() > 1) ? Context.of(Named.NOTHING) : heads.get(i);
				new Binding(cell, this.rules, head.in(district)).bind()
					.forEach((mention) -> readings.add(cell.reading(mention)));
			}
		}
		refuseTooMany(readings.size());
		return readings;
	}

	private List<Reading> readings(Map<Segment, Sentence> sentences) {
		List<Named> periods = sentences.values().stream().flatMap((sentence) -> sentence.periods().stream()).toList();
		List<Named> before = new ArrayList<>();
		Context none = Context.of(known(periods, before));
		Context context = none;
		List<Reading> readings = new ArrayList<>();
		for (Map.Entry<Segment, Sentence> entry : sentences.entrySet()) {
			Segment segment = entry.getKey();
			Sentence sentence = entry.getValue();
			if (segment.beginsParagraph()) {
				before.clear();
			}
			before.addAll(sentence.periods());
			none = Context.of(known(periods, before));
			if (!segment.isLine() && (context.isHeading() || segment.beginsParagraph())) {
				context = none;
			}
			Binding binding = new Binding(sentence, this.rules, context);
			List<Mention> mentions = (sentence.language() != null) ? binding.bind() : sentence.mentions();
			mentions.forEach((mention) -> readings.add(sentence.reading(mention)));
			boolean colon = sentence.tokens().at(sentence.tokens().size() - 1).is(":");
			boolean heading = segment.isLine() && mentions.stream()
				.noneMatch((mention) -> mention.is(Kind.QUANTITY) || (mention.is(Kind.DATE) && !colon));
			context = heading ? binding.heading() : segment.isLine() ? context : none;
		}
		return readings;
	}

	/**
	 * Gives the only war or event of a text, an event at a place where it was named
	 * before.
	 */
	private static Named known(List<Named> all, List<Named> before) {
		return Named.only(all.stream()
			.filter((period) -> WARS.contains(Objects.requireNonNull(period.value())) || before.contains(period))
			.toList());
	}

	private static void refuseTooMany(int readings) {
		if (readings > MOST_READINGS) {
			throw new InvalidValue("more than " + MOST_READINGS + " numbers and dates");
		}
	}

	private Tokens tokens(List<Token> list, @Nullable String language) {
		return new Tokens(list, Languages.lexicon(language), this.vocabulary);
	}

	private static Sentence sentence(Original original, Tokens tokens, @Nullable String language, boolean counted,
			Set<String> known) {
		return Sentence.of(original, language, tokens, Grammar.read(tokens, counted, known));
	}

}
