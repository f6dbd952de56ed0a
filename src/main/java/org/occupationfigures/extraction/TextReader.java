package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
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

	private static final String NOT_READ = "Not in a language that is read here: numbers are given without a verdict";

	private final Languages languages = new Languages();

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
	 * @throws InvalidValue if it has more than 2,000 characters (code points), or more
	 * than 100 numbers and dates
	 */
	public Text read(String text) {
		if (text.codePointCount(0, text.length()) > LONGEST) {
			throw new InvalidValue("longer than " + LONGEST + " characters");
		}
		Original original = new Original(text);
		List<Token> tokens = Token.of(original.characters());
		String main = this.languages.detect(tokens, null);
		Table table = Table.of(original.characters());
		if (table != null) {
			String language = Objects.requireNonNullElse(main, "en");
			return new Text(text, List.of(language), List.of(), cells(table, language, original));
		}
		Lexicon lexicon = lexicon(main);
		List<Segment> segments = Segment.of(original.characters(), tokens, lexicon);
		boolean speaksOfResolutions = IntStream.range(0, tokens.size())
			.mapToObj((at) -> lexicon.tags(tokens, at))
			.anyMatch((tags) -> tags.stream().anyMatch((tag) -> tag.is("resolution")));
		Set<String> known = speaksOfResolutions ? this.resolutions : Set.of();
		List<Sentence> sentences = segments.stream()
			.map(Segment::tokens)
			.map((part) -> sentence(original, part, this.languages.detect(part, main), false, known))
			.toList();
		refuseTooMany(sentences.stream().mapToInt((sentence) -> sentence.mentions().size()).sum());
		List<Reading> readings = readings(segments, sentences);
		boolean isAllRead = readings.isEmpty() || sentences.stream().allMatch((one) -> one.language() != null);
		return new Text(text, sentences.stream().map(Sentence::language).filter(Objects::nonNull).distinct().toList(),
				isAllRead ? List.of() : List.of(NOT_READ), readings);
	}

	/**
	 * Reads each cell of a table under the head of its column, with the area of its row.
	 */
	private List<Reading> cells(Table table, String language, Original original) {
		List<Context> heads = table.rows()
			.get(0)
			.stream()
			.map((head) -> sentence(original, head, language, false, Set.of()))
			.map((head) -> new Binding(head, this.rules, Context.of(Named.NOTHING)).heading())
			.toList();
		List<Reading> readings = new ArrayList<>();
		for (List<List<Token>> row : table.rows().subList(1, table.rows().size())) {
			Named district = new Places(sentence(original, row.get(0), language, false, Set.of())).only();
			for (int i = 0; i < row.size(); i++) {
				Sentence cell = sentence(original, row.get(i), language, heads.get(i).isHeading(), Set.of());
				new Binding(cell, this.rules, heads.get(i).in(district)).bind()
					.forEach((mention) -> readings.add(cell.reading(mention)));
			}
		}
		refuseTooMany(readings.size());
		return readings;
	}

	private List<Reading> readings(List<Segment> segments, List<Sentence> sentences) {
		Context none = Context.of(period(sentences));
		Context context = none;
		List<Reading> readings = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			Sentence sentence = sentences.get(i);
			Segment segment = segments.get(i);
			if (!segment.isLine() && (context.isHeading() || segment.beginsParagraph())) {
				context = none;
			}
			Binding binding = new Binding(sentence, this.rules, context);
			List<Mention> mentions = (sentence.language() != null) ? binding.bind() : sentence.mentions();
			mentions.forEach((mention) -> readings.add(sentence.reading(mention)));
			boolean heading = segment.isLine() && mentions.stream()
				.noneMatch((mention) -> mention.is(Kind.QUANTITY) || (mention.is(Kind.DATE) && !segment.endsWith(":")));
			context = heading ? binding.heading() : segment.isLine() ? context : none;
		}
		return readings;
	}

	private static void refuseTooMany(int readings) {
		if (readings > MOST_READINGS) {
			throw new InvalidValue("more than " + MOST_READINGS + " numbers and dates");
		}
	}

	private Lexicon lexicon(@Nullable String language) {
		return this.languages.of(Objects.requireNonNullElse(language, "en"));
	}

	private Sentence sentence(Original original, List<Token> list, @Nullable String language, boolean counted,
			Set<String> known) {
		Tokens tokens = new Tokens(list, lexicon(language), this.vocabulary);
		return Sentence.of(original, language, tokens, Grammar.read(tokens, counted, known));
	}

	/** Finds the only war or event that a text names. */
	private static Named period(List<Sentence> sentences) {
		return Named.only(sentences.stream().flatMap((sentence) -> sentence.periods().stream()).toList());
	}

}
