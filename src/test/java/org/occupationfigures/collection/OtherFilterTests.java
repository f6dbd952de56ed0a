package org.occupationfigures.collection;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters of the other collections: what they find has the value asked for, the rest has
 * not.
 */
@ApiTest
class OtherFilterTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "districts | kind=region | /kind | region",
			"districts | district=Agdam | /id | aghdam", "occupations | district=Շուշի | /district/id | shusha",
			"occupations | affiliation=un | /source_claim/affiliation | un",
			"occupations | origin=armenian-account | /source_claim/origin | armenian-account",
			"occupations | language=ka | /source_claim/source/language | ka",
			"occupations | read=excerpt | /source_claim/source/read | excerpt", "sites | kind=mosque | /kind | mosque",
			"sites | district=Kelbajar | /district/id | kalbajar", "sources | kind=book | /kind | book",
			"sources | affiliation=icrc | /affiliation | icrc", "sources | language=hy | /language | hy",
			"sources | read=secondary | /read | secondary",
			"sources | origin=azerbaijani-account | /origin | azerbaijani-account",
			"resolutions | organ=un-general-assembly | /organ | un-general-assembly",
			"resolutions | year=1993 | /year | 1993",
			"resolutions | kind=presidential-statement | /kind | presidential-statement",
			"resolutions | symbol=S/RES/822 (1993) | /symbol | S/RES/822 (1993)", "measures | kind=text | /kind | text",
			"measures | category=mines | /category | mines", "measures | collection=damage | /collection | damage",
			"measures | time=stock | /time | stock", "measures | side=required | /side | required",
			"measures | unit=km2 | /unit | km2", "measures | headline=true | /headline | true",
			"timeline | type=resolution | /type | resolution",
			"timeline | measure=return-date | /measure/id | return-date",
			"timeline | affiliation=un | /source_claim/affiliation | un",
			"comparisons | agreement=differ | /agreement | differ", "comparisons | side=armenian | /side | armenian",
			"comparisons | district=Laçın | /district/id | lachin", "coverage | measure=area | /measure/id | area",
			"coverage | category=economy | /category | economy", "votes | country=PAK | /country/id | PAK",
			"votes | vote=no | /vote | no", "votes | resolution=unga-62-243 | /resolution | unga-62-243",
			"votes | roll_call=unga-no-action-1997-unvotes | /roll_call/id | unga-no-action-1997-unvotes" })
	void selectExactlyTheRecordsWithTheValue(String collection, String filter, String pointer, String value) {
		Function<JsonNode, String> given = (record) -> record.at(pointer).asString("");
		Set<String> expected = this.api.all("/v1/" + collection)
			.stream()
			.filter((record) -> given.apply(record).equals(value))
			.map((record) -> record.get("id").asString())
			.collect(Collectors.toSet());
		String query = filter.substring(0, filter.indexOf('=') + 1)
				+ Api.encoded(filter.substring(filter.indexOf('=') + 1));
		assertThat(expected).isNotEmpty();
		assertThat(this.api.ids("/v1/" + collection + "?" + query)).containsExactlyInAnyOrderElementsOf(expected);
	}

	@ParameterizedTest
	@CsvSource({ "votes, resolution=none, /resolution", "resolutions, symbol=none, /symbol",
			"measures, unit=none, /unit", "measures, collection=none, /collection", "comparisons, side=none, /side",
			"comparisons, district=none, /district", "coverage, district=none, /district" })
	void noneSelectsTheEmptyValue(String collection, String filter, String pointer) {
		List<JsonNode> records = this.api.all("/v1/" + collection + "?" + filter);
		assertThat(records).isNotEmpty().allSatisfy((record) -> assertThat(record.at(pointer).isNull()).isTrue());
	}

	@Test
	void resolutionsAreFoundByTheAreasThatTheyName() {
		assertThat(this.api.ids("/v1/resolutions?district=Zangelan")).containsExactly("unsc-884");
		assertThat(this.api.ids("/v1/resolutions?district=none")).containsExactly("unga-48-114");
		assertThat(this.api.ids("/v1/timeline?district=Zangelan&type=resolution")).containsExactly("unsc-884");
	}

	@Test
	void aRollCallStandsBesideTheVotesOfTheRecord() {
		JsonNode resolution = this.api.ok("/v1/resolutions/unga-62-243");
		assertThat(resolution.get("votes").toString())
			.isEqualTo("{\"in_favour\":39,\"against\":7,\"abstentions\":100}");
		assertThat(resolution.get("roll_calls")).hasSize(1);
		JsonNode rollCall = resolution.at("/roll_calls/0");
		assertThat(rollCall.get("votes").toString()).isEqualTo("{\"in_favour\":38,\"against\":7,\"abstentions\":101}");
		assertThat(rollCall.at("/source_claim/source/id").asString()).isEqualTo("unvotes-dataset");
		String votes = rollCall.get("votes_address").asString();
		assertThat(this.api.ids(votes)).hasSize(38 + 7 + 101);
		assertThat(this.api.ids(votes + "&vote=no")).containsExactly("unga-62-243-unvotes.AGO",
				"unga-62-243-unvotes.ARM", "unga-62-243-unvotes.FRA", "unga-62-243-unvotes.IND",
				"unga-62-243-unvotes.RUS", "unga-62-243-unvotes.USA", "unga-62-243-unvotes.VUT");
		assertThat(this.api.ok("/v1/resolutions/unsc-822").get("roll_calls")).isEmpty();
	}

	/** As the document has it, with a name that does not depend on the machine. */
	@ParameterizedTest
	@CsvSource({ "PAK, abstain, Pakistan", "YUG, yes, Yugoslavia", "TUR, yes, Türkiye" })
	void aVoteIsThatOfItsDocument(String country, String vote, String name) {
		JsonNode found = this.api.ok("/v1/votes?resolution=unga-62-243&country=" + country).get("data");
		assertThat(found).hasSize(1);
		assertThat(found.at("/0/vote").asString()).isEqualTo(vote);
		assertThat(found.at("/0/country/name").asString()).isEqualTo(name);
	}

	@Test
	void resolutionsAreFoundByTheDayOfAdoption() {
		assertThat(this.api.ids("/v1/resolutions?on=1993-04")).containsExactlyInAnyOrder("unsc-822",
				"unsc-prst-1993-04-06");
		assertThat(this.api.ids("/v1/resolutions?on=1994-05")).containsExactly("pace-1047");
		assertThat(this.api.ids("/v1/resolutions?on=1994-05&match=certain")).isEmpty();
		assertThat(this.api.ids("/v1/claims?on=1993%3F&match=certain")).isEmpty();
	}

	@Test
	void aBareNumberLeadsToTheResolution() {
		assertThat(this.api.send("GET", "/v1/resolutions/822?fields=votes").headers().firstValue("Location"))
			.contains("/v1/resolutions/unsc-822?fields=votes");
	}

	@Test
	void sitesAreFoundByWhatIsClaimedOfThem() {
		assertThat(this.api.all("/v1/sites?measure=site-altered&source=hajiyev-kalbajar-2018"))
			.extracting((site) -> site.get("id").asString())
			.containsExactly("ganjasar");
	}

}
