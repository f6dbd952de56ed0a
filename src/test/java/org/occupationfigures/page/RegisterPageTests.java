package org.occupationfigures.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Releases, and what they changed, as the API has them. */
@ApiTest
class RegisterPageTests {

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
	void everyPageLeadsToTheReleaseThatItBelongsTo() {
		assertThat(new Html(page("/about")).links).contains("/releases/1.0.0");
		assertThat(this.api.ok("/v1/changes?what=added").at("/links/page").asString()).isEqualTo("/changes?what=added");
	}

}
