package org.occupationfigures.web;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a refusal says of the words that would be accepted. */
class AllowedValuesTests {

	private final AllowedValues districts = new AllowedValues("district", List.of("lachin", "shusha", "kalbajar"));

	@ParameterizedTest
	@CsvSource({ "lachn,lachin", "lachinn,lachin", "kelbacar,kalbajar", "kelbecer,", "x,", "'',", "shushalachin," })
	void namesTheWordOfWhichAtMostAThirdIsWrittenOtherwise(String word, @Nullable String nearest) {
		assertThat(this.districts.nearest(word)).isEqualTo(nearest);
	}

	@Test
	void listsTheWordsInTheirOrderUnlessThereAreMany() {
		AllowedValues many = new AllowedValues("number",
				IntStream.rangeClosed(1, 41).mapToObj(String::valueOf).toList());
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> this.districts.require("lachn"))
			.satisfies((refused) -> assertThat(refused.in("district", "lachn")).isEqualTo(new Problem.Fault("district",
					"lachn", "no such district", "lachin", List.of("lachin", "shusha", "kalbajar"))));
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> many.require("0"))
			.satisfies((refused) -> assertThat(refused.in("number", "0").allowed()).isNull());
	}

	@Test
	void looksForNothingNearALongWord() {
		String word = "a".repeat(101);
		assertThat(new AllowedValues("word", List.of(word + "a")).nearest(word)).isNull();
		assertThat(new AllowedValues("word", List.of(word)).nearest(word.substring(1))).isEqualTo(word);
	}

}
