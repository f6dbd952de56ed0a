package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.web.InvalidValue;

import org.springframework.stereotype.Component;

/**
 * Reads the numbers and dates of a text, each with the measure, area, side and war that
 * the words of its sentence name. What is not understood is said, not guessed.
 */
@Component
public class TextReader {

	private static final int LONGEST = 2000;

	private static final int MOST_READINGS = 100;

	private final Languages languages = new Languages();

	private final MeasureRules rules;

	private final DistrictNames names;

	TextReader(MeasureRules rules, DistrictNames names) {
		this.rules = rules;
		this.names = names;
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
		List<Sentence> sentences = Segment.of(tokens, this.languages.of((main != null) ? main : "en"))
			.stream()
			.map((segment) -> sentence(segment, main))
			.toList();
		List<Reading> readings = bound(sentences, plain);
		if (readings.size() > MOST_READINGS) {
			throw new InvalidValue("more than " + MOST_READINGS + " numbers and dates");
		}
		Set<String> found = new LinkedHashSet<>();
		sentences.forEach((sentence) -> found.add((sentence.language != null) ? sentence.language : "und"));
		List<String> notes = found.remove("und") && !readings.isEmpty()
				? List.of("Not in a language that is read here: numbers are given without a verdict") : List.of();
		return new Text(text, List.copyOf(found), notes, readings);
	}

	private Sentence sentence(Segment segment, @Nullable String main) {
		String language = this.languages.detect(segment.tokens(), main);
		Tokens tokens = new Tokens(segment.tokens(), this.languages.of((language != null) ? language : "en"),
				this.names);
		return new Sentence(segment, language, tokens, Grammar.read(tokens));
	}

	private List<Reading> bound(List<Sentence> sentences, PlainText plain) {
		List<Mention> all = sentences.stream().flatMap((sentence) -> sentence.mentions.stream()).toList();
		Set<String> named = new LinkedHashSet<>();
		sentences.forEach((sentence) -> new Concepts(sentence.tokens, List.of()).of("period")
			.forEach((tag) -> named.add(tag.value())));
		named.remove("mines");
		String period = (named.size() == 1) ? named.iterator().next() : named.isEmpty() ? Periods.of(all) : null;
		Context context = new Context(List.of(), null, Set.of(), null, null, period);
		List<Reading> readings = new ArrayList<>();
		for (Sentence sentence : sentences) {
			if (sentence.segment.beginsParagraph() && !sentence.segment.isLine()) {
				context = new Context(List.of(), null, Set.of(), null, null, period);
			}
			Binding binding = new Binding(sentence.tokens, sentence.mentions, this.rules, context);
			List<Mention> mentions = (sentence.language != null) ? binding.bind() : sentence.mentions;
			mentions.forEach((mention) -> readings.add(reading(mention, sentence, plain)));
			boolean heading = sentence.segment.isLine()
					&& sentence.mentions.stream().noneMatch((mention) -> mention.is(Kind.QUANTITY));
			context = binding.after(heading, period);
		}
		return readings;
	}

	private static Reading reading(Mention mention, Sentence sentence, PlainText plain) {
		Token first = sentence.tokens.at(mention.from());
		Token last = sentence.tokens.at(mention.to() - 1);
		return new Reading(plain.start(first.start()), plain.end(last.end()), sentence.language, mention.as(),
				mention.notes());
	}

	/** A sentence with what was found in it. */
	private record Sentence(Segment segment, @Nullable String language, Tokens tokens, List<Mention> mentions) {

	}

}
