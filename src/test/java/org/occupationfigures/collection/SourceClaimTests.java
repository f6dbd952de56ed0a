package org.occupationfigures.collection;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every record of the data set says who claims it, whatever was asked. */
@ApiTest
class SourceClaimTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "districts", "occupations", "claims", "casualties", "displacement", "damage", "sites",
			"resolutions", "votes", "sources", "timeline" })
	void standsOnEveryRecord(String collection) {
		List<JsonNode> records = new ArrayList<>(this.api.all("/v1/" + collection));
		records.addAll(this.api.all("/v1/" + collection + "?fields=id"));
		assertThat(records).allSatisfy((record) -> {
			JsonNode claim = record.get("source_claim");
			assertThat(claim).as(record.toString()).isNotNull();
			assertThat(claim.propertyNames()).containsExactly("claim", "claimant", "speaker", "affiliation", "origin",
					"source", "as_written", "locator", "span", "note", "second_reading");
			assertThat(claim.get("claimant").asString()).isNotBlank();
			assertThat(claim.get("affiliation").asString()).isNotBlank();
			assertThat(claim.get("origin").asString()).isNotBlank();
			assertThat(claim.at("/source/id").asString()).isNotBlank();
			assertThat(claim.at("/source/title").asString()).isNotBlank();
		});
	}

	@Test
	void namesTheClaimItselfOnClaims() {
		assertThat(this.api.all("/v1/claims"))
			.allSatisfy((claim) -> assertThat(claim.at("/source_claim/claim")).isEqualTo(claim.get("id")));
	}

	@Test
	void composesStatementsFromMeasureAreaAndFigure() {
		assertThat(this.api.ok("/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018").get("statement").asString())
			.isEqualTo("About 60,000 people displaced from Kalbajar");
		assertThat(
				this.api.ok("/v1/claims/kalbajar-civilians-killed-hajiyev-kalbajar-2018").get("statement").asString())
			.isEqualTo("511 civilians killed in Kalbajar");
	}

}
