package org.occupationfigures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.value.Edtf;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Serves more claims than a record or an answer shows. */
@ApiTest
@Import(RowCount.class)
class ManyClaimsTests {

	private static final List<String> ABOUT = List.of("/district/id", "/measure/id", "/site/id", "/side", "/scope");

	@Autowired
	private Api api;

	@Autowired
	private RowCount read;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
		String folder = GeneratedData.withOpenDates(8000).toString();
		properties.add("spring.flyway.placeholders.data", () -> folder);
	}

	@Test
	void aComparisonShowsTheFirstClaimsAndTellsWhereAllAre() {
		JsonNode page = this.api.ok("/v1/comparisons?sort=-claims");
		assertThat(page.at("/query/defaults/limit").asInt()).isEqualTo(20);
		assertThat(page.at("/data/0/claim_count").asInt()).isGreaterThan(25);
		for (JsonNode comparison : page.get("data")) {
			showsTheFirst(comparison, 25);
		}
	}

	@Test
	void aComparisonShowsTheFirstOfThoseBesideItAndTellsWhereAllAre() {
		List<JsonNode> comparisons = this.api.all("/v1/comparisons?measure=killed,displaced,area");
		assertThat(comparisons)
			.anySatisfy((comparison) -> assertThat(comparison.get("beside_count").asInt()).isGreaterThan(25));
		for (JsonNode comparison : comparisons.subList(0, 100)) {
			List<String> all = new ArrayList<>(this.api.ids(comparison.get("beside_address").asString()));
			assertThat(all.remove(comparison.get("id").asString())).isTrue();
			assertThat(all).hasSize(comparison.get("beside_count").asInt());
			assertThat(ids(comparison.get("beside"))).isEqualTo(all.subList(0, Math.min(25, all.size())));
		}
	}

	@Test
	void aSiteShowsTheFirstClaimsAndTellsWhereAllAre() {
		JsonNode page = this.api.ok("/v1/sites");
		assertThat(page.at("/query/defaults/limit").asInt()).isEqualTo(20);
		List<JsonNode> sites = this.api.all("/v1/sites");
		assertThat(sites).anySatisfy((site) -> assertThat(site.get("claim_count").asInt()).isGreaterThan(25));
		sites.forEach((site) -> showsTheFirst(site, 25));
	}

	@Test
	void aDistrictShowsTheFirstClaimsOfEachHeadlineMeasureAndTellsWhereAllAre() {
		for (JsonNode district : this.api.ok("/v1/districts").get("data")) {
			assertThat(district.get("figures")).isNotEmpty()
				.anySatisfy((figures) -> assertThat(figures.get("claim_count").asInt()).isGreaterThan(5));
			district.get("figures").forEach((figures) -> showsTheFirst(figures, 5));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sites", "districts" })
	void aRecordWithClaimsIsServedByItsIdToo(String collection) {
		for (JsonNode record : this.api.all("/v1/" + collection)) {
			JsonNode single = this.api.ok("/v1/" + collection + "/" + record.get("id").asString());
			assertThat(single.at("/figures/0/claims").isEmpty() && single.at("/claims").isEmpty()).isFalse();
			record.properties()
				.forEach((property) -> assertThat(single.get(property.getKey())).isEqualTo(property.getValue()));
		}
	}

	private void showsTheFirst(JsonNode record, int most) {
		List<String> all = this.api.ids(record.get("claims_address").asString());
		assertThat(record.get("claim_count").asInt()).as(record.get("claims_address").asString()).isEqualTo(all.size());
		assertThat(ids(record.get("claims"))).isEqualTo(all.subList(0, Math.min(most, all.size())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "date=1700", "date=2030", "date=1992-05-18", "date=1993", "date=199X&district=kalbajar",
			"date=1993-04-02&measure=occupation-date", "date=1850&measure=displaced", "date=1993/..&measure=killed",
			"text=Dozens+of+people+were+displaced", "text=Hundreds+of+people+were+killed", "value=1000",
			"value=100&measure=idps", "value=5&district=none" })
	void noQuestionReadsMoreClaimsThanItShows(String question) {
		// Refused; what it may ask for is read once.
		this.api.get("/v1/check?unit=none");
		assertThat(this.read.during(() -> this.api.ok("/v1/check?" + question))).isLessThanOrEqualTo(210);
	}

	@ParameterizedTest
	@MethodSource("org.occupationfigures.PlainRule#rules")
	void aTableReadsOnlyTheClaimsInItsCells(String rule) {
		String measures = this.api.all("/v1/measures?kind=quantity,date")
			.stream()
			.limit(100)
			.map((measure) -> measure.get("id").asString())
			.collect(Collectors.joining(","));
		JsonNode[] table = new JsonNode[1];
		long rows = this.read.during(() -> table[0] = this.api.ok("/v1/table?pick=" + rule + "&measures=" + measures));
		long filled = table[0].get("data")
			.valueStream()
			.flatMap((row) -> row.get("cells").valueStream())
			.filter((cell) -> !cell.get("claim").isNull())
			.count();
		assertThat(rows).isLessThanOrEqualTo(filled);
	}

	@Test
	void aWrongIdIsComparedWithFewOthers() {
		assertThat(this.read.during(() -> {
			JsonNode problem = this.api.get("/v1/comparisons?id=kalbajar.areb");
			assertThat(problem.at("/errors/0/did_you_mean").asString()).isEqualTo("kalbajar.area");
		})).isLessThanOrEqualTo(1000);
	}

	@ParameterizedTest
	@MethodSource("org.occupationfigures.PlainRule#rules")
	void choosesAsThePlainRuleDoes(String rule) {
		Map<List<String>, List<JsonNode>> claims = this.api.all("/v1/claims?kind=quantity,date")
			.stream()
			.collect(Collectors.groupingBy(about()));
		List<JsonNode> comparisons = this.api.all("/v1/comparisons?pick=" + rule);
		assertThat(comparisons).hasSameSizeAs(claims.keySet());
		for (JsonNode comparison : comparisons) {
			List<JsonNode> own = claims.get(about().apply(comparison));
			String expected = PlainRule.choose(rule, own);
			assertThat(comparison.get("picked").asString(null)).as(comparison.get("id").asString()).isEqualTo(expected);
			assertThat(comparison.get("picked_null_reason").asString(null)).isEqualTo(
					(expected != null) ? null : PlainRule.among(rule, own).isEmpty() ? "not-picked" : "several-claims");
		}
		assertThat(comparisons).anySatisfy((comparison) -> assertThat(comparison.get("picked").isNull()).isFalse());
	}

	@Test
	void theCsvOfComparisonsIsWholeHoweverOftenItIsAskedFor() {
		List<JsonNode> comparisons = this.api.all("/v1/comparisons?pick=latest");
		for (int i = 0; i < 5; i++) {
			String csv = this.api.send("GET", "/v1/comparisons.csv?pick=latest").body();
			assertThat(csv.lines().skip(1).map((line) -> line.replaceFirst(",.*", "")))
				.containsExactlyElementsOf(ids(comparisons.stream()));
		}
	}

	private static Function<JsonNode, List<String>> about() {
		return (record) -> ABOUT.stream().map((part) -> record.at(part).asString("")).toList();
	}

	@ParameterizedTest
	@CsvSource({ "claims, /source_claim/source/published", "occupations, /source_claim/source/published",
			"sources, /published/edtf" })
	void whatWasPossiblyPublishedThenIsFound(String collection, String published) {
		Edtf asked = Edtf.parse("2012/2015");
		List<JsonNode> all = this.api.all("/v1/" + collection);
		assertThat(all).anySatisfy((record) -> assertThat(record.at(published).asString("")).endsWith("/.."))
			.anySatisfy((record) -> assertThat(record.at(published).asString("")).startsWith("../"));
		assertThat(this.api.ids("/v1/" + collection + "?stated_from=2012&stated_to=2015"))
			.containsExactlyInAnyOrderElementsOf(ids(all.stream().filter((record) -> {
				String stated = record.at(published).asString(null);
				return stated != null && PlainRule.meets(Edtf.parse(stated), asked);
			})));
	}

	private static List<String> ids(JsonNode records) {
		return ids(records.valueStream());
	}

	private static List<String> ids(Stream<JsonNode> records) {
		return records.map((record) -> record.get("id").asString()).toList();
	}

}
