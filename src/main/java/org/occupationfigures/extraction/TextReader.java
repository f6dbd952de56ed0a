package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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
	 * @param text the text
	 * @return what was read in it
	 * @throws InvalidValue if it has more than 2,000 characters (code points), or more
	 * than 100 numbers and dates
	 */
	public Text read(String text) {
		if (text.codePointCount(0, text.length()) > LONGEST) {
			throw new InvalidValue("longer than " + LONGEST + " characters");
		}
		PlainText plain = PlainText.of(text);
		List<Token> tokens = Token.of(plain.characters());
		String main = this.languages.detect(tokens, null);
		Set<String> languages = new LinkedHashSet<>();
		Table table = Table.of(plain.characters());
		List<Reading> readings = (table != null) ? cells(table, (main != null) ? main : "en", plain)
				: sentences(tokens, main, plain, languages);
		if (readings.size() > MOST_READINGS) {
			throw new InvalidValue("more than " + MOST_READINGS + " numbers and dates");
		}
		List<String> notes = languages.remove(UNKNOWN) && !readings.isEmpty()
				? List.of("Not in a language that is read here: numbers are given without a verdict") : List.of();
		return new Text(text, List.copyOf(languages), notes, readings);
	}

	/**
	 * Reads each cell of a table under the head of its column, with the area of its row.
	 */
	private List<Reading> cells(Table table, String language, PlainText plain) {
		List<Context> heads = table.rows()
			.get(0)
			.stream()
			.map((head) -> sentence(head, language, false, Set.of()))
			.map((head) -> binding(head, Context.of(null)).heading())
			.toList();
		List<Reading> readings = new ArrayList<>();
		for (List<List<Token>> row : table.rows().subList(1, table.rows().size())) {
			Sentence first = sentence(row.get(0), language, false, Set.of());
			String district = binding(first, Context.of(null)).only();
			for (int i = 0; i < row.size(); i++) {
				Sentence cell = sentence(row.get(i), language, heads.get(i).isHeading(), Set.of());
				binding(cell, heads.get(i).in(district)).bind()
					.forEach((mention) -> readings.add(reading(mention, cell, plain)));
			}
		}
		return readings;
	}

	private List<Reading> sentences(List<Token> tokens, @Nullable String main, PlainText plain, Set<String> languages) {
		List<Segment> segments = Segment.of(tokens, this.languages.of((main != null) ? main : "en"));
		Set<String> known = speaksOfResolutions(tokens, main) ? this.resolutions : Set.of();
		List<Sentence> sentences = segments.stream()
			.map((segment) -> sentence(segment.tokens(), this.languages.detect(segment.tokens(), main), false, known))
			.toList();
		String period = period(sentences);
		Context context = Context.of(period);
		List<Reading> readings = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			Sentence sentence = sentences.get(i);
			Segment segment = segments.get(i);
			languages.add((sentence.language != null) ? sentence.language : UNKNOWN);
			if (!segment.isLine() && (context.isHeading() || segment.beginsParagraph())) {
				context = Context.of(period);
			}
			Binding binding = binding(sentence, context);
			List<Mention> mentions = (sentence.language != null) ? binding.bind() : sentence.mentions;
			mentions.forEach((mention) -> readings.add(reading(mention, sentence, plain)));
			boolean heading = segment.isLine() && mentions.stream()
				.noneMatch((mention) -> mention.is(Kind.QUANTITY) || (mention.is(Kind.DATE) && !segment.endsWith(":")));
			context = heading ? binding.heading() : segment.isLine() ? context : Context.of(period);
		}
		return readings;
	}

	private boolean speaksOfResolutions(List<Token> tokens, @Nullable String main) {
		Lexicon lexicon = this.languages.of((main != null) ? main : "en");
		return tokens.stream()
			.anyMatch((token) -> lexicon.beginningWith(token.folded())
				.stream()
				.anyMatch((form) -> form.kind().equals("resolution") && Tokens.fits(token, form.words().get(0))));
	}

	private Binding binding(Sentence sentence, Context context) {
		return new Binding(sentence.tokens, sentence.mentions, this.rules, context);
	}

	private Sentence sentence(List<Token> list, @Nullable String language, boolean counted, Set<String> known) {
		Tokens tokens = new Tokens(list, this.languages.of((language != null) ? language : "en"), this.names);
		return new Sentence(language, tokens, Grammar.read(tokens, counted, known));
	}

	/**
	 * Finds the only war or event that a text names, else the one that its dates lie in.
	 */
	private static @Nullable String period(List<Sentence> sentences) {
		Set<String> named = sentences.stream()
			.flatMap((sentence) -> new Concepts(sentence.tokens, List.of()).of("period").stream())
			.map(Tag::value)
			.filter((value) -> !value.equals("mines"))
			.collect(Collectors.toSet());
		if (named.isEmpty()) {
			return Periods.of(sentences.stream().flatMap((sentence) -> sentence.mentions.stream()).toList());
		}
		return (named.size() == 1) ? named.iterator().next() : null;
	}

	private static Reading reading(Mention mention, Sentence sentence, PlainText plain) {
		Token first = sentence.tokens.at(mention.from());
		Token last = sentence.tokens.at(mention.to() - 1);
		return new Reading(plain.start(first.start()), plain.end(last.end()), sentence.language, mention.as(),
				mention.notes());
	}

	/** A sentence with what was found in it. */
	private record Sentence(@Nullable String language, Tokens tokens, List<Mention> mentions) {

	}

}
