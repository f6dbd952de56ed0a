package org.occupationfigures.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Dates of control, sites and votes as the API has them. */
@ApiTest
class RecordPageTests {

	@Autowired
	private Api api;

	private Html page(String address) {
		var answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return new Html(answer.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/occupations?limit=50", "/occupations?source=occupation-in-figures",
			"/occupations?district=Shushi&sort=-date", "/occupations?affiliation=press&q=shusha" })
	void everyDateAndSizeLeadsToItsClaim(String address) {
		Html page = page(address);
		assertThat(this.api.ok("/v1" + address).at("/data")).isNotEmpty().allSatisfy((row) -> {
			for (String claim : List.of("/date/claim", "/area/claim")) {
				if (!row.at(claim).isMissingNode()) {
					assertThat(page.links).contains("/claims/" + row.at(claim).asString());
				}
			}
			assertThat(page.links).contains("/occupations?source=" + row.at("/source_claim/source/id").asString());
		});
	}

	@Test
	void theTableOfADocumentLeadsToItsSum() {
		assertThat(page("/occupations?source=occupation-in-figures").links)
			.contains("/totals?measure=area&source=occupation-in-figures");
		assertThat(page("/occupations").links).noneMatch((link) -> link.startsWith("/totals?"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sites", "/sites?kind=mine", "/sites?district=kalbajar&sort=-name" })
	void sitesAreThoseOfTheApi(String address) {
		assertThat(page(address).links)
			.containsAll(this.api.ids("/v1" + address).stream().map((id) -> "/sites/" + id).toList());
	}

	@Test
	void aSiteHasAllItsClaimsAndNames() {
		this.api.ids("/v1/sites").forEach((id) -> {
			Html page = page("/sites/" + id);
			assertThat(page.links).containsAll(
					this.api.ids("/v1/claims?site=" + id).stream().map((claim) -> "/claims/" + claim).toList());
			this.api.ok("/v1/sites/" + id)
				.at("/names")
				.forEach((name) -> assertThat(page.texts)
					.anyMatch((text) -> text.text().equals(name.at("/name").asString())));
		});
		assertThat(this.api.send("GET", "/sites/ganjasr").body()).contains("href=\"/sites/ganjasar\"");
	}

	@Test
	void votesAreCountedByRollCallAndListedByState() {
		String page = this.api.send("GET", "/votes").body();
		for (String vote : List.of("yes", "no", "abstain")) {
			String list = "roll_call=unga-62-243-unvotes&vote=" + vote;
			assertThat(page).contains(list.replace("&", "&amp;"))
				.containsPattern(": " + this.api.ok("/v1/votes?" + list).at("/meta/total").asInt() + "</a>");
		}
		JsonNode angola = this.api.ok("/v1/votes?country=AGO");
		assertThat(page.split("/votes\\?country=AGO\"")[1].split("</tr>")[0].split("<td>"))
			.hasSize(angola.at("/meta/total").asInt() + 1);
	}

	@Test
	void aVoteThatWasNotAskedForIsNoHole() {
		String asked = this.api.send("GET", "/votes?vote=no&country=AGO").body();
		assertThat(asked).contains(">Angola</a>").doesNotContain(">Afghanistan</a>");
		String afghanistan = this.api.send("GET", "/votes?vote=no").body().split(">Afghanistan</a>")[1]
			.split("</tr>")[0];
		assertThat(afghanistan).contains("in favour", "against");
	}

	@Test
	void anAreaIsAccentedAmongTheShapesAndWithoutAShapeThereIsNoMap() {
		String kalbajar = this.api.send("GET", "/districts/kalbajar").body();
		assertThat(kalbajar).contains("No shape says anything about the status", "/sources/natural-earth-admin1")
			.containsPattern("<path class=\"shape here\" d=\"M[\\d.]+ [\\d.]+L[^\"]*Z\"></path>");
		assertThat(kalbajar.split("class=\"shape\"")).hasSize(2);
		assertThat(this.api.send("GET", "/districts/nagorno-karabakh").body()).contains("No map:")
			.doesNotContain("class=\"area-map\"");
	}

	@Test
	void aShapeKeepsItsProportions() {
		JsonNode shapes = this.api.ok("/v1/districts.geojson?district=kalbajar,shusha").at("/features");
		double[] east = { 180, -180 };
		double[] north = { 90, -90 };
		shapes.forEach((shape) -> shape.at("/geometry/coordinates").forEach((ring) -> ring.forEach((at) -> {
			east[0] = Math.min(east[0], at.get(0).asDouble());
			east[1] = Math.max(east[1], at.get(0).asDouble());
			north[0] = Math.min(north[0], at.get(1).asDouble());
			north[1] = Math.max(north[1], at.get(1).asDouble());
		})));
		double ratio = (north[1] - north[0]) / (east[1] - east[0])
				/ Math.cos(Math.toRadians((north[0] + north[1]) / 2));
		String box = this.api.send("GET", "/districts/kalbajar").body().split("viewBox=\"-2 -2 324 ")[1];
		assertThat(Double.parseDouble(box.split("\"")[0]) - 4).isCloseTo(320 * ratio, within(1.0));
	}

}
