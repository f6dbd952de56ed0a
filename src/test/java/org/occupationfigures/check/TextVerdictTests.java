package org.occupationfigures.check;

import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.DataTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the number of a sentence is compared with, and what not. */
@DataTest
class TextVerdictTests {

	@Autowired
	private Api api;

	/** The area is empty where none is read, the verdict where there is none. */
	@ParameterizedTest
	@CsvFileSource(resources = "/extraction/verdicts.txt", delimiter = '|', numLinesToSkip = 1)
	void answersAKindOfSentenceAlikeInEachLanguage(String text, String number, @Nullable String district,
			@Nullable String verdict) {
		JsonNode finding = finding(text, number);
		assertThat(finding.at("/read_as/district").asString(null)).isEqualTo(district);
		assertThat(finding.get("verdict").asString(null)).isEqualTo(verdict);
		assertThat(finding.get("reason").isNull()).isEqualTo(verdict != null);
	}

	/** Claims from the first number to the second are named as allowed, and no others. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"More than 100,000 Armenians were displaced from Nagorno-Karabakh in September 2023. | 100000 | 1000000",
			"At least 100,000 Armenians were displaced from Nagorno-Karabakh in September 2023. | 100000 | 1000000",
			"Up to 110,000 Armenians were displaced from Nagorno-Karabakh in September 2023. | 1 | 110000",
			"Fewer than 110,000 Armenians were displaced from Nagorno-Karabakh in September 2023. | 1 | 110000",
			"Between 90,000 and 110,000 Armenians were displaced from Nagorno-Karabakh in September 2023. | 90000 | 110000" })
	void namesNothingAsOtherwiseThatTheHedgeAllows(String text, long least, long most) {
		JsonNode finding = list(this.api.ok("/v1/check?text=" + Api.encoded(text)).get("findings")).get(0);
		assertThat(finding.get("verdict").asString()).isIn("stated", "consistent");
		assertThat(list(finding.get("others"))).allSatisfy((other) -> {
			long value = other.at("/record/figure/value").asLong(0);
			assertThat(other.get("relation").asString().equals("allowed")).isEqualTo(value >= least && value <= most);
		});
	}

	/** In the frozen data set the conflict as a whole has claims of both sides. */
	@ParameterizedTest
	@CsvSource({ "'In the 44-day war, 3,825 soldiers were killed.', true",
			"'In the 44-day war, 3,825 Armenian soldiers were killed.', false" })
	void showsBothSidesWhereNoneIsNamed(String text, boolean both) {
		JsonNode finding = finding(text, "3,825");
		assertThat(list(finding.get("others")).stream()
			.anyMatch((other) -> other.get("relation").asString().equals("other-side"))).isEqualTo(both);
	}

	/** People counted in one year are not contradicted by a count of another year. */
	@ParameterizedTest
	@CsvSource({ "'In 2020 Azerbaijan had 650,000 internally displaced persons.', 2020",
			"'In 1994 Azerbaijan had 684,000 internally displaced persons.', 1994" })
	void comparesPeopleCountedAtATimeWithThoseOfThatTime(String text, String year) {
		JsonNode finding = finding(text, text.contains("650") ? "650" : "684");
		assertThat(finding.at("/read_as/time").asString()).isEqualTo(year);
		assertThat(list(finding.get("others"))).extracting((other) -> other.at("/record/date/edtf").asString(year))
			.allMatch((date) -> date.contains(year));
		assertThat(list(finding.get("matches"))).extracting((match) -> match.at("/record/date/edtf").asString(year))
			.allMatch((date) -> date.contains(year));
	}

	private JsonNode finding(String text, String number) {
		return list(this.api.ok("/v1/check?text=" + Api.encoded(text)).get("findings")).stream()
			.filter((one) -> one.get("text").asString().startsWith(number))
			.findFirst()
			.orElseThrow();
	}

	private static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

}
