package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.PlainRule;
import org.occupationfigures.value.Edtf;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds each filter, alone and in pairs, against the rows of the files. */
@ApiTest
class ClaimFilterTests {

	@Autowired
	private Api api;

	private final Map<String, Map<String, String>> sources = new HashMap<>();

	private final Map<String, Map<String, String>> measures = new HashMap<>();

	private final List<Map<String, String>> claims = DataSet.rows("claims.csv");

	ClaimFilterTests() {
		DataSet.rows("sources.csv").forEach((source) -> this.sources.put(source.get("id"), source));
		DataSet.rows("measures.csv").forEach((measure) -> this.measures.put(measure.get("id"), measure));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "district=kalbajar | district_id=kalbajar", "district=none | district_id=",
			"district=shusha,none | district_id=shusha,", "measure=area | measure_id=area",
			"measure=killed,wounded | measure_id=killed,wounded",
			"source=hajiyev-kalbajar-2018 | source_id=hajiyev-kalbajar-2018", "side=armenian | side=armenian",
			"side=none | side=", "scope=khojaly,maraga | scope=khojaly,maraga", "scope=none | scope=",
			"site=ganjasar | site_id=ganjasar", "site=none | site_id=", "qualifier=about | qualifier=about",
			"qualifier=estimate | qualifier=estimate", "qualifier=none | qualifier=",
			"category=mines | measure.category=mines", "kind=text | measure.kind=text",
			"kind=date,site | measure.kind=date,site", "affiliation=un,icrc | source.affiliation=un,icrc",
			"origin=armenian-account | source.origin=armenian-account", "read=secondary | source.read=secondary",
			"language=hy,fr | source.language=hy,fr", "language=none | source.language=" })
	void selectsTheRowsOfTheFiles(String filter, String columns) {
		String column = columns.substring(0, columns.indexOf('='));
		Set<String> words = Set.of(columns.substring(columns.indexOf('=') + 1).split(",", -1));
		assertIds("/v1/claims?" + filter, (claim) -> words.contains(value(claim, column)));
	}

	@ParameterizedTest
	@CsvSource({ "casualties", "displacement", "damage" })
	void narrowsByTheCollectionOfTheVocabulary(String collection) {
		assertIds("/v1/" + collection, (claim) -> value(claim, "measure.collection").equals(collection));
	}

	@ParameterizedTest
	@CsvSource({ "Agdam, aghdam", "Ağdam, aghdam", "AĞDAM RAYONU, aghdam", "Kelbajar, kalbajar", "Քարվաճառ, kalbajar",
			"Շուշի, shusha", "Шуши, shusha", "AZ-KAL, kalbajar", "az kal, kalbajar",
			"Nagorno Karabakh, nagorno-karabakh", "Арцах, nagorno-karabakh", "زنگلان, zangilan", "Q457513, kalbajar" })
	void resolvesNamesInAnySpellingAndScript(String name, String district) {
		assertThat(this.api.ok("/v1/claims?limit=1&district=" + Api.encoded(name))
			.at("/query/applied/district/0")
			.asString()).isEqualTo(district);
		assertThat(this.api.send("GET", "/v1/districts/" + Api.encoded(name).replace("+", "%20"))
			.headers()
			.firstValue("Location")).contains("/v1/districts/" + district);
	}

	@ParameterizedTest
	@CsvSource({ "bajar", "Kalba", "Karabakh2", "AZ-XVD", "Q1643630", "dam" })
	void doesNotResolvePartsOfNamesNorCodesOfParts(String name) {
		assertThat(this.api.send("GET", "/v1/claims?district=" + name).statusCode()).isEqualTo(400);
		assertThat(this.api.send("GET", "/v1/districts/" + name).statusCode()).isEqualTo(404);
	}

	@Test
	void findsStatedNumbers() {
		assertIds("/v1/claims?value=20000",
				(claim) -> List.of(number(claim, "value"), number(claim, "low"), number(claim, "high"))
					.contains("20000"));
		assertIds("/v1/claims?value_min=100000",
				(claim) -> reaches(claim, "high", (number) -> number.compareTo(new BigDecimal(100000)) >= 0));
		assertIds("/v1/claims?value_max=2.5",
				(claim) -> reaches(claim, "low", (number) -> number.compareTo(new BigDecimal("2.5")) <= 0));
	}

	@Test
	void holdsDatesAgainstTheDateElseTheTimeDescribed() {
		Edtf asked = Edtf.parse("1993-07/1993-08");
		assertIds("/v1/claims?on=1993-07/1993-08",
				(claim) -> time(claim) != null && PlainRule.meets(time(claim), asked));
		assertIds("/v1/claims?on=1993-07/1993-08&match=certain",
				(claim) -> time(claim) != null && !time(claim).uncertain() && time(claim).earliest() != null
						&& time(claim).latest() != null && !time(claim).earliest().isBefore(asked.earliest())
						&& !time(claim).latest().isAfter(asked.latest()));
	}

	@Test
	void holdsTheDayOfPublicationAgainstBothEnds() {
		assertIds("/v1/claims?stated_from=2018-04&stated_to=2018", (claim) -> {
			String published = value(claim, "source.published");
			return !published.isEmpty() && PlainRule.meets(Edtf.parse(published), Edtf.parse("2018-04/2018"));
		});
	}

	@ParameterizedTest
	@CsvSource({ "511 civilians, 4", "CIVILIANS 511, 4", "kelbecer 511 civilians, 4", "şuşa mosque, 1",
			"hajiyev libraries, 2", "ibrari, 0", "nowhereland, 0" })
	void findsAllWordsAnywhereAsideFromCaseAndAccents(String words, int expected) {
		assertThat(this.api.ids("/v1/claims?q=" + Api.encoded(words))).hasSize(expected);
	}

	@Test
	void pairsOfFiltersGiveWhatBothGive() {
		List<String> filters = List.of("district=kalbajar,none", "category=casualty,control", "side=azerbaijani,none",
				"scope=none", "qualifier=exact", "kind=quantity", "affiliation=press", "read=excerpt", "language=en",
				"value_min=100", "on=1993", "stated_from=2010", "q=kalbajar");
		Map<String, Set<String>> alone = new HashMap<>();
		filters.forEach((filter) -> alone.put(filter, new HashSet<>(this.api.ids("/v1/claims?" + filter))));
		for (int i = 0; i < filters.size(); i++) {
			for (int j = 0; j < i; j++) {
				Set<String> both = new HashSet<>(alone.get(filters.get(i)));
				both.retainAll(alone.get(filters.get(j)));
				assertThat(this.api.ids("/v1/claims?" + filters.get(i) + "&" + filters.get(j)))
					.containsExactlyInAnyOrderElementsOf(both);
			}
		}
	}

	private void assertIds(String address, Predicate<Map<String, String>> fits) {
		List<String> expected = this.claims.stream()
			.filter(fits)
			.map((claim) -> claim.get("id"))
			.collect(Collectors.toCollection(ArrayList::new));
		assertThat(this.api.ids(address)).containsExactlyInAnyOrderElementsOf(expected);
	}

	private String value(Map<String, String> claim, String column) {
		String name = column.substring(column.indexOf('.') + 1);
		return column.startsWith("measure.") ? this.measures.get(claim.get("measure_id")).get(name)
				: column.startsWith("source.") ? this.sources.get(claim.get("source_id")).get(name) : claim.get(column);
	}

	private static String number(Map<String, String> claim, String column) {
		return claim.get(column).isEmpty() ? ""
				: new BigDecimal(claim.get(column)).stripTrailingZeros().toPlainString();
	}

	private static boolean reaches(Map<String, String> claim, String bound, Predicate<BigDecimal> fits) {
		String number = claim.get("value").isEmpty() ? claim.get(bound) : claim.get("value");
		return !number.isEmpty() && fits.test(new BigDecimal(number));
	}

	private static Edtf time(Map<String, String> claim) {
		String time = claim.get("date").isEmpty() ? claim.get("as_of") : claim.get("date");
		return time.isEmpty() ? null : Edtf.parse(time);
	}

}
