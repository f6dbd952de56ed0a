package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the numbers and dates of a sentence are read as. */
@ApiTest
class TextReadingTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"60,000 people fled | 60,000: quantity 60000 exact displaced",
			"60 000 people fled | 60 000: quantity 60000 exact displaced",
			"1.9 million people fled | 1.9 million: quantity 1900000 exact displaced",
			"more than 110 libraries | 110: quantity 110 more-than libraries-destroyed",
			"at least 45 civilians killed | 45: quantity 45 at-least civilians-killed",
			"no fewer than 45 civilians killed | 45: quantity 45 at-least civilians-killed",
			"up to 20 per cent of the territory | 20 per cent: quantity 20 percent up-to occupied-share",
			"fewer than 7 schools | 7: quantity 7 less-than schools-destroyed",
			"around 100 schools | 100: quantity 100 about schools-destroyed",
			"110+ libraries | 110+: quantity 110 at-least libraries-destroyed",
			"33% of the district | 33%: quantity 33 percent exact occupied-share",
			"60.000 people fled | 60.000: unreadable", "1,93 people | 1,93: unreadable",
			"12,345,67 people | 12,345,67: unreadable",
			"1.936 million people fled | 1.936 million: quantity 1936000 exact displaced",
			"USD 818 billion in damage | USD 818 billion: quantity 818000000000 USD exact material-damage-usd",
			"$5 million of damage | $5 million: quantity 5000000 USD exact material-damage-usd",
			"5 million manats | 5 million manats: quantity 5000000 AZN exact material-damage-azn",
			"an area of 1,936 km2 | 1,936 km2: quantity 1936 km2 exact area",
			"289 km² territory | 289 km²: quantity 289 km2 exact area",
			"289km2 territory | 289km2: quantity 289 km2 exact area",
			"an area of 802 square kilometres | 802 square kilometres: quantity 802 km2 exact area",
			"1,700 square miles of territory | 1,700 square miles: quantity 1700 mi2 exact area",
			"125,368 hectares of territory | 125,368 hectares: quantity 125368 ha exact forest-lost",
			"one museum | one: quantity 1 exact museums-destroyed",
			"twenty-one museums | twenty-one: quantity 21 exact museums-destroyed",
			"two hundred schools | two hundred: quantity 200 exact schools-destroyed", "one of them | ",
			"dozens of monuments | dozens of: unquantified monuments-destroyed",
			"hundreds of houses | hundreds of: unquantified houses-destroyed",
			"tens of thousands of people fled | tens of thousands of: unquantified displaced",
			"20,000 to 30,000 people were killed | 20,000: quantity 20000 exact killed; 30,000: quantity 30000 exact killed",
			"22 museums and 4 galleries | 22: quantity 22 exact museums-destroyed; 4: quantity 4 exact",
			"Museums: 22, libraries (927) | 22: quantity 22 exact museums-destroyed; 927: quantity 927 exact libraries-destroyed",
			"2000 people were killed | 2000: quantity 2000 exact killed", "the answer is 42 | 42: quantity 42 exact" })
	void readsNumbers(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo((readings != null) ? readings : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "on 2 April 1993 | 2 April 1993: date 1993-04-02",
			"April 2, 1993 | April 2, 1993: date 1993-04-02",
			"the 2nd of April 1993 | 2nd of April 1993: date 1993-04-02",
			"may 08, 1992 | may 08, 1992: date 1992-05-08", "Sept. 4, 1993 | Sept. 4, 1993: date 1993-09-04",
			"in April 1993 | April 1993: date 1993-04", "1988-1992 | 1988-1992: date 1988/1992",
			"between 1988 and 1992 | between 1988 and 1992: date 1988/1992", "1988–92 | 1988–92: date 1988/1992",
			"1993-04-02 | 1993-04-02: date 1993-04-02", "02.04.1993 | 02.04.1993: date 1993-04-02",
			"17-18 May 1992 | 17-18 May 1992: date 1992-05-17/1992-05-18",
			"May 17-18, 1992 | May 17-18, 1992: date 1992-05-17/1992-05-18", "in the 1990s | the 1990s: date 199X",
			"1993 | 1993: date 1993", "4/2/1993 | 4/2/1993: unreadable",
			"31 February 1993 | 31 February 1993: unreadable", "on April 2 | April 2: label",
			"Lachin fell on 18 May 1992 | 18 May 1992: date 1992-05-18 occupation-date lachin",
			"Aghdam was returned on 20 November 2020 | 20 November 2020: date 2020-11-20 return-date aghdam" })
	void readsDates(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo(readings);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "Resolution 853 | 853: resolution 853",
			"resolutions 853 (1993), 874 (1993) and 884 (1993) | 853 (1993): resolution 853; 874 (1993): resolution 874; 884 (1993): resolution 884",
			"S/RES/822 (1993) | S/RES/822 (1993): resolution 822", "A/RES/62/243 | A/RES/62/243: resolution 62/243",
			"paragraph 9 | paragraph 9: label", "page 5 | page 5: label", "Mi-24 gunships | Mi-24: label",
			"at 14:30 | 14:30: label", "S/PV.3205 | S/PV.3205: label", "the 5th army | 5th: label",
			"1/3 of it | 1/3: label" })
	void readsNumbersThatNameSomethingAsThat(String text, String readings) {
		assertThat(String.join("; ", read(text))).isEqualTo(readings);
	}

	@ParameterizedTest
	@CsvSource({ "Kelbajar, kalbajar", "Kəlbəcər, kalbajar", "Քարվաճառ, kalbajar", "Агдамский район, aghdam",
			"Füzuli, fizuli", "Artsakh, nagorno-karabakh", "Shushi, shusha", "Karabakh, ", "kalbajar, " })
	void readsNamesOfAreasInAnySpellingThatBeginsWithACapital(String name, String district) {
		assertThat(read("511 people were killed in " + name))
			.containsExactly("511: quantity 511 exact killed" + ((district != null) ? " " + district : ""));
	}

	@Test
	void readsEachSentenceByItself() {
		assertThat(read("Shusha has 289 km2; Lachin 1840 km2. It has 5 schools.")).containsExactly(
				"289 km2: quantity 289 km2 exact area shusha", "1840 km2: quantity 1840 km2 exact area lachin",
				"5: quantity 5 exact schools-destroyed");
	}

	@Test
	void readsTheFiguresOfTheFoundingDocument() {
		assertThat(read(
				"In Kalbajar about 60,000 people were expelled, 511 innocent civilians killed, 321 taken hostage or missing. "
						+ "More than 70,000 from Kalbajar live as IDPs. Around 150 villages, dozens of historical-cultural monuments, one museum, "
						+ "more than 110 libraries, around 100 schools and 9 kindergartens of Kalbajar were razed."))
			.containsExactly("60,000: quantity 60000 about displaced kalbajar",
					"511: quantity 511 exact civilians-killed kalbajar",
					"321: quantity 321 exact hostages-or-missing kalbajar",
					"70,000: quantity 70000 more-than idps kalbajar",
					"150: quantity 150 about villages-destroyed kalbajar",
					"dozens of: unquantified monuments-destroyed kalbajar",
					"one: quantity 1 exact museums-destroyed kalbajar",
					"110: quantity 110 more-than libraries-destroyed kalbajar",
					"100: quantity 100 about schools-destroyed kalbajar",
					"9: quantity 9 exact kindergartens-destroyed kalbajar");
	}

	@Test
	void saysWhatItDidNotUnderstand() {
		JsonNode negated = check("It is not true that 613 people died.");
		assertThat(negated.at("/findings/0/notes").toString()).contains("negation");
		assertThat(check("before 1993").at("/findings/0/notes").toString())
			.contains("'before' was not taken into account");
		assertThat(check("В Кельбаджаре погибли 511 человек").at("/notes").toString()).contains("not in Latin letters");
		assertThat(check("the answer is 42").at("/findings/0/notes").toString()).contains("no measure was recognised",
				"no area");
		assertThat(check("60.000 people").at("/findings/0/verdict").isNull()).isTrue();
	}

	@Test
	void countsCodePoints() {
		JsonNode span = check("\uD83D\uDE00 511 died").at("/findings/0/span");
		assertThat(span.toString()).isEqualTo("{\"start\":2,\"end\":5}");
	}

	private JsonNode check(String text) {
		return this.api.ok("/v1/check?text=" + Api.encoded(text));
	}

	private List<String> read(String text) {
		List<String> readings = new ArrayList<>();
		check(text).get("findings").forEach((finding) -> {
			JsonNode as = finding.get("read_as");
			StringBuilder reading = new StringBuilder(finding.get("text").asString()).append(": ")
				.append(as.get("kind").asString());
			List.of("value", "unit", "qualifier", "date", "reference", "measure", "district")
				.forEach((key) -> reading.append(as.get(key).isNull() ? "" : " " + as.get(key).asString()));
			readings.add(reading.toString());
		});
		return readings;
	}

}
