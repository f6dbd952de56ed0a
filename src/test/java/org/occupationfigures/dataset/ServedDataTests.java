package org.occupationfigures.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.DataSet;
import org.occupationfigures.DataTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code data/}: every value of every row is served as it stands in its file, and
 * nothing besides.
 */
@DataTest
class ServedDataTests {

	/** Where a column stands in its record, if not under its own name. */
	private static final Map<String, List<String>> PLACES = Map.ofEntries(place("claims.measure_id", "/measure/id"),
			place("claims.value", "/figure/value"), place("claims.low", "/figure/low"),
			place("claims.high", "/figure/high"), place("claims.qualifier", "/figure/qualifier", "/date/qualifier"),
			place("claims.unit", "/figure/unit"), place("claims.null_reason", "/figure/null_reason"),
			place("claims.date", "/date/edtf"), place("claims.as_of", "/as_of/edtf"),
			place("claims.as_written", "/source_claim/as_written"), place("claims.locator", "/source_claim/locator"),
			place("claims.start", "/source_claim/span/start"), place("claims.end", "/source_claim/span/end"),
			place("claims.note", "/source_claim/note"), place("sources.published", "/published/edtf"),
			place("resolutions.adopted_on", "/adopted_on/edtf"), place("resolutions.votes_for", "/votes/in_favour"),
			place("resolutions.votes_against", "/votes/against"),
			place("resolutions.abstentions", "/votes/abstentions"), place("districts.latitude", "/point/latitude"),
			place("districts.longitude", "/point/longitude"), place("districts.centre", "/centre/name"),
			place("districts.centre_source_id", "/centre/source"), place("names.source_id", "/source/id"),
			place("codes.source_id", "/source/id"), place("site_names.source_id", "/source/id"),
			place("overlaps.overlaps_with", "/with"));

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "sources", "resolutions", "votes", "sites", "districts" })
	void aRecordSaysWhatItsRowSays(String file) {
		List<Map<String, String>> rows = DataSet.served(file + ".csv");
		sameRows(served(file, rows.get(0).keySet()), rows);
	}

	@Test
	void aMeasureSaysWhatItsRowSaysButForTheTemplates() {
		List<Map<String, String>> rows = DataSet.served("measures.csv")
			.stream()
			.map((row) -> without(row, "statement", "statement_conflict", "concepts", "broader"))
			.toList();
		sameRows(served("measures", rows.get(0).keySet()), rows);
	}

	@Test
	void aClaimSaysWhatItsRowSays() {
		List<Map<String, String>> rows = DataSet.served("claims.csv")
			.stream()
			.sorted(Comparator.comparing((row) -> row.get("id")))
			.toList();
		List<Map<String, String>> served = served("claims", rows.get(0).keySet());
		assertThat(served).allMatch((row) -> !row.get("statement").isEmpty());
		assertThat(served).hasSameSizeAs(rows);
		for (int i = 0; i < rows.size(); i++) {
			Map<String, String> row = rows.get(i);
			List<String> unserved = new ArrayList<>();
			if (row.get("statement").isEmpty()) {
				unserved.add("statement");
			}
			if (row.get("unit").isEmpty()) {
				unserved.add("null_reason");
			}
			assertThat(without(served.get(i), unserved.toArray(String[]::new)))
				.isEqualTo(without(row, unserved.toArray(String[]::new)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "names, districts, names, district_id", "codes, districts, codes, district_id",
			"overlaps, districts, overlaps, district_id", "site_names, sites, names, site_id",
			"provisions, resolutions, provisions, resolution_id" })
	void aListInARecordSaysWhatItsRowsSay(String file, String collection, String list, String key) {
		List<Map<String, String>> rows = DataSet.served(file + ".csv");
		List<Map<String, String>> served = new ArrayList<>();
		for (JsonNode record : this.api.all("/v1/" + collection)) {
			for (JsonNode item : record.get(list)) {
				Map<String, String> row = row(file, rows.get(0).keySet(), item);
				row.put(key, record.get("id").asString());
				served.add(row);
			}
		}
		sameRows(served, rows);
	}

	@Test
	void everyShapeIsThatOfItsArea() throws IOException {
		JsonNode shapes = JsonMapper.shared()
			.readTree(Files.readString(DataSet.SERVED.resolve("boundaries.geojson")))
			.get("features");
		Map<String, JsonNode> expected = new LinkedHashMap<>();
		shapes.forEach((shape) -> expected.put(shape.get("id").asString(), shape.get("geometry")));
		Map<String, JsonNode> served = new LinkedHashMap<>();
		this.api.ok("/v1/districts.geojson").get("features").forEach((area) -> {
			if (area.at("/properties/boundary_source_claim").isObject()) {
				served.put(area.get("id").asString(), area.get("geometry"));
			}
		});
		assertThat(served).isEqualTo(expected).doesNotContainKey("nagorno-karabakh");
	}

	@Test
	void everyStatementReadsLikeASentence() {
		assertThat(this.api.all("/v1/claims")).extracting((claim) -> claim.get("statement").asString())
			.allSatisfy((statement) -> assertThat(statement).matches("(?s)\\P{Ll}.*\\S")
				.doesNotContain("{", "}", "null", "  ", " ,", "()"));
	}

	@Test
	void everyNameOfAnAreaFindsIt() {
		for (Map<String, String> name : DataSet.served("names.csv")) {
			assertThat(found(name.get("name"))).as(name.toString()).contains(name.get("district_id"));
		}
	}

	@Test
	void everyCodeOfAnAreaFindsIt() {
		List<Map<String, String>> codes = DataSet.served("codes.csv")
			.stream()
			.filter((code) -> !code.get("scheme").matches(".*-(part|centre|city)"))
			.toList();
		assertThat(codes).hasSizeGreaterThan(50);
		for (Map<String, String> code : codes) {
			assertThat(found(code.get("code"))).as(code.toString()).containsExactly(code.get("district_id"));
		}
	}

	/** The area that a filter understands, or those among which it cannot choose. */
	private List<String> found(String name) {
		JsonNode answer = this.api.get("/v1/districts?fields=id&district=" + Api.encoded(name));
		JsonNode found = answer.has("query") ? answer.at("/query/applied/district") : answer.at("/errors/0/allowed");
		assertThat(found.size()).as(name).isLessThanOrEqualTo(answer.has("query") ? 1 : 2);
		return found.valueStream().map(JsonNode::asString).toList();
	}

	/** Compares so that a failure shows the rows that differ, not all. */
	private static void sameRows(List<Map<String, String>> served, List<Map<String, String>> rows) {
		assertThat(served).hasSameSizeAs(rows).filteredOn((row) -> !rows.contains(row)).isEmpty();
		assertThat(rows).filteredOn((row) -> !served.contains(row)).isEmpty();
	}

	private static Map<String, String> without(Map<String, String> row, String... columns) {
		Map<String, String> rest = new LinkedHashMap<>(row);
		rest.keySet().removeAll(Set.of(columns));
		return rest;
	}

	private List<Map<String, String>> served(String file, Set<String> columns) {
		return this.api.all("/v1/" + file).stream().map((record) -> row(file, columns, record)).toList();
	}

	private static Map<String, String> row(String file, Set<String> columns, JsonNode record) {
		Map<String, String> row = new LinkedHashMap<>();
		columns.forEach((column) -> row.put(column, text(record, places(file, column))));
		return row;
	}

	private static List<String> places(String file, String column) {
		String named = column.replaceFirst("_id$", "");
		return PLACES.getOrDefault(file + "." + column,
				List.of("/" + column, "/" + named + "/id", "/source_claim/" + named + "/id"));
	}

	private static String text(JsonNode record, List<String> places) {
		for (String place : places) {
			JsonNode value = record.at(place);
			if (value.isArray()) {
				return String.join("|", value.valueStream().map(JsonNode::asString).toList());
			}
			if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
				return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
			}
		}
		return "";
	}

	private static Map.Entry<String, List<String>> place(String column, String... places) {
		return Map.entry(column, List.of(places));
	}

}
