package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.vocabulary.DistrictNames;
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

	/** The code of a language that is not determined. */
	private static final String UNKNOWN = "und";

	private final Languages languages = new Languages();

	private final MeasureRules rules;

	private final DistrictNames names;

	/** The numbers of the resolutions that are known. */
	private final Set<String> resolutions;

	TextReader(MeasureRules rules, DistrictNames names, JdbcClient jdbc) {
		this.rules = rules;
		this.names = names;
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
		Set<String> languages = new LinkedHashSet<>();
		Table table = Table.of(original.characters());
		List<Reading> readings = (table != null) ? cells(table, main, original)
				: sentences(tokens, main, original, languages);
		refuseTooMany(readings.size());
		List<String> notes = languages.remove(UNKNOWN) && !readings.isEmpty()
				? List.of("Not in a language that is read here: numbers are given without a verdict") : List.of();
		return new Text(text, List.copyOf(languages), notes, readings);
	}

	/**
	 * Reads each cell of a table under the head of its column, with the area of its row.
	 */
	private List<Reading> cells(Table table, @Nullable String main, Original original) {
		String language = (main != null) ? main : "en";
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
		return readings;
	}

	private List<Reading> sentences(List<Token> tokens, @Nullable String main, Original original,
			Set<String> languages) {
		List<Segment> segments = Segment.of(tokens, lexicon(main));
		Set<String> known = speaksOfResolutions(tokens, main) ? this.resolutions : Set.of();
		List<Sentence> sentences = segments.stream()
			.map((segment) -> sentence(original, segment.tokens(), this.languages.detect(segment.tokens(), main), false,
					known))
			.toList();
		refuseTooMany(sentences.stream().mapToInt((sentence) -> sentence.mentions().size()).sum());
		Named period = period(sentences);
		Context context = Context.of(period);
		List<Reading> readings = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			Sentence sentence = sentences.get(i);
			Segment segment = segments.get(i);
			languages.add(Objects.requireNonNullElse(sentence.language(), UNKNOWN));
			if (!segment.isLine() && (context.isHeading() || segment.beginsParagraph())) {
				context = Context.of(period);
			}
			Binding binding = new Binding(sentence, this.rules, context);
			List<Mention> mentions = (sentence.language() != null) ? binding.bind() : sentence.mentions();
			mentions.forEach((mention) -> readings.add(sentence.reading(mention)));
			boolean heading = segment.isLine() && mentions.stream()
				.noneMatch((mention) -> mention.is(Kind.QUANTITY) || (mention.is(Kind.DATE) && !segment.endsWith(":")));
			context = heading ? binding.heading() : segment.isLine() ? context : Context.of(period);
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

	private boolean speaksOfResolutions(List<Token> tokens, @Nullable String main) {
		Lexicon lexicon = lexicon(main);
		return tokens.stream()
			.anyMatch((token) -> lexicon.beginningWith(token.folded())
				.stream()
				.anyMatch((form) -> form.kind().equals("resolution") && Tokens.fits(token, form.words().get(0))));
	}

	private Sentence sentence(Original original, List<Token> list, @Nullable String language, boolean counted,
			Set<String> known) {
		Tokens tokens = new Tokens(list, lexicon(language), this.names);
		return new Sentence(original, language, tokens, Grammar.read(tokens, counted, known));
	}

	/** Finds the only war or event that a text names. */
	private static Named period(List<Sentence> sentences) {
		return Named.only(sentences.stream().flatMap((sentence) -> sentence.periods().stream()).toList());
	}

}
