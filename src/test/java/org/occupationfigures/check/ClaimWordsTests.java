package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.DataSet;
import org.occupationfigures.DataTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds {@code data/}: its claims are found by the words in which they were made. */
@DataTest
class ClaimWordsTests {

	@Autowired
	private Api api;

	private static final Map<String, String> BROADER = DataSet.served("measures.csv")
		.stream()
		.collect(Collectors.toMap((row) -> row.get("id"), (row) -> row.get("broader")));

	/** How many claims are found by their words alone, of some 800 with such words. */
	private static final int FOUND = 215;

	/**
	 * What words such as "122 villages" and "6,000 residents" say where they end there.
	 */
	private static final Set<String> SAID_BY_WORDS_CUT_SHORT = Set.of("census-population", "population-pre-war",
			"population-stated", "settlements-total", "villages-total");

	/** Claims whose words, cut from their sentence, do not tell all that is counted. */
	private static final Set<String> NOT_TOLD_BY_THEIR_WORDS = Set.of("conflict-captured-az-statecommission-2022",
			"conflict-captured-or-missing-guam-pa-az-2021", "conflict-civilians-trapped-nyt-goradiz-1993",
			"conflict-combatants-killed-enwiki-2016-april-fl-armenia",
			"conflict-died-in-captivity-az-statecommission-2012-turan",
			"conflict-mine-victims-monitor-az-casualties-2011", "conflict-missing-az-statecommission-2012-turan",
			"conflict-returned-unhcr-global-appeal-1999", "fizuli-hostages-killed-human-gov-az-hostages",
			"kalbajar-deaths-in-flight-share-reuters-1993-kelbajar", "kalbajar-hostages-killed-human-gov-az-hostages",
			"nagorno-karabakh-buildings-damaged-wikipedia-2020-bombardment-stepanakert",
			"nagorno-karabakh-died-in-captivity-aravot-2021-09-ombudsman",
			"nagorno-karabakh-died-in-captivity-tert-2010-maragha",
			"nagorno-karabakh-heritage-sites-destroyed-fip-38703-heritage-2",
			"nagorno-karabakh-homes-lost-persons-arka-2021-ghazaryan",
			"nagorno-karabakh-houses-destroyed-community-nk-2019-khojavand",
			"nagorno-karabakh-mine-victims-monitor-nk-casualties-2011",
			"nagorno-karabakh-mine-victims-monitor-nk-casualties-2014",
			"nagorno-karabakh-mine-victims-monitor-nk-casualties-2017",
			"nagorno-karabakh-mine-victims-monitor-nk-casualties-2018-2017",
			"nagorno-karabakh-mine-victims-wikipedia-landmines-nk",
			"nagorno-karabakh-died-in-captivity-1lurer-2020-12-ombudsman",
			"nagorno-karabakh-died-in-captivity-aravot-2021-01-ombudsman",
			"nagorno-karabakh-killed-justiceforkhojaly-1992-press-3", "nagorno-karabakh-returned-usc-2020-outcomes");

	@Test
	void readsTheWordsOfAClaimAsItsMeasureAsAWiderOrNarrowerOneOrAsNone() {
		List<String> otherwise = new ArrayList<>();
		int found = 0;
		for (JsonNode claim : this.api.all("/v1/claims?language=en&kind=quantity")) {
			String words = claim.at("/source_claim/as_written").asString("");
			if (words.isEmpty() || claim.at("/figure/value").isNull()) {
				continue;
			}
			String area = claim.at("/district/name").asString("");
			String measure = claim.at("/measure/id").asString();
			Set<String> read = new TreeSet<>();
			check(words + (area.isEmpty() ? "" : " in " + area)).findValues("measures")
				.forEach((measures) -> measures.forEach((one) -> read.add(one.asString())));
			if (read.contains(measure)) {
				found++;
			}
			else if (read.stream()
				.noneMatch((one) -> SAID_BY_WORDS_CUT_SHORT.contains(one) || widest(one).equals(widest(measure)))
					&& !read.isEmpty()) {
				otherwise.add(claim.get("id").asString());
			}
		}
		assertThat(otherwise).isSubsetOf(NOT_TOLD_BY_THEIR_WORDS);
		assertThat(found).isGreaterThanOrEqualTo(FOUND);
	}

	private static String widest(String measure) {
		String broader = BROADER.getOrDefault(measure, "");
		return broader.isEmpty() ? measure : widest(broader);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"In Kalbajar some 60,000 people were displaced, 511 civilians lost their lives and 321 were hostages or missing. | displaced 60000, civilians-killed 511, hostages-or-missing 321",
			"By now over 70,000 IDPs come from Kalbajar. | idps 70000",
			"In Kalbajar some 150 villages were destroyed, over 110 libraries, close to 100 schools and 9 kindergartens. | villages-destroyed 150, libraries-destroyed 110, schools-destroyed 100, kindergartens-destroyed 9" })
	void findsWhoStatesTheFiguresOfTheFoundingDocumentInOtherWords(String text, String figures) {
		JsonNode findings = check(text).get("findings");
		assertThat(findings).allSatisfy((finding) -> {
			assertThat(finding.at("/read_as/district").asString()).isEqualTo("kalbajar");
			assertThat(finding.get("verdict").asString()).isEqualTo("stated");
			assertThat(this.api.ids(finding.get("claims_address").asString()))
				.anySatisfy((id) -> assertThat(id).endsWith("-hajiyev-kalbajar-2018"));
		});
		assertThat(findings)
			.extracting((finding) -> finding.at("/read_as/measures/0").asString() + " "
					+ finding.at("/read_as/value").asString())
			.containsExactly(figures.split(", "));
	}

	@Test
	void findsVictimsOfMinesThoughNoScopeNamesMines() {
		JsonNode findings = check("Mine explosions have caused 350 casualties, 65 deaths among them.").get("findings");
		assertThat(findings).hasSize(2)
			.allSatisfy((finding) -> assertThat(finding.get("verdict").asString()).isEqualTo("stated"))
			.extracting((finding) -> finding.at("/matches/0/record/id").asString())
			.containsExactly("conflict-mine-victims-trend-2024-anama", "conflict-mine-victims-killed-trend-2024-anama");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "10 civilians were killed. |", "21 civilians were killed. |",
			"10 civilians were killed in Azerbaijan. |", "10 Azerbaijani civilians were killed. | stated" })
	void aNumberTellsNoEventThatGoesUnsaid(String text, String verdict) {
		JsonNode finding = check(text).at("/findings/0");
		assertThat(finding.get("verdict").asString(null)).isEqualTo(verdict);
		assertThat(finding.get((verdict != null) ? "matches" : "elsewhere")).isNotEmpty();
	}

	private JsonNode check(String text) {
		return this.api.ok("/v1/check?text=" + Api.encoded(text));
	}

}
