package org.occupationfigures.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class CoverageTests {

	@Autowired
	private Api api;

	@Test
	void theGridHasEveryAreaAndTheWholeByEveryMeasure() {
		long measures = this.api.ok("/v1/measures").at("/meta/total").asLong();
		assertThat(this.api.ok("/v1/coverage?empty=true").at("/meta/total").asLong()).isEqualTo(10 * measures);
		assertThat(this.api.all("/v1/coverage").stream().mapToLong((cell) -> cell.get("claims").asLong()).sum())
			.isEqualTo(this.api.ok("/v1/claims").at("/meta/total").asLong());
		assertThat(this.api.all("/v1/coverage?empty=only"))
			.allSatisfy((cell) -> assertThat(cell.get("null_reason").asString()).isEqualTo("no-claim"));
	}

	@Test
	void aCellCountsTheClaimsThatItLeadsTo() {
		for (JsonNode cell : this.api.all("/v1/coverage?category=casualty")) {
			JsonNode claims = this.api.ok(cell.get("record").asString() + "&limit=1000");
			assertThat(claims.at("/meta/total")).isEqualTo(cell.get("claims"));
			assertThat(claims.get("data")).extracting((claim) -> claim.at("/source_claim/origin").asString())
				.satisfies((origins) -> assertThat(origins.stream().distinct().count())
					.isEqualTo(cell.get("origins").asLong()));
		}
	}

	@Test
	void countsTheClaimsOfTheFiles() {
		Map<String, Long> expected = DataSet.rows("claims.csv")
			.stream()
			.collect(Collectors
				.groupingBy((claim) -> (claim.get("district_id").isEmpty() ? "conflict" : claim.get("district_id"))
						+ "." + claim.get("measure_id"), Collectors.counting()));
		Map<String, Long> served = this.api.all("/v1/coverage")
			.stream()
			.collect(Collectors.toMap((cell) -> cell.get("id").asString(), (cell) -> cell.get("claims").asLong()));
		assertThat(served).isEqualTo(expected);
	}

	@Test
	void namesEachAgreementOfItsComparisonsOnce() {
		Map<List<JsonNode>, List<String>> expected = this.api.all("/v1/comparisons")
			.stream()
			.filter((comparison) -> !comparison.get("agreement").isNull())
			.collect(Collectors.groupingBy(
					(comparison) -> List.of(comparison.get("district"), comparison.get("measure")),
					Collectors.mapping((comparison) -> comparison.get("agreement").asString(), Collectors
						.collectingAndThen(Collectors.toList(), (all) -> all.stream().distinct().sorted().toList()))));
		for (JsonNode cell : this.api.all("/v1/coverage?empty=true")) {
			assertThat(cell.get("agreement")).as(cell.get("id").asString())
				.extracting(JsonNode::asString)
				.containsExactlyElementsOf(
						expected.getOrDefault(List.of(cell.get("district"), cell.get("measure")), List.of()));
		}
	}

	@ParameterizedTest
	@CsvSource({ "district=Kelbajar&measure=area, 1", "district=none&measure=killed&empty=only, 0",
			"district=shusha&measure=mass-graves, 0", "district=shusha&measure=mass-graves&empty=true, 1",
			"'district=shusha,none&measure=area&category=territory&empty=true', 2" })
	void showsTheCellsAskedFor(String query, int cells) {
		assertThat(this.api.ok("/v1/coverage?" + query).at("/meta/total").asInt()).isEqualTo(cells);
	}

}
