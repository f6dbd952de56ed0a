package org.occupationfigures.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.PlainRule;
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
		assertThat(values(area)).contains(3054, 3050, 54).doesNotContain(1936);
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
		List<String> sources = DataSet.rows("claims.csv")
			.stream()
			.filter((claim) -> claim.get("value").equals("511") && claim.get("measure_id").equals("civilians-killed"))
			.map((claim) -> claim.get("source_id"))
			.toList();
		assertThat(sources).hasSizeGreaterThan(2);
		assertThat(repeated).extracting((claim) -> claim.at("/source_claim/source/id").asString())
			.containsExactlyInAnyOrderElementsOf(sources);
		List<String> origins = DataSet.rows("sources.csv")
			.stream()
			.filter((source) -> sources.contains(source.get("id")))
			.map((source) -> source.get("origin"))
			.distinct()
			.toList();
		assertThat(origins).hasSize(2).contains("azerbaijani-account");
		assertThat(this.api.ok("/v1/check?value=511&measure=civilians-killed&district=kalbajar&tolerance=0")
			.get("origins")
			.asInt()).isEqualTo(origins.size());
		assertThat(killed.get("independent_origins").asInt()).isEqualTo((int) claims(killed).stream()
			.map((claim) -> claim.at("/source_claim/origin").asString())
			.distinct()
			.count());
		assertThat(killed.get("agreement").asString()).isEqualTo("differ");
	}

	@Test
	void fizulisHeldShareIsComparedWithItselfAlone() {
		JsonNode share = one("district=fizuli&measure=occupied-share&scope=none");
		assertThat(values(share)).containsExactlyInAnyOrder(33, 90);
		assertThat(share.get("agreement").asString()).isEqualTo("differ");
	}

	@Test
	void aFlowIsComparedOnlyOverOnePeriod() {
		JsonNode deaths = one("measure=battle-deaths&district=none");
		assertThat(deaths.get("agreement").asString()).isEqualTo("different-times");
		assertThat(values(deaths)).containsExactlyInAnyOrder(2167, 1171);
		assertThat(claims(deaths).get(0).get("statement").asString())
			.isEqualTo("An estimated 2,167 (2,099 to 3,635) battle deaths in the conflict");
	}

	@Test
	void theMisprint54StaysWhatItIs() {
		JsonNode area = one("district=kalbajar&measure=area&scope=none");
		assertThat(claims(area)).filteredOn((claim) -> claim.at("/figure/value").asInt() == 54)
			.hasSize(1)
			.allSatisfy((claim) -> {
				assertThat(claim.get("id").asString()).isEqualTo("kalbajar-area-virtualkarabakh-figures-tr");
				assertThat(claim.at("/figure/qualifier").asString()).isEqualTo("exact");
			});
	}

	@Test
	void theFilesOfTheDataSetGroupTheSameWay() {
		Map<String, String> kinds = DataSet.rows("measures.csv")
			.stream()
			.collect(Collectors.toMap((measure) -> measure.get("id"), (measure) -> measure.get("kind")));
		Map<List<String>, Set<String>> expected = DataSet.rows("claims.csv")
			.stream()
			.filter((claim) -> Set.of("quantity", "date").contains(kinds.get(claim.get("measure_id"))))
			.collect(Collectors.groupingBy((claim) -> Stream.of("district_id", "measure_id", "site_id", "side", "scope")
				.map(claim::get)
				.toList(), Collectors.mapping((claim) -> claim.get("id"), Collectors.toSet())));
		Map<List<String>, Set<String>> served = new HashMap<>();
		for (JsonNode comparison : this.api.all("/v1/comparisons")) {
			List<String> key = Stream.of("/district/id", "/measure/id", "/site/id", "/side", "/scope")
				.map((part) -> comparison.at(part).asString(""))
				.toList();
			Set<String> ids = claims(comparison).stream()
				.map((claim) -> claim.get("id").asString())
				.collect(Collectors.toSet());
			assertThat(served.put(key, ids)).as(key.toString()).isNull();
		}
		assertThat(served).isEqualTo(expected);
	}

	@Test
	void statesTheBoundsAndOriginsThatTheFilesGive() {
		Map<String, String> origins = DataSet.rows("sources.csv")
			.stream()
			.collect(Collectors.toMap((source) -> source.get("id"), (source) -> source.get("origin")));
		Map<String, Map<String, String>> rows = DataSet.rows("claims.csv")
			.stream()
			.collect(Collectors.toMap((claim) -> claim.get("id"), (claim) -> claim));
		for (JsonNode comparison : this.api.all("/v1/comparisons")) {
			List<Map<String, String>> claims = claims(comparison).stream()
				.map((claim) -> rows.get(claim.get("id").asString()))
				.toList();
			List<BigDecimal> numbers = claims.stream()
				.flatMap((claim) -> claim.get("value").isEmpty() ? Stream.of(claim.get("low"), claim.get("high"))
						: Stream.of(claim.get("value")))
				.filter((number) -> !number.isEmpty())
				.map(BigDecimal::new)
				.toList();
			String id = comparison.get("id").asString();
			if (numbers.isEmpty()) {
				assertThat(List.of(comparison.get("stated_min").isNull(), comparison.get("stated_max").isNull())).as(id)
					.containsOnly(true);
			}
			else {
				assertThat(comparison.get("stated_min").decimalValue()).as(id)
					.isEqualByComparingTo(Collections.min(numbers));
				assertThat(comparison.get("stated_max").decimalValue()).as(id)
					.isEqualByComparingTo(Collections.max(numbers));
			}
			long distinct = claims.stream().map((claim) -> origins.get(claim.get("source_id"))).distinct().count();
			assertThat(comparison.get("independent_origins").asLong()).as(id).isEqualTo(distinct);
			assertThat(comparison.get("single_origin").asBoolean()).as(id).isEqualTo(distinct == 1);
		}
	}

	@Test
	void theClaimsStandInOrderOfPublicationUndatedLast() {
		assertThat(this.api.all("/v1/comparisons")).allSatisfy((comparison) -> {
			List<LocalDate> days = claims(comparison).stream()
				.map((claim) -> claim.at("/source_claim/source/published").asString(null))
				.map((published) -> (published != null) ? Edtf.parse(published).earliest() : LocalDate.MAX)
				.toList();
			assertThat(days).isSorted();
		});
	}

	@Test
	void whatSideOrScopeSetsApartStandsBesideEachOther() {
		List<JsonNode> comparisons = this.api.all("/v1/comparisons");
		Map<List<JsonNode>, Set<String>> alike = comparisons.stream()
			.collect(Collectors.groupingBy(
					(comparison) -> List.of(comparison.get("district"), comparison.get("measure"),
							comparison.get("site")),
					Collectors.mapping((comparison) -> comparison.get("id").asString(), Collectors.toSet())));
		assertThat(alike.values()).anySatisfy((ids) -> assertThat(ids).hasSizeGreaterThan(1));
		for (JsonNode comparison : comparisons) {
			Set<String> linked = new HashSet<>(Set.of(comparison.get("id").asString()));
			comparison.get("beside").forEach((other) -> linked.add(other.get("id").asString()));
			assertThat(linked).isEqualTo(
					alike.get(List.of(comparison.get("district"), comparison.get("measure"), comparison.get("site"))));
		}
	}

	@ParameterizedTest
	@CsvSource({ "best", "Latest", "latest:x", "source", "source:", "source:nope", "source:a|b", "affiliation:nope",
			"latest&pick=lowest" })
	void knowsNoOtherRule(String rule) {
		JsonNode problem = this.api.get("/v1/comparisons?pick=" + rule.replace("|", "%7C"));
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(problem.at("/errors/0/name").asString()).isEqualTo("pick");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lowest", "highest" })
	void picksTheNumberAtTheEndOfEveryComparison(String rule) {
		int picked = 0;
		for (JsonNode comparison : this.api.all("/v1/comparisons?pick=" + rule)) {
			JsonNode end = comparison.get(rule.equals("lowest") ? "stated_min" : "stated_max");
			if (!end.isNull()) {
				JsonNode figure = claims(comparison).stream()
					.filter((claim) -> claim.get("id").equals(comparison.get("picked")))
					.findFirst()
					.orElseThrow()
					.get("figure");
				JsonNode own = figure.get("value").isNull() ? figure.get(rule.equals("lowest") ? "low" : "high")
						: figure.get("value");
				assertThat(own.decimalValue()).isEqualByComparingTo(end.decimalValue());
				picked++;
			}
		}
		assertThat(picked).isPositive();
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
		Set<String> flows = new HashSet<>(this.api.ids("/v1/measures?time=flow"));
		for (JsonNode comparison : this.api.all("/v1/comparisons")) {
			List<JsonNode> claims = claims(comparison).stream()
				.filter((claim) -> claim.at("/figure/null_reason").asString("").isEmpty())
				.toList();
			boolean apart = false;
			boolean contradicts = false;
			for (JsonNode one : claims) {
				for (JsonNode other : claims) {
					boolean otherPeriod = flows.contains(comparison.at("/measure/id").asString())
							&& !one.get("as_of").equals(other.get("as_of"));
					apart |= otherPeriod;
					if (!overlap(bounds(one), bounds(other)) && one != other && !otherPeriod) {
						apart = true;
						boolean sameTime = overlap(days(one.get("as_of")), days(other.get("as_of")));
						contradicts |= sameTime || !stocks.contains(comparison.at("/measure/id").asString());
					}
				}
			}
			String expected = (claims(comparison).size() == 1) ? "single"
					: (claims.size() < 2) ? null : contradicts ? "differ" : apart ? "different-times" : "agree";
			assertThat(comparison.get("agreement").asString(null)).as(comparison.get("id").asString())
				.isEqualTo(expected);
			assertThat(comparison.get("null_reason").asString(null))
				.isEqualTo((expected != null) ? null : "not-quantified");
		}
	}

	@Test
	void claimsWithoutANumberDoNotAgree() {
		JsonNode comparison = one("id=kalbajar.hospitals-destroyed");
		assertThat(claims(comparison)).hasSize(2)
			.anySatisfy((claim) -> assertThat(claim.at("/figure/null_reason").asString()).isEqualTo("not-quantified"));
		assertThat(comparison.get("agreement").isNull()).isTrue();
		assertThat(comparison.get("null_reason").asString()).isEqualTo("not-quantified");
		assertThat(this.api.ids("/v1/comparisons?agreement=none")).contains("kalbajar.hospitals-destroyed");
		assertThat(this.api.ids("/v1/comparisons?agreement=agree")).doesNotContain("kalbajar.hospitals-destroyed");
		assertThat(this.api.ok("/v1/coverage?district=kalbajar&measure=hospitals-destroyed").at("/data/0/agreement"))
			.noneSatisfy((word) -> assertThat(word.asString()).isEqualTo("agree"));
	}

	@ParameterizedTest
	@CsvSource({ "lowest, kalbajar-area-virtualkarabakh-figures-tr",
			"source:occupation-in-figures, kalbajar-area-occupation-in-figures", "source:hajiyev-kalbajar-2018, ",
			"affiliation:armenia-government, " })
	void picksByTheRuleOfTheCaller(String rule, String claim) {
		assertThat(one("district=kalbajar&measure=area&scope=none&pick=" + rule).get("picked").asString(null))
			.isEqualTo(claim);
	}

	@ParameterizedTest
	@CsvSource({ "shusha.combatants-killed.azerbaijani, source:dewaal-black-garden-notes", "kalbajar.area, latest",
			"gubadli.return-date, lowest" })
	void picksNoneOfDifferentFiguresThatTheRuleCannotTellApart(String id, String rule) {
		JsonNode comparison = one("id=" + id + "&pick=" + rule);
		assertThat(comparison.get("claims")).hasSizeGreaterThan(1);
		assertThat(comparison.get("picked").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "kalbajar.displaced.azerbaijani, highest, about", "jabrayil.settlers.armenian, lowest, less-than",
			"jabrayil.settlers.armenian, highest, at-least" })
	void ofEqualNumbersTheHedgeDecidesWhatIsLowestAndHighest(String id, String rule, String qualifier) {
		JsonNode comparison = one("id=" + id + "&pick=" + rule);
		assertThat(claims(comparison)).filteredOn((claim) -> claim.get("id").equals(comparison.get("picked")))
			.singleElement()
			.satisfies((claim) -> assertThat(claim.at("/figure/qualifier").asString()).isEqualTo(qualifier));
	}

	@ParameterizedTest
	@MethodSource("org.occupationfigures.PlainRule#rules")
	void choosesAsThePlainRuleDoes(String rule) {
		assertThat(this.api.all("/v1/comparisons?pick=" + rule)).allSatisfy((comparison) -> {
			assertThat(comparison.get("claims")).hasSize(comparison.get("claim_count").asInt());
			assertThat(comparison.get("picked").asString(null)).isEqualTo(PlainRule.choose(rule, claims(comparison)));
		});
	}

	@ParameterizedTest
	@CsvSource({ "kalbajar.areb, kalbajar.area", "kalbajar.aera, kalbajar.area",
			"conflict.killed.unspecifid, conflict.killed.unspecified", "nothing-like-it, " })
	void namesTheIdThatIsMeant(String id, String meant) {
		JsonNode error = this.api.get("/v1/comparisons?id=" + id).at("/errors/0");
		assertThat(error.get("reason").asString()).isEqualTo("no such comparison");
		assertThat(error.get("did_you_mean").asString(null)).isEqualTo(meant);
	}

	@Test
	void picksTheLatestOfAllOrOfASide() {
		JsonNode latest = one("district=lachin&measure=occupation-date&scope=none&pick=latest");
		assertThat(published(latest).get(latest.get("picked").asString()))
			.isEqualTo(published(latest).values().stream().max(LocalDate::compareTo).orElseThrow());
		JsonNode ofASide = one("district=kalbajar&measure=displaced&scope=none&pick=affiliation:reference-work");
		assertThat(ofASide.get("picked").asString()).isEqualTo("kalbajar-displaced-wikipedia-battle-kalbajar");
		assertThat(one("district=kalbajar&measure=area&scope=none").get("picked").isNull()).isTrue();
		assertThat(
				one("district=gubadli&measure=return-date&scope=none&pick=latest").get("picked_null_reason").asString())
			.isEqualTo("several-claims");
		assertThat(latest.get("picked_null_reason").isNull()).isTrue();
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
		assertThat(this.api.get("/v1/claims?fields=comparison").at("/errors/0/name").asString()).isEqualTo("fields");
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
