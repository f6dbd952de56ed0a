package org.occupationfigures.page;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Releases, changes, sums and the table as the API has them. */
@ApiTest
class RegisterPageTests {

	private static final Map<String, String> WHY = Map.of("no-claim", "No claim is recorded.", "only-scoped",
			"Claimed only of a part, an event or a class.", "other-side", "Claimed only of another side.", "not-picked",
			"No claim fits the rule.", "several-sides", "Claims of several sides would be mixed; choose one.",
			"several-claims", "The rule leaves claims that state different things.");

	@Autowired
	private Api api;

	private String page(String address) {
		var answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return answer.body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/changes", "/changes?release=0.10.0", "/changes?what=changed",
			"/changes?district=Shushi&measure=", "/changes?claim=kalbajar-area-counted-twice",
			"/changes?source=occupation-in-figures&file=claims" })
	void everyChangeOfAClaimLeadsToIt(String address) {
		Html page = new Html(page(address));
		JsonNode changes = this.api.ok("/v1" + address.replace("&measure=", "")).at("/data");
		assertThat(changes).isNotEmpty().allSatisfy((change) -> {
			if (change.at("/file").asString().equals("claims")) {
				assertThat(page.links).contains("/claims/" + change.at("/row").asString());
			}
			assertThat(page.links).contains("/releases/" + change.at("/release").asString());
		});
	}

	@Test
	void theCellsOfARowStandTogetherWithTheReason() {
		assertThat(page("/changes?claim=kalbajar-area-counted-twice").split("<tr>")).hasSize(3);
		assertThat(page("/changes?claim=kalbajar-area-counted-twice")).contains("Counted twice.");
		assertThat(page("/changes?what=changed&file=claims&release=0.10.0")).containsPattern("<del>\\d.*→.*<ins>\\d");
	}

	@ParameterizedTest
	@CsvSource({ "added", "changed", "withdrawn" })
	void aReleaseLinksWhatItCounts(String what) {
		String page = page("/releases/1.0.0");
		JsonNode release = this.api.ok("/v1/releases/1.0.0");
		String link = "/changes?release=1.0.0&file=claims&what=" + what;
		assertThat(new Html(page).links).contains(link);
		assertThat(page).contains(">" + release.at("/" + what).asString() + " ");
		assertThat(this.api.all("/v1" + link).stream().map((change) -> change.at("/row").asString()).distinct())
			.hasSize(release.at("/" + what).asInt());
	}

	@Test
	void aReleaseHasTheCountsOfTheApi() {
		String page = page("/releases/1.0.0");
		this.api.ok("/v1/releases/1.0.0")
			.at("/counts")
			.forEach((count) -> assertThat(page)
				.contains("/claims?" + count.at("/by").asString() + "=" + count.at("/id").asString()));
		assertThat(page("/releases/0.8.0")).contains("What changed is not recorded.");
	}

	@Test
	void theTableOffersEveryRule() {
		assertThat(new Html(page("/table")).links).contains("/table?pick=latest", "/table?pick=lowest",
				"/table?pick=highest", "/table?pick=affiliation%3Apress");
	}

	@Test
	void everyPageLeadsToTheReleaseThatItBelongsTo() {
		assertThat(new Html(page("/about")).links).contains("/releases/1.0.0");
		assertThat(this.api.ok("/v1/changes?what=added").at("/links/page").asString()).isEqualTo("/changes?what=added");
	}

	@ParameterizedTest
	@ValueSource(strings = { "measure=area&source=occupation-in-figures", "measure=area&pick=highest",
			"measure=area&pick=affiliation:press", "measure=displaced&pick=lowest&side=azerbaijani" })
	void aSumHasThePartsHolesAndOverlapsOfTheApi(String asked) {
		Html page = new Html(page("/totals?" + asked));
		JsonNode total = this.api.ok("/v1/totals?" + asked);
		total.at("/parts").forEach((part) -> assertThat(page.links).contains("/claims/" + part.at("/id").asString()));
		total.at("/missing")
			.forEach((hole) -> assertThat(page.links).contains("/comparisons?measure=" + total.at("/measure").asString()
					+ "&district=" + hole.at("/id").asString()));
		total.at("/overlaps")
			.forEach((overlap) -> assertThat(page.links)
				.contains("/sources/" + overlap.at("/source_claim/source/id").asString()));
		assertThat(total.at("/parts").size() + total.at("/missing").size()).isEqualTo(9);
	}

	@Test
	void landCountedTwiceIsHatchedAsFarAsASizeIsStated() {
		String page = page("/totals?measure=area&source=occupation-in-figures");
		String kalbajar = page.substring(page.indexOf("Kalbajar: 3,054"));
		assertThat(kalbajar).containsPattern("^[^§]*?class=.part. x=.4.00%. width=.19.14%.");
		assertThat(page).contains("13,583.42 km²", "14,682 km²");
		assertThat(page("/totals?measure=area&pick=highest")).contains("Nothing is hatched");
	}

	@Test
	void aSumOfDifferentSidesIsRefusedAndNothingAskedIsAForm() {
		assertThat(this.api.send("GET", "/totals?measure=combatants-killed&pick=latest").body())
			.contains("the claims count different sides");
		assertThat(this.api.send("GET", "/totals?measure=area").statusCode()).isEqualTo(400);
		assertThat(page("/totals?measure=&pick=&side=")).contains("<select id=\"pick\"")
			.doesNotContain("class=\"count\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/table?pick=latest", "/table?pick=highest&side=azerbaijani",
			"/table?pick=source:occupation-in-figures&measures=area,occupation-date&district=Shushi" })
	void eachCellOfTheTableLeadsToItsClaimOrSaysWhyThereIsNone(String address) {
		String page = page(address);
		Html html = new Html(page);
		JsonNode table = this.api.ok("/v1" + address);
		table.at("/data").forEach((row) -> {
			assertThat(html.links).contains("/districts/" + row.at("/district/id").asString());
			row.at("/cells").propertyStream().map(Map.Entry::getValue).forEach((cell) -> {
				if (!cell.at("/claim").isNull()) {
					assertThat(html.links).contains("/claims/" + cell.at("/claim").asString());
				}
				else {
					assertThat(WHY).containsKey(cell.at("/null_reason").asString());
					assertThat(page).contains(WHY.getOrDefault(cell.at("/null_reason").asString(), "") + "</dd>");
				}
			});
		});
		assertThat(page.split("<td").length - 1).isEqualTo(table.at("/data").size() * table.at("/measures").size());
	}

	@Test
	void withoutARuleTheTableIsAForm() {
		assertThat(page("/table?pick=&side=")).contains("Without one nothing is chosen").doesNotContain("<td");
		assertThat(this.api.send("GET", "/table?pick=newest").statusCode()).isEqualTo(400);
		assertThat(this.api.send("GET", "/table?pick=latest&measures=site-destroyed").statusCode()).isEqualTo(400);
	}

}
