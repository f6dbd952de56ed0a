package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.DataTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds {@code data/}: its claims are found by the words in which they were made. */
@DataTest
class ClaimWordsTests {

	@Autowired
	private Api api;

	/**
	 * Claims whose words, cut from their sentence, do not tell what is counted: whom the
	 * killed and missing were, that hostages were killed, that mines did it.
	 */
	private static final Set<String> NOT_TOLD_BY_THEIR_WORDS = Set.of("conflict-captured-az-statecommission-2022",
			"conflict-died-in-captivity-az-statecommission-2012-turan", "conflict-mine-victims-killed-trend-2024-anama",
			"nagorno-karabakh-mine-victims-wikipedia-landmines-nk", "fizuli-hostages-killed-human-gov-az-hostages",
			"kalbajar-civilians-killed-newsaz-2023-bashlibel",
			"nagorno-karabakh-civilians-killed-roadoflife-operation-ring",
			"nagorno-karabakh-missing-arka-2021-ghazaryan");

	@Test
	void readsTheWordsOfEachClaimAsItsMeasureOrSaysWhatItMadeOfThem() {
		List<String> silentlyOtherwise = new ArrayList<>();
		for (JsonNode claim : this.api.all("/v1/claims?language=en&kind=quantity")) {
			String words = claim.at("/source_claim/as_written").asString("");
			if (words.isEmpty() || claim.at("/figure/value").isNull()) {
				continue;
			}
			String area = claim.at("/district/name").asString("");
			JsonNode findings = check(words + (area.isEmpty() ? "" : " in " + area)).get("findings");
			String measures = findings.findValues("measures").toString();
			boolean recognised = measures.contains("\"");
			boolean itsOwn = measures.contains("\"" + claim.at("/measure/id").asString() + "\"");
			boolean noted = findings.findValues("notes")
				.toString()
				.matches(".*(may name any of|does not say in full|beside it).*");
			if (recognised && !itsOwn && !noted) {
				silentlyOtherwise.add(claim.get("id").asString());
			}
		}
		assertThat(silentlyOtherwise).containsExactlyInAnyOrderElementsOf(NOT_TOLD_BY_THEIR_WORDS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"In Kalbajar some 60,000 people were displaced, 511 civilians lost their lives and 321 were hostages or missing. | displaced 60000, civilians-killed 511, hostages-or-missing 321",
			"By now over 70,000 IDPs come from Kalbajar. | displaced 70000",
			"Kalbajar lost some 150 villages, over 110 libraries, close to 100 schools and 9 kindergartens. | villages-destroyed 150, libraries-destroyed 110, schools-destroyed 100, kindergartens-destroyed 9" })
	void findsWhoStatesTheFiguresOfTheFoundingDocumentInOtherWords(String text, String figures) {
		JsonNode findings = check(text).get("findings");
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.at("/read_as/district").asString()).isEqualTo("kalbajar");
			assertThat(finding.get("verdict").asString()).isEqualTo("stated");
			assertThat(finding.get("matches"))
				.anySatisfy((match) -> assertThat(match.at("/record/source_claim/source/id").asString())
					.isEqualTo("hajiyev-kalbajar-2018"));
		});
		assertThat(findings)
			.extracting((finding) -> finding.at("/read_as/measures/0").asString() + " "
					+ finding.at("/read_as/value").asString())
			.containsExactly(figures.split(", "));
	}

	private JsonNode check(String text) {
		return this.api.ok("/v1/check?text=" + Api.encoded(text));
	}

}
