package org.occupationfigures.page;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists as pages: the same records as the API gives, what narrows them, areas. */
@ApiTest
class ListPageTests {

	@Autowired
	private Api api;

	private String page(String address) {
		HttpResponse<String> answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims?district=kalbajar", "/casualties?affiliation=press",
			"/claims?q=people&sort=-value", "/displacement?limit=3" })
	void showsTheRecordsThatTheApiGives(String address) {
		JsonNode answer = this.api.ok("/v1" + address);
		String page = page(address);
		assertThat(page).contains(answer.at("/meta/total").asString() + " claim");
		assertThat(new Html(page).links).containsAll(
				answer.at("/data").valueStream().map((claim) -> "/claims/" + claim.at("/id").asString()).toList());
	}

	@Test
	void goesOnWhereItEnds() {
		Html first = new Html(page("/claims?limit=3"));
		String next = first.links.stream().filter((link) -> link.contains("after=")).findFirst().orElseThrow();
		assertThat(page(next)).contains("noindex", "href=\"/claims?limit=3\"");
		assertThat(new Html(page(next)).links).doesNotContain(
				this.api.ok("/v1/claims?limit=3").at("/data/0/id").asString().replaceFirst("^", "/claims/"));
	}

	@Test
	void eachFacetCountsWhatItsLinkGives() {
		Html page = new Html(page("/claims?district=kalbajar"));
		List<String> narrower = page.links.stream()
			.filter((link) -> link.matches("/claims\\?(affiliation|category|measure)=.*"))
			.distinct()
			.toList();
		assertThat(narrower).isNotEmpty().allSatisfy((link) -> {
			assertThat(link).contains("district=kalbajar");
			assertThat(this.api.ok("/v1" + link).at("/meta/total").asInt()).isPositive();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/claims?district=Շուշի | href=\"/claims\"",
			"/claims?district=shusha&origin=azerbaijani-account | name=\"origin\" value=\"azerbaijani-account\"",
			"/claims?q=xyzzy | No claim fits.", "/claims?distrct=shusha | href=\"/claims?district=shusha\"",
			"/claims?affiliation=press | Claims: press" })
	void saysWhatNarrowsItAndHowToUndoIt(String address, String expected) {
		assertThat(this.api.send("GET", address.replace("Շուշի", Api.encoded("Շուշի"))).body()).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"/claims?value_min=1&value_max=9&value=5&on=1992&match=certain&stated_from=1990&stated_to=2020&q=a",
			"/claims?qualifier=exact&kind=quantity&scope=none&site=none&read=full-text&language=en&category=casualty",
			"/claims?source=hajiyev-kalbajar-2018&side=azerbaijani&origin=azerbaijani-account&sort=-date&fields=id",
			"/claims?reread=mended&changed_since=1.0.0", "/comparisons?id=kalbajar.area&site=none&scope=none",
			"/timeline?from=1992&to=1994&category=control&origin=azerbaijani-account&q=a", "/coverage?empty=only",
			"/resolutions?year=1993&symbol=S/24493&kind=resolution&on=1993&match=certain",
			"/districts?kind=district&district=shusha",
			"/measures?collection=damage&headline=true&unit=persons&time=event",
			"/sources?origin=azerbaijani-account&stated_from=1990&stated_to=2020&kind=report&read=excerpt" })
	void namesEveryParameterOfTheApi(String address) {
		assertThat(page(address)).contains("class=\"given\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims?on=1993&match=certain&limit=500",
			"/comparisons?category=casualty&side=azerbaijani&limit=3",
			"/timeline?from=1992&to=1993&source=occupation-in-figures",
			"/coverage?empty=only&district=shusha&sort=measure", "/resolutions?year=1993&match=certain&limit=2" })
	void theFormKeepsWhatItHasNoFieldFor(String address) {
		String page = this.api.send("GET", address).body();
		Stream.of(address.split("[?&]"))
			.skip(1)
			.map((given) -> given.split("="))
			.forEach((given) -> assertThat(page)
				.contains("<input type=\"hidden\" name=\"" + given[0] + "\" value=\"" + given[1] + "\">"));
	}

	@ParameterizedTest
	@CsvSource({ "/comparisons?district=Kelbajar, Kelbajar",
			"/claims?district=shusha&district=kalbajar, 'shusha,kalbajar'",
			"/claims?measure=area&measure=killed, 'area,killed'", "/table?side=armenian&side=none, 'armenian,none'",
			"/timeline?district=shusha&district=none, 'shusha,none'" })
	void theFormShowsAllThatWasGiven(String address, String chosen) {
		assertThat(page(address)).contains("<option value=\"" + chosen + "\" selected>");
	}

	@Test
	void anEmptyFieldOfAFormChangesNothing() {
		assertThat(page("/timeline?measure=return-date&district=&type="))
			.isEqualTo(page("/timeline?measure=return-date"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/comparisons?limit=2", "/timeline?limit=3", "/resolutions?limit=1", "/coverage?limit=3",
			"/districts?limit=2", "/releases?limit=1" })
	void aPageThatIsNotTheFirstLinksIt(String address) {
		String next = new Html(page(address)).links.stream()
			.filter((link) -> link.contains("after="))
			.findFirst()
			.orElseThrow();
		assertThat(page(next)).contains("<a href=\"" + address + "\">First page</a>");
	}

	@Test
	void aLongFacetSaysThatItIsCut() {
		int measures = this.api.all("/v1/measures")
			.stream()
			.filter((measure) -> this.api.ok("/v1/claims?limit=1&measure=" + measure.at("/id").asString())
				.at("/meta/total")
				.asInt() > 0)
			.toList()
			.size();
		assertThat(page("/claims")).contains("<caption>Of what: the first 20 of " + measures + "</caption>");
		assertThat(page("/claims?category=damage")).doesNotContain("the first ");
	}

	@Test
	void saysOfAChosenClaimThatIsNotDrawnThatItIsNot() {
		String page = page("/comparisons?pick=latest&limit=1000");
		assertThat(page).contains("The claim that your rule chooses stands at the line.");
		Stream.of(page.split("<figure class=\"listed\">"))
			.skip(1)
			.filter((picture) -> picture.contains("your rule chooses"))
			.forEach((picture) -> assertThat(picture.contains("at the line")).as(picture)
				.isEqualTo(picture.contains("class=\"asked\"")));
		assertThat(page).contains("The claim that your rule chooses is not drawn.");
	}

	@Test
	void saysOfASideThatIsSilentThatItIs() {
		assertThat(page("/claims?measure=displaced&district=kalbajar")).contains("no claim");
	}

	@Test
	void aDocumentHasItsClaimsInItsOrderAndThoseItSharesItsOriginWith() {
		String page = page("/sources/hajiyev-kalbajar-2018");
		List<String> claims = new Html(page).links.stream().filter((link) -> link.startsWith("/claims/")).toList();
		JsonNode stated = this.api.ok("/v1/claims?source=hajiyev-kalbajar-2018&limit=1000").at("/data");
		assertThat(claims)
			.containsAll(stated.valueStream().map((claim) -> "/claims/" + claim.at("/id").asString()).toList());
		List<Integer> starts = claims.stream()
			.distinct()
			.map((link) -> this.api.ok("/v1" + link).at("/source_claim/span/start").asInt(Integer.MAX_VALUE))
			.toList();
		assertThat(starts).isSorted();
		assertThat(page).contains("href=\"/sources?origin=azerbaijani-account\"");
	}

	@Test
	void aMeasureHasEachAreaOrSaysThatNothingIsKnownOfIt() {
		List<String> links = new Html(page("/measures/killed")).links;
		this.api.ok("/v1/coverage?measure=killed&empty=true&limit=1000").at("/data").forEach((cell) -> {
			String area = cell.at("/district/id").asString("none");
			assertThat(links).anyMatch(
					(link) -> cell.at("/claims").asInt() == 0 ? area.equals("none") || link.equals("/districts/" + area)
							: link.startsWith("/comparisons/" + (area.equals("none") ? "conflict" : area) + ".killed")
									|| link.equals("/claims?district=" + area + "&amp;measure=killed")
									|| link.equals("/claims?district=" + area + "&measure=killed"));
		});
	}

	@Test
	void anAreaIsFoundByAnyOfItsNames() {
		HttpResponse<String> moved = this.api.send("GET", "/districts/" + Api.encoded("Շուշի"));
		assertThat(moved.statusCode()).isEqualTo(308);
		assertThat(moved.headers().firstValue("Location")).contains("/districts/shusha");
	}

	@Test
	void anAreaHasAllNamesInTheirScriptsAndWhatIsNotKnown() {
		String page = page("/districts/kalbajar");
		this.api.ok("/v1/districts/kalbajar")
			.at("/names")
			.forEach((name) -> assertThat(page).contains(
					"lang=\"" + name.at("/language").asString() + "\" dir=\"auto\">" + name.at("/name").asString()));
		this.api.ok("/v1/coverage?district=kalbajar&empty=only&limit=1000")
			.at("/data")
			.forEach((hole) -> assertThat(page)
				.contains("href=\"/measures/" + hole.at("/measure/id").asString() + "\""));
	}

}
