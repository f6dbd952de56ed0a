package org.occupationfigures.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.value.Edtf;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ComparisonTests {

	@Autowired
	private Api api;

	@Test
	void kalbajarsAreaDiffersAndAnotherBoundaryStandsBesideIt() {
		JsonNode area = one("district=kalbajar&measure=area&scope=none");
		assertThat(area.get("agreement").asString()).isEqualTo("differ");
		assertThat(values(area)).contains(3054, 54).doesNotContain(1936);
		assertThat(area.get("stated_min").asInt()).isEqualTo(54);
		assertThat(area.get("stated_max").asInt()).isEqualTo(3054);
		assertThat(area.get("beside")).anySatisfy((other) -> {
			assertThat(other.get("scope").asString()).isEqualTo("soviet-boundary");
			assertThat(values(this.api.ok(other.get("address").asString()).at("/data/0"))).containsOnly(1936);
		});
	}

	@Test
	void theRepeated511HasManySourcesAndFewOrigins() {
		JsonNode killed = one("district=kalbajar&measure=civilians-killed&scope=none");
		List<JsonNode> repeated = claims(killed).stream()
			.filter((claim) -> claim.at("/figure/value").asInt() == 511)
			.toList();
		assertThat(repeated).hasSize(10)
			.extracting((claim) -> claim.at("/source_claim/origin").asString())
			.contains("azerbaijani-account");
		assertThat(killed.get("independent_origins").asInt()).isEqualTo((int) claims(killed).stream()
			.map((claim) -> claim.at("/source_claim/origin").asString())
			.distinct()
			.count());
		assertThat(killed.get("agreement").asString()).isEqualTo("differ");
	}

	@Test
	void fizulisHeldPartIsComparedWithItselfAlone() {
		JsonNode share = one("district=fizuli&measure=occupied-share&scope=none");
		assertThat(values(share)).containsExactlyInAnyOrder(33, 90);
		assertThat(share.get("agreement").asString()).isEqualTo("differ");
		assertThat(one("district=fizuli&measure=area&scope=none").get("claims"))
			.noneSatisfy((claim) -> assertThat(claim.at("/measure/id").asString()).isEqualTo("occupied-area"));
	}

	@Test
	void everyQuantityAndDateIsInExactlyOneComparison() {
		List<String> compared = new ArrayList<>();
		for (JsonNode comparison : this.api.all("/v1/comparisons")) {
			for (JsonNode claim : comparison.get("claims")) {
				compared.add(claim.get("id").asString());
				assertThat(List.of(claim.get("side"), claim.get("scope"), claim.get("measure"), claim.get("district"),
						claim.get("site")))
					.isEqualTo(List.of(comparison.get("side"), comparison.get("scope"), comparison.get("measure"),
							comparison.get("district"), comparison.get("site")));
			}
		}
		assertThat(compared).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(this.api.ids("/v1/claims?kind=quantity,date"));
	}

	@Test
	void agreesOnlyWhereEveryClaimOverlapsEveryOther() {
		Set<String> stocks = new HashSet<>(this.api.ids("/v1/measures?time=stock"));
		for (JsonNode comparison : this.api.all("/v1/comparisons")) {
			List<JsonNode> claims = claims(comparison);
			boolean apart = false;
			boolean contradicts = false;
			for (JsonNode one : claims) {
				for (JsonNode other : claims) {
					if (!overlap(bounds(one), bounds(other)) && one != other) {
						apart = true;
						boolean sameTime = overlap(days(one.get("as_of")), days(other.get("as_of")));
						contradicts |= sameTime || !stocks.contains(comparison.at("/measure/id").asString());
					}
				}
			}
			String expected = (claims.size() == 1) ? "single"
					: contradicts ? "differ" : apart ? "different-times" : "agree";
			assertThat(comparison.get("agreement").asString()).as(comparison.get("id").asString()).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@CsvSource({ "lowest, kalbajar-area-virtualkarabakh-figures-tr",
			"source:occupation-in-figures, kalbajar-area-occupation-in-figures", "source:hajiyev-kalbajar-2018, " })
	void picksByTheRuleOfTheCaller(String rule, String claim) {
		assertThat(one("district=kalbajar&measure=area&scope=none&pick=" + rule).get("picked").asString(null))
			.isEqualTo(claim);
	}

	@Test
	void picksTheLatestOfAllOrOfASide() {
		JsonNode latest = one("district=kalbajar&measure=displaced&scope=none&pick=latest");
		assertThat(published(latest).get(latest.get("picked").asString()))
			.isEqualTo(published(latest).values().stream().max(LocalDate::compareTo).orElseThrow());
		JsonNode ofASide = one("district=kalbajar&measure=displaced&scope=none&pick=affiliation:reference-work");
		assertThat(ofASide.get("picked").asString()).isEqualTo("kalbajar-displaced-wikipedia-battle-kalbajar");
		assertThat(one("district=kalbajar&measure=area&scope=none").get("picked").isNull()).isTrue();
	}

	@Test
	void aClaimLinksItsComparisonAndASourceTheClaimsOfItsOrigin() {
		for (String id : List.of("kalbajar-area-occupation-in-figures",
				"kalbajar-mining-start-hajiyev-kalbajar-2018")) {
			String link = this.api.ok("/v1/claims/" + id).at("/links/comparison").asString();
			assertThat(claims(this.api.ok(link).at("/data/0"))).extracting((claim) -> claim.get("id").asString())
				.contains(id);
		}
		assertThat(this.api.ok("/v1/claims/kalbajar-location-hajiyev-kalbajar-2018").at("/links/comparison").isNull())
			.isTrue();
		assertThat(this.api.ok("/v1/sources/hajiyev-kalbajar-2018").at("/links/same_origin").asString())
			.isEqualTo("/v1/claims?origin=azerbaijani-account");
	}

	private JsonNode one(String query) {
		JsonNode data = this.api.ok("/v1/comparisons?" + query).get("data");
		assertThat(data).hasSize(1);
		return data.get(0);
	}

	private static List<JsonNode> claims(JsonNode comparison) {
		return StreamSupport.stream(comparison.get("claims").spliterator(), false).toList();
	}

	private static List<Integer> values(JsonNode comparison) {
		return claims(comparison).stream().map((claim) -> claim.at("/figure/value").asInt()).toList();
	}

	private static Map<String, LocalDate> published(JsonNode comparison) {
		Map<String, LocalDate> days = new HashMap<>();
		claims(comparison).forEach((claim) -> {
			String published = claim.at("/source_claim/source/published").asString(null);
			days.put(claim.get("id").asString(),
					(published != null) ? Edtf.parse(published).earliest() : LocalDate.MIN);
		});
		return days;
	}

	/** The least and the greatest that a claim allows, null where it is open. */
	private static BigDecimal[] bounds(JsonNode claim) {
		JsonNode figure = claim.get("figure");
		if (figure.isNull()) {
			return days(claim.get("date"));
		}
		BigDecimal value = figure.get("value").isNull() ? null : figure.get("value").decimalValue();
		BigDecimal step = new BigDecimal("0.000001");
		return switch (figure.get("qualifier").asString()) {
			case "exact", "about" -> new BigDecimal[] { figure.at("/rounding/low").decimalValue(),
					figure.at("/rounding/high").decimalValue() };
			case "range" -> new BigDecimal[] { figure.get("low").decimalValue(), figure.get("high").decimalValue() };
			case "more-than" -> new BigDecimal[] { value.add(step), null };
			case "at-least" -> new BigDecimal[] { value, null };
			case "less-than" -> new BigDecimal[] { null, value.subtract(step) };
			case "up-to" -> new BigDecimal[] { null, value };
			default -> new BigDecimal[2];
		};
	}

	private static BigDecimal[] days(JsonNode date) {
		return date.isNull() ? new BigDecimal[2]
				: new BigDecimal[] { day(date.get("earliest")), day(date.get("latest")) };
	}

	private static BigDecimal day(JsonNode date) {
		return date.isNull() ? null : BigDecimal.valueOf(LocalDate.parse(date.asString()).toEpochDay());
	}

	private static boolean overlap(BigDecimal[] one, BigDecimal[] other) {
		return (one[0] == null || other[1] == null || one[0].compareTo(other[1]) <= 0)
				&& (one[1] == null || other[0] == null || one[1].compareTo(other[0]) >= 0);
	}

}
