package org.occupationfigures.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.ApiTest;
import org.occupationfigures.extraction.TokenPattern.Match;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Each row of a grammar reads the examples beside it, before all other rows. */
@ApiTest
class GrammarRulesTests {

	@Autowired
	private Vocabulary vocabulary;

	@ParameterizedTest
	@ValueSource(strings = { "numbers", "dates", "resolutions", "quantities" })
	void rowsReadTheirExamples(String grammar) throws IOException {
		TokenRules rules = new TokenRules(grammar);
		Path file = Path.of("src/main/resources/grammar", grammar + ".csv");
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			for (NamedCsvRecord row : rows) {
				List<String> examples = List.of(row.getField("examples").split(" \\| "));
				assertThat(row.getField("reading").isEmpty() || !examples.get(0).isEmpty()).as(row.toString()).isTrue();
				examples.stream()
					.filter((example) -> !example.isEmpty())
					.forEach((example) -> assertThat(found(rules, example)).as(example).contains(row.getField("name")));
			}
		}
	}

	private Stream<String> found(TokenRules rules, String example) {
		String[] parts = example.split(": ", 2);
		Tokens tokens = new Tokens(Token.of(parts[1]), new Lexicon(parts[0]), this.vocabulary);
		new NumberGrammar(tokens).tagAll();
		return IntStream.range(0, tokens.size())
			.mapToObj((at) -> rules.longest(tokens, at))
			.filter(Objects::nonNull)
			.map(Match::rule);
	}

}
