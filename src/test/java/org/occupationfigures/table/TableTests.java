package org.occupationfigures.table;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class TableTests {

	@Autowired
	private Api api;

	@Test
	void theTableHasOneClaimPerCellByTheRuleOfTheCaller() {
		JsonNode table = this.api.ok("/v1/table?pick=source:occupation-in-figures");
		assertThat(table.get("data")).hasSize(9);
		assertThat(table.get("measures")).extracting(JsonNode::asString)
			.containsExactlyElementsOf(this.api.ids("/v1/measures?headline=true"));
		JsonNode kalbajar = this.api.ok("/v1/table?pick=source:occupation-in-figures&district=Kelbajar")
			.at("/data/0/cells");
		assertThat(kalbajar.at("/area/value").asInt()).isEqualTo(3054);
		assertThat(kalbajar.at("/area/source_claim/claim").asString()).isEqualTo("kalbajar-area-occupation-in-figures");
		assertThat(kalbajar.at("/occupation-date/date").asString()).isEqualTo("1993-04-02");
		assertThat(kalbajar.at("/displaced/null_reason").asString()).isEqualTo("not-picked");
		assertThat(kalbajar.at("/displaced/value").isNull()).isTrue();
	}

	@Test
	void theTableSaysWhyACellIsEmpty() {
		String address = "/v1/table?pick=latest&district=shusha&measures=combatants-killed,mass-graves";
		assertThat(this.api.ok(address).at("/data/0/cells/combatants-killed/null_reason").asString())
			.isEqualTo("several-sides");
		assertThat(this.api.ok(address).at("/data/0/cells/mass-graves/null_reason").asString()).isEqualTo("no-claim");
		assertThat(this.api
			.ok("/v1/table?pick=source:dewaal-black-garden-notes&measures=combatants-killed&side=azerbaijani")
			.at("/data/7/cells/combatants-killed/null_reason")
			.asString()).isEqualTo("several-claims");
		assertThat(this.api.ok(address + "&side=armenian").at("/data/0/cells/combatants-killed/value").isNumber())
			.isTrue();
	}

	@Test
	void namesTheRulesWhereNoneIsGiven() {
		assertThat(this.api.get("/v1/table").at("/errors/0/allowed")).extracting((rule) -> rule.asString())
			.containsExactly("latest", "latest-as-of", "lowest", "highest", "source:<id>", "affiliation:<id>");
	}

	@ParameterizedTest
	@CsvSource({ "latest", "latest-as-of", "lowest", "highest", "source:occupation-in-figures",
			"affiliation:azerbaijan-government" })
	void everyCellHasEitherAClaimOfItsOwnOrAReason(String rule) {
		JsonNode table = this.api.ok("/v1/table?pick=" + rule);
		int filled = 0;
		for (JsonNode row : table.get("data")) {
			for (JsonNode column : table.get("measures")) {
				JsonNode cell = row.get("cells").get(column.asString());
				if (cell.get("claim").isNull()) {
					assertThat(cell.get("null_reason").asString()).isIn("no-claim", "only-scoped", "not-picked",
							"several-sides", "several-claims");
					assertThat(cell.get("source_claim").isNull()).isTrue();
					continue;
				}
				JsonNode claim = this.api.ok("/v1/claims/" + cell.get("claim").asString());
				assertThat(claim.at("/district/id")).isEqualTo(row.at("/district/id"));
				assertThat(claim.at("/measure/id")).isEqualTo(column);
				assertThat(claim.get("scope").isNull()).isTrue();
				assertThat(claim.get("source_claim")).isEqualTo(cell.get("source_claim"));
				assertThat(cell.get("value")).isEqualTo(
						claim.at("/figure/value").isMissingNode() ? NullNode.getInstance() : claim.at("/figure/value"));
				assertThat(cell.get("date").asString(null)).isEqualTo(claim.at("/date/edtf").asString(null));
				filled++;
			}
		}
		assertThat(filled).isPositive();
	}

	@Test
	void saysWhyThereIsNoClaim() {
		for (JsonNode row : this.api.ok("/v1/table?pick=latest&side=armenian&measures=displaced,killed,area")
			.get("data")) {
			row.get("cells").forEachEntry((measure, cell) -> {
				String any = "/v1/claims?measure=" + measure + "&district=" + row.at("/district/id").asString();
				String whole = any + "&site=none&scope=none";
				String reason = isEmpty(any) ? "no-claim"
						: isEmpty(whole) ? "only-scoped" : isEmpty(whole + "&side=armenian") ? "other-side" : null;
				if (reason != null) {
					assertThat(cell.get("null_reason").asString(null)).as(any).isEqualTo(reason);
				}
				else {
					assertThat(cell.get("null_reason").asString("")).as(any)
						.isNotIn("no-claim", "only-scoped", "other-side");
				}
			});
		}
	}

	private boolean isEmpty(String claims) {
		return this.api.ok(claims).at("/meta/total").asInt() == 0;
	}

	@ParameterizedTest
	@ValueSource(strings = { "latest", "highest&measures=displaced,area,return-date", "lowest&district=Shusha" })
	void asCsvItHasARowPerCell(String query) {
		HttpResponse<String> csv = this.api.send("GET", "/v1/table.csv?pick=" + query);
		List<Map<String, String>> rows = CsvReader.builder()
			.ofNamedCsvRecord(csv.body())
			.stream()
			.map(NamedCsvRecord::getFieldsAsMap)
			.toList();
		Map<String, String> labels = DataSet.rows("measures.csv")
			.stream()
			.collect(Collectors.toMap((measure) -> measure.get("id"), (measure) -> measure.get("label")));
		JsonNode table = this.api.ok("/v1/table?pick=" + query);
		assertThat(rows).hasSize(table.get("data").size() * table.get("measures").size());
		assertThat(csv.headers().firstValue("X-Total-Count")).contains(String.valueOf(rows.size()));
		assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
		assertThat(csv.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"occupation-figures-table-1.0.0.csv\"");
		for (JsonNode row : table.get("data")) {
			row.get("cells").forEachEntry((measure, cell) -> {
				Map<String, String> expected = new HashMap<>(Map.of("measure_id", measure, "release", "1.0.0"));
				expected.put("measure_label", labels.get(measure));
				expected.put("district_id", row.at("/district/id").asString());
				expected.put("district_name", row.at("/district/name").asString());
				Stream.of("value", "low", "high", "date", "unit", "qualifier", "side", "null_reason")
					.forEach((key) -> expected.put(key, cell.get(key).asString("")));
				expected.put("as_of", cell.at("/as_of/edtf").asString(""));
				expected.put("claim_id", cell.get("claim").asString(""));
				expected.put("reason", cell.get("reason").asString(""));
				expected.put("tied",
						cell.get("tied").valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")));
				expected.put("comparison", cell.at("/links/comparison").asString(""));
				Stream.of("claimant", "speaker", "affiliation", "origin", "as_written", "locator")
					.forEach((key) -> expected.put(key, cell.at("/source_claim/" + key).asString("")));
				Stream.of("id", "title", "publisher", "published", "language", "url", "read")
					.forEach((key) -> expected.put("source_" + key,
							cell.at("/source_claim/source/" + key).asString("")));
				Stream.of("date", "result")
					.forEach((key) -> expected.put("second_reading_" + key,
							cell.at("/source_claim/second_reading/" + key).asString("")));
				expected.put("second_reading_mended",
						cell.at("/source_claim/second_reading/mended")
							.valueStream()
							.map(JsonNode::asString)
							.collect(Collectors.joining(" ")));
				assertThat(rows).contains(expected);
			});
		}
	}

	@Test
	void csvIsAskedForBySuffixOrAccept() {
		String query = "?measures=area&pick=latest";
		String suffixed = this.api.send("GET", "/v1/table.csv" + query).body();
		assertThat(suffixed).startsWith("district_id,district_name,measure_id,measure_label,value,");
		assertThat(this.api.send("/v1/table" + query, (request) -> request.header("Accept", "text/csv")).body())
			.isEqualTo(suffixed);
		assertThat(this.api.ok("/v1/table" + query).at("/links/csv").asString()).isEqualTo("/v1/table.csv" + query);
		assertThat(this.api.send("GET", "/v1/table.ndjson" + query).statusCode()).isEqualTo(406);
	}

	@Test
	void aCellNamesTheSideAndTheTimeOfItsClaim() {
		JsonNode table = this.api.ok("/v1/table?pick=latest&measures=displaced,settlers");
		int sides = 0;
		for (JsonNode row : table.get("data")) {
			for (JsonNode cell : row.get("cells")) {
				if (!cell.get("claim").isNull()) {
					JsonNode claim = this.api.ok("/v1/claims/" + cell.get("claim").asString());
					assertThat(cell.get("side")).isEqualTo(claim.get("side"));
					assertThat(cell.get("as_of")).isEqualTo(claim.get("as_of"));
					sides += cell.get("side").isNull() ? 0 : 1;
				}
			}
		}
		assertThat(sides).isPositive();
	}

	@Test
	void columnsHaveLabelsAndUnits() {
		JsonNode columns = this.api.ok("/v1/table?pick=latest&measures=return-date,area").get("columns");
		assertThat(columns).extracting(JsonNode::toString).containsExactly("""
				{"id":"return-date","label":"Date of Azerbaijani control","unit":null}""", """
				{"id":"area","label":"Area","unit":"km2"}""");
	}

	@ParameterizedTest
	@CsvSource({ "latest", "latest-as-of", "lowest", "highest", "source:occupation-in-figures", "latest&side=armenian",
			"latest&measures=combatants-killed,wounded,hospitals-destroyed" })
	void aHoleSaysWhatTiesAndWhereItStands(String rule) {
		for (JsonNode row : this.api.ok("/v1/table?pick=" + rule).get("data")) {
			row.get("cells").forEachEntry((measure, cell) -> {
				String reason = cell.get("null_reason").asString(null);
				assertThat(cell.get("reason").isNull()).as(measure).isEqualTo(reason == null);
				assertThat(cell.get("tied").size() > 1).as(measure).isEqualTo("several-claims".equals(reason));
				String comparison = cell.at("/links/comparison").asString(null);
				assertThat(comparison == null).as(measure).isEqualTo("no-claim".equals(reason));
				if (comparison != null) {
					List<String> compared = this.api.ok(comparison + "&limit=1000")
						.get("data")
						.valueStream()
						.flatMap((one) -> one.get("claims").valueStream())
						.map((claim) -> claim.get("id").asString())
						.toList();
					assertThat(compared).as(comparison).isNotEmpty();
					assertThat(cell.get("tied")).extracting(JsonNode::asString).isSubsetOf(compared);
					assertThat(cell.get("claim").isNull() || compared.contains(cell.get("claim").asString())).isTrue();
				}
			});
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"no-claim | latest&district=shusha&measures=mass-graves | no document of the register states it of this area",
			"several-sides | latest&district=shusha&measures=combatants-killed | the claims count different sides, armenian and azerbaijani; name one as side",
			"not-picked | source:occupation-in-figures&district=kalbajar&measures=displaced | it is stated, but in no claim among which the rule chooses" })
	void aReasonIsASentence(String word, String query, String sentence) {
		JsonNode cell = this.api.ok("/v1/table?pick=" + query).at("/data/0/cells").iterator().next();
		assertThat(cell.get("null_reason").asString()).isEqualTo(word);
		assertThat(cell.get("reason").asString()).isEqualTo(sentence);
	}

	@Test
	void keepsTheKeysOfCellsThatAreAskedFor() {
		JsonNode cells = this.api.ok("/v1/table?pick=latest&measures=area,killed&fields=value,claim")
			.at("/data/0/cells");
		cells.forEach((cell) -> assertThat(cell.propertyNames()).containsExactly("value", "claim"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"measures=area,occupation-date | Area (km2);Area: low;Area: high;Area: qualifier;Area: side;Area: as_of;Area: null_reason;Area: claim_id;Date of Armenian control;Date of Armenian control: qualifier;Date of Armenian control: side;Date of Armenian control: as_of;Date of Armenian control: null_reason;Date of Armenian control: claim_id",
			"measures=occupation-date,area&fields=date,value | Date of Armenian control;Area (km2)",
			"measures=area&fields=links,tied,unit | Area: unit;Area: tied;Area: comparison",
			"measures=area&fields=date | ''" })
	void wideItHasARowPerArea(String query, String columns) {
		List<CsvRecord> rows = CsvReader.builder()
			.ofCsvRecord(this.api.send("GET", "/v1/table.csv?pick=latest&shape=wide&" + query).body())
			.stream()
			.toList();
		List<String> header = rows.get(0).getFields();
		assertThat(String.join(";", header.subList(2, header.size() - 1))).isEqualTo(columns);
		assertThat(rows).hasSize(10);
	}

	@Test
	void wideItSaysTheSame() {
		String query = "?pick=lowest&measures=area,displaced,return-date";
		JsonNode table = this.api.ok("/v1/table" + query);
		List<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(this.api.send("GET", "/v1/table.csv" + query + "&shape=wide").body())
			.stream()
			.toList();
		for (int i = 0; i < rows.size(); i++) {
			NamedCsvRecord row = rows.get(i);
			assertThat(row.getField("district_id")).isEqualTo(table.at("/data/" + i + "/district/id").asString());
			JsonNode cells = table.at("/data/" + i + "/cells");
			assertThat(row.getField("Area (km2)")).isEqualTo(cells.at("/area/value").asString(""));
			assertThat(row.getField("Displaced: claim_id")).isEqualTo(cells.at("/displaced/claim").asString(""));
			assertThat(row.getField("Displaced: null_reason"))
				.isEqualTo(cells.at("/displaced/null_reason").asString(""));
			assertThat(row.getField("Date of Azerbaijani control"))
				.isEqualTo(cells.at("/return-date/date").asString(""));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/v1/table?fields=values | no such key of a cell",
			"/v1/table.csv?fields=value | a .csv with a row per cell always has the same fields; shape=wide has those asked",
			"/v1/table.xlsx?shape=wide&fields=source_claim | no such key of a cell",
			"/v1/table?shape=broad | no such shape", "/v1/table.csv?fields= | empty value" })
	void refusesWhatItDoesNotHave(String address, String reason) {
		assertThat(this.api.get(address + "&pick=latest").at("/errors/0/reason").asString()).isEqualTo(reason);
	}

}
