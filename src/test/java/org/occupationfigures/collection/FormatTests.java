package org.occupationfigures.collection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.web.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** The same records in every format, by suffix and by Accept. */
@ApiTest
class FormatTests {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	@Autowired
	private Api api;

	@Autowired
	private RecordWriters streams;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "districts", "occupations", "claims", "casualties", "displacement", "damage", "sites",
			"resolutions", "sources", "measures", "timeline", "comparisons", "coverage", "releases", "changes" })
	void everyCollectionIsCsvAndNdjsonToItsEnd(String collection) {
		List<String> ids = this.api.ids("/v1/" + collection);
		HttpResponse<String> csv = this.api.send("GET", "/v1/" + collection + ".csv");
		List<Map<String, String>> rows = rows(csv.body());
		assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
		assertThat(csv.headers().firstValue("X-Total-Count")).contains(String.valueOf(rows.size()));
		assertThat(csv.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"occupation-figures-" + collection + "-1.0.0.csv\"");
		assertThat(rows).extracting((row) -> row.get("id")).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(rows).allSatisfy((row) -> assertThat(row).containsEntry("release", "1.0.0"));
		List<String> lines = this.api.send("GET", "/v1/" + collection + ".ndjson").body().lines().toList();
		assertThat(lines).extracting((line) -> JsonMapper.shared().readTree(line).get("id").asString())
			.containsExactlyInAnyOrderElementsOf(ids);
	}

	@ParameterizedTest
	@ValueSource(strings = { "districts", "occupations", "claims", "casualties", "sites", "resolutions", "sources",
			"timeline" })
	void everyRowNamesItsSource(String collection) {
		assertThat(rows(this.api.send("GET", "/v1/" + collection + ".csv").body())).allSatisfy((row) -> {
			assertThat(row).containsKeys("source_id", "source_title", "source_url", "claimant", "as_written",
					"release");
			assertThat(row.get("source_id")).isNotBlank();
			assertThat(row.get("claimant")).isNotBlank();
		});
	}

	@Test
	void csvSaysWhatJsonSays() {
		Map<String, Map<String, String>> rows = new HashMap<>();
		rows(this.api.send("GET", "/v1/claims.csv").body()).forEach((row) -> rows.put(row.get("id"), row));
		assertThat(this.api.all("/v1/claims")).allSatisfy((claim) -> {
			Map<String, String> row = rows.get(claim.get("id").asString());
			assertThat(row).containsEntry("statement", claim.get("statement").asString())
				.containsEntry("value", claim.at("/figure/value").asString(""))
				.containsEntry("district_id", claim.at("/district/id").asString(""))
				.containsEntry("date", claim.at("/date/edtf").asString(""))
				.containsEntry("source_url", claim.at("/source_claim/source/url").asString(""))
				.containsEntry("as_written", claim.at("/source_claim/as_written").asString(""));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "timeline | mark=/mark,record=/record,district_ids=/districts/*/id",
			"coverage?empty=true | null_reason=/null_reason,record=/record,claims=/claims",
			"resolutions | district_ids=/districts/*/id",
			"occupations | area_as_written=/area/source_claim/as_written,area_locator=/area/source_claim/locator",
			"comparisons | site_name=/site/name,claims=/claim_count,origins=/independent_origins",
			"comparisons?pick=latest | picked=/picked,picked_null_reason=/picked_null_reason",
			"comparisons?pick=lowest&sort=-claims | picked=/picked,picked_null_reason=/picked_null_reason" })
	void whatTheRecordsSayStandsInTheCsvToo(String address, String columns) {
		List<JsonNode> records = this.api.all("/v1/" + address);
		List<Map<String, String>> rows = rows(
				this.api.send("GET", "/v1/" + address.replaceFirst("\\?|$", ".csv$0")).body());
		assertThat(rows).hasSameSizeAs(records);
		for (String column : columns.split(",")) {
			String[] place = column.split("=");
			assertThat(rows).extracting((row) -> row.get(place[0]))
				.as(column)
				.containsExactlyElementsOf(records.stream().map((record) -> text(record, place[1])).toList())
				.anyMatch((cell) -> !cell.isEmpty());
		}
	}

	/** Gives what stands in a place, that of each item joined by spaces. */
	private static String text(JsonNode record, String place) {
		String[] parts = place.split("/\\*");
		return (parts.length == 1) ? record.at(place).asString("") : String.join(" ",
				record.at(parts[0]).valueStream().map((item) -> item.at(parts[1]).asString()).toList());
	}

	@Test
	void csvHasAHeaderEvenWhenEmptyAndIsFilteredAndSorted() {
		assertThat(this.api.send("GET", "/v1/claims.csv?district=zangilan&measure=fires").body())
			.startsWith("id,district_id,")
			.endsWith("release\r\n");
		assertThat(rows(this.api.send("GET", "/v1/claims.csv?measure=killed&sort=-value&limit=3").body()))
			.extracting((row) -> row.get("id"))
			.containsExactlyElementsOf(this.api.ids("/v1/claims?measure=killed&sort=-value").subList(0, 3));
	}

	@Test
	void csvTextIsNoFormula() {
		assertThat(rows(this.api.send("GET", "/v1/sources.csv").body())).extracting((row) -> row.get("source_title"))
			.contains("'@amcharts/amcharts5-geodata 5.1.6, azerbaijanLow")
			.noneMatch((title) -> title.matches("(?s)[=+@-].*"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "text/csv | text/csv;charset=UTF-8", "application/x-ndjson | application/x-ndjson;charset=UTF-8",
					XLSX + " | " + XLSX, "text/csv;q=0.5, application/json;q=0.4 | text/csv;charset=UTF-8",
					"*/* | application/json", "text/html,*/*;q=0.8 | application/json",
					"text/csv, */* | text/csv;charset=UTF-8", "*/*, text/csv | text/csv;charset=UTF-8",
					"text/csv, application/json | application/json", "application/json, */* | application/json",
					"application/json;q=0, */* | text/csv;charset=UTF-8", "application/ld+json | application/ld+json",
					"application/* | application/json", "application/x-bibtex | application/x-bibtex",
					"application/vnd.citationstyles.csl+json | application/vnd.citationstyles.csl+json" })
	void acceptChoosesTheFormat(String accept, String type) {
		assertThat(accepting("/v1/sources?kind=book", accept).headers().firstValue("Content-Type")).contains(type);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/v1/sites | image/png", "/v1/sites | application/x-bibtex",
			"/v1/sites | nonsense", "/v1/check?value=1 | text/csv", "/v1/claims | application/geo+json" })
	void whatIsNotServedIsRefusedWithWhatIs(String address, String accept) {
		HttpResponse<String> answer = accepting(address, accept);
		assertThat(answer.statusCode()).isEqualTo(406);
		assertThat(Api.json(answer).get("detail").asString()).startsWith("Served here: application/json (.json)");
		assertThat(this.api.send("GET", "/v1/sites.geojson").statusCode()).isEqualTo(406);
	}

	@Test
	void onlyKnownSuffixesAreSuffixes() {
		assertThat(this.api.send("GET", "/v1/districts/AZ.KA").headers().firstValue("Location"))
			.contains("/v1/districts/kalbajar");
		assertThat(this.api.send("GET", "/v1/districts/Agdam.csv").headers().firstValue("Location"))
			.contains("/v1/districts/aghdam.csv");
		assertThat(this.api.ok("/v1/claims/kalbajar-area-occupation-in-figures.json").get("id").asString())
			.isEqualTo("kalbajar-area-occupation-in-figures");
	}

	@Test
	void theIndexIsNegotiatedAsEverythingElse() {
		assertThat(this.api.ok("/v1.json")).isEqualTo(this.api.ok("/v1"));
		for (String type : List.of("application/ld+json", "text/csv", "nonsense")) {
			HttpResponse<String> answer = accepting("/v1", type);
			assertThat(answer.statusCode()).isEqualTo(406);
			assertThat(Api.json(answer).get("detail").asString()).isEqualTo("Served here: application/json (.json)");
		}
	}

	@Test
	void csvHasTheDaysOfTheData() throws IOException {
		CollectionSpec<Version> spec = new CollectionSpec<>(Version.class, "x", Map.of(), (query) -> List.of(),
				"id, day");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RecordQuery<Version> days = new RecordQuery<>() {

			@Override
			public long total() {
				return 1;
			}

			@Override
			public List<SerializedRecord<Version>> records(String sort, String after, int limit) {
				return List.of();
			}

			@Override
			public StatementSpec query(String columns, String sort, String after, int limit) {
				return FormatTests.this.jdbc
					.sql("""
							select 'a' as id, date '1500-03-01' as "day" union all select 'b', date '-0043-03-15'
							union all select 'c', date '1582-10-15' union all select 'd', date '17000-01-01' order by id""");
			}

		};
		this.streams.write(Format.CSV, new Listing<>(spec, Map.of(), () -> days, "id", 10, List.of()), days, "", out);
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
				id,day,release
				a,1500-03-01,1.0.0
				b,-0043-03-15,1.0.0
				c,1582-10-15,1.0.0
				d,+17000-01-01,1.0.0
				""".replace("\n", "\r\n"));
	}

	record Version(String id) implements Identified {

	}

	@Test
	void answersLinkTheirOtherFormats() {
		JsonNode links = this.api.ok("/v1/claims?measure=killed&limit=1&fields=id").get("links");
		assertThat(links.get("csv").asString()).isEqualTo("/v1/claims.csv?measure=killed");
		for (String name : List.of("csv", "ndjson", "xlsx", "jsonld", "bib", "csl_json")) {
			assertThat(this.api.send("GET", links.get(name).asString()).statusCode()).as(name).isEqualTo(200);
		}
	}

	@Test
	void geoJsonHasShapesElsePointsAndAdmitsWhereThereIsNeither() {
		JsonNode areas = this.api.ok("/v1/districts.geojson");
		assertThat(areas.get("type").asString()).isEqualTo("FeatureCollection");
		assertThat(areas.get("features")).hasSize(9).allSatisfy((area) -> {
			assertThat(area.at("/properties/source_claim/source/id").asString()).isNotBlank();
			if (area.get("id").asString().equals("nagorno-karabakh")) {
				assertThat(area.get("geometry").isNull()).isTrue();
			}
			else {
				assertThat(area.at("/properties/longitude").asDouble()).isBetween(46.0, 48.0);
				assertThat(area.at("/properties/latitude").asDouble()).isBetween(39.0, 41.0);
			}
			boolean hasShape = List.of("kalbajar", "shusha").contains(area.get("id").asString());
			assertThat(area.at("/properties/boundary_source_claim").isNull()).isEqualTo(!hasShape);
			if (hasShape) {
				assertThat(area.at("/properties/boundary_source_claim/source/id").asString())
					.isEqualTo("natural-earth-admin1");
				assertThat(area.at("/properties/boundary_source_claim/note").asString())
					.contains("says nothing about the status of the area");
			}
			else if (!area.get("geometry").isNull()) {
				assertThat(area.at("/geometry/type").asString()).isEqualTo("Point");
				assertThat(area.at("/geometry/coordinates/0")).isEqualTo(area.at("/properties/longitude"));
				assertThat(area.at("/geometry/coordinates/1")).isEqualTo(area.at("/properties/latitude"));
			}
		});
	}

	@Test
	void shapesAreServedAsTheyStandInTheirFile() {
		this.api.ok("/data/boundaries.geojson").get("features").forEach((shape) -> {
			String id = shape.get("id").asString();
			JsonNode area = this.api.ok("/v1/districts/" + id + ".geojson").at("/features/0");
			assertThat(area.get("geometry")).isEqualTo(shape.get("geometry"));
			assertThat(area.at("/properties/boundary_source_claim/locator")).isEqualTo(shape.at("/properties/locator"));
			assertThat(area.at("/properties/boundary_source_claim/note")).isEqualTo(shape.at("/properties/note"));
			assertThat(this.api.ok("/v1/districts/" + id).has("boundaries")).isFalse();
		});
	}

	@Test
	void citationsNameClaimantDocumentAddressAndRelease() {
		String claim = this.api.send("GET", "/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018.bib").body();
		assertThat(claim).startsWith("@misc{kalbajar-displaced-hajiyev-kalbajar-2018,")
			.contains("author = {{Ministry of Foreign Affairs of Azerbaijan (Hikmat Hajiyev)}}",
					"Armenia must understand",
					"url = {http://localhost:8080/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018}",
					"Occupation Figures 1.0.0");
		JsonNode item = this.api.ok("/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018.csl.json").get(0);
		assertThat(item.at("/author/0/literal").asString())
			.isEqualTo("Ministry of Foreign Affairs of Azerbaijan (Hikmat Hajiyev)");
		assertThat(item.get("URL").asString()).endsWith("/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018");
		assertThat(item.get("note").asString()).contains("Occupation Figures 1.0.0");
		assertThat(item.get("publisher").asString()).isEqualTo("Occupation Figures");
		assertThat(item.get("version").asString()).isEqualTo("1.0.0");
		assertThat(item.get("accessed").toString()).isEqualTo("{\"date-parts\":[[2026,11,24]]}");
	}

	@Test
	void citationsOfDocumentsKeepScriptsAndPrecision() {
		JsonNode day = this.api.ok("/v1/sources/168am-akna-2021.csl.json").get(0);
		assertThat(day.get("title").asString()).isEqualTo("Ակնա քաղաքն ամբողջությամբ մաքրված է ականներից");
		assertThat(day.get("type").asString()).isEqualTo("article-newspaper");
		assertThat(day.at("/issued/date-parts/0")).hasSize(3);
		JsonNode about = this.api.ok("/v1/sources/1905az-zangilan-de.csl.json").get(0);
		assertThat(about.get("issued").toString()).isEqualTo("{\"date-parts\":[[2019]],\"circa\":true}");
		assertThat(this.api.ok("/v1/sources/occupation-in-figures.csl.json").get(0).has("issued")).isFalse();
		String all = this.api.send("GET", "/v1/sources.bib?limit=1000").body();
		assertThat(Pattern.compile("(?m)^@\\w+\\{").matcher(all).results().count())
			.isEqualTo(this.api.ids("/v1/sources").size());
		assertThat(all).contains("@article{", "@book{", "@techreport{", "@misc{").doesNotContain("= {null}");
	}

	@Test
	void theDataSetIsServedByteForByte() throws IOException {
		assertThat(this.api.send("GET", "/datapackage.json").body())
			.isEqualTo(Files.readString(DataSet.FOLDER.resolve("datapackage.json")));
		for (JsonNode file : this.api.ok("/datapackage.json").get("resources")) {
			String name = file.get("path").asString();
			assertThat(this.api.send("GET", "/data/" + name).body())
				.isEqualTo(Files.readString(DataSet.FOLDER.resolve(name)));
			assertThat(this.api.send("GET", "/" + name).headers().firstValue("Location")).contains("/data/" + name);
		}
		assertThat(this.api.send("GET", "/data/claim.csv").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> accepting(String address, String accept) {
		return this.api.send(address, (request) -> request.header("Accept", accept));
	}

	private static List<Map<String, String>> rows(String csv) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
			return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
