package org.occupationfigures.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of the second reading, of each claim and of all. */
@ApiTest
class ReadingTests {

	private static final Map<String, Map<String, String>> ROWS = DataSet.rows("readings.csv")
		.stream()
		.collect(Collectors.toMap((row) -> row.get("claim_id"), Function.identity()));

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "claims", "occupations", "sites", "timeline" })
	void everyRecordThatRestsOnAClaimHasItsSecondReading(String collection) {
		Set<Boolean> known = this.api.all("/v1/" + collection).stream().map((record) -> {
			JsonNode source = record.get("source_claim");
			hold(source);
			record.path("claims").forEach((claim) -> hold(claim.get("source_claim")));
			hold(record.path("area").path("source_claim"));
			return !source.get("second_reading").isNull();
		}).collect(Collectors.toSet());
		assertThat(known).contains(true, false);
	}

	private static void hold(JsonNode source) {
		if (source.isMissingNode()) {
			return;
		}
		Map<String, String> row = ROWS.get(source.get("claim").asString(""));
		JsonNode reading = source.get("second_reading");
		assertThat(reading.isNull()).as(source.toString()).isEqualTo(row == null);
		if (row != null) {
			assertThat(reading.get("date").asString()).isEqualTo(row.get("date"));
			assertThat(reading.get("result").asString()).isEqualTo(row.get("result"));
			assertThat(reading.get("mended").valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")))
				.isEqualTo(row.get("mended"));
		}
	}

	@Test
	void aRecordThatRestsOnItsDocumentHasNone() {
		for (String collection : List.of("sources", "resolutions", "districts")) {
			assertThat(this.api.all("/v1/" + collection))
				.allSatisfy((record) -> assertThat(record.at("/source_claim/second_reading").isNull()).isTrue());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "same", "mended", "not-found-again", "none", "none,mended" })
	void claimsAreFoundByTheirResult(String results) {
		List<String> expected = DataSet.rows("claims.csv")
			.stream()
			.map((claim) -> claim.get("id"))
			.filter((id) -> List.of(results.split(","))
				.contains(ROWS.containsKey(id) ? ROWS.get(id).get("result") : "none"))
			.sorted()
			.toList();
		assertThat(this.api.ids("/v1/claims?reread=" + results)).isNotEmpty().isEqualTo(expected);
	}

	@Test
	void anotherResultIsRefused() {
		assertThat(this.api.get("/v1/claims?reread=mendet").at("/errors/0/did_you_mean").asString())
			.isEqualTo("mended");
	}

	@ParameterizedTest
	@ValueSource(strings = { "measure", "district", "qualifier", "side", "affiliation", "as_of" })
	void theRatesAreThoseOfTheFile(String column) {
		List<List<String>> pairs = new ArrayList<>();
		ROWS.values().forEach((row) -> {
			boolean coded = switch (column) {
				case "qualifier" -> row.get("kind").equals("quantity");
				case "as_of" -> !row.get("kind").equals("date");
				default -> true;
			};
			if (coded && !row.get("result").equals("not-found-again")) {
				pairs.add(List.of(row.get(column + "_first"), row.get(column + "_second")));
			}
		});
		double agreed = pairs.stream().filter((pair) -> pair.get(0).equals(pair.get(1))).count();
		JsonNode rate = this.api.ok("/v1/readings")
			.get("data")
			.valueStream()
			.filter((each) -> each.get("column").asString().equals(column))
			.findAny()
			.orElseThrow();
		assertThat(rate.get("coded").asInt()).isEqualTo(pairs.size());
		assertThat(rate.get("agreed").asDouble()).isEqualTo(agreed);
		assertThat(rate.get("percent_agreement").asDouble()).isEqualTo(Math.round(1000 * agreed / pairs.size()) / 10.0);
		assertThat(rate.get("alpha").asDouble()).isEqualTo(Math.round(1000 * alpha(pairs)) / 1000.0);
	}

	/** By its definition: one less the observed over the expected disagreement. */
	private static double alpha(List<List<String>> pairs) {
		List<String> codes = pairs.stream().flatMap(List::stream).toList();
		double expected = 0;
		for (String one : codes) {
			expected += codes.stream().filter((other) -> !other.equals(one)).count() / (codes.size() - 1.0);
		}
		double observed = pairs.stream().filter((pair) -> !pair.get(0).equals(pair.get(1))).count();
		return 1 - 2 * observed / expected;
	}

	@Test
	void everyResultLeadsToItsClaims() {
		JsonNode results = this.api.ok("/v1/readings").get("results");
		assertThat(results).hasSize(4);
		int claims = 0;
		for (JsonNode result : results) {
			assertThat(this.api.ok(result.get("address").asString()).at("/meta/total")).isEqualTo(result.get("claims"));
			claims += result.get("claims").asInt();
		}
		assertThat(claims).isEqualTo(DataSet.rows("claims.csv").size());
	}

	@Test
	void asCsvTheRatesHaveARowPerColumn() {
		List<String> lines = this.api.send("GET", "/v1/readings.csv").body().lines().toList();
		assertThat(lines).hasSize(7).startsWith("column,coded,agreed,percent_agreement,alpha,release");
		JsonNode first = this.api.ok("/v1/readings").at("/data/0");
		assertThat(lines.get(1))
			.startsWith("measure," + first.get("coded").asString() + "," + first.get("agreed").asString() + ",")
			.endsWith(",1.0.0");
	}

}
