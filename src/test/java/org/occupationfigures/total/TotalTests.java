package org.occupationfigures.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.total.Total.Overlap;
import org.occupationfigures.value.Rounding;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class TotalTests {

	@Autowired
	private Api api;

	@Test
	void theFoundingTableAddsUpWithWhatItCountsTwice() {
		JsonNode total = this.api.ok("/v1/totals?measure=area&source=occupation-in-figures");
		assertThat(total.get("sum").asInt()).isEqualTo(14682);
		assertThat(total.get("parts")).hasSize(9);
		assertThat(total.get("missing")).isEmpty();
		assertThat(total.get("qualifiers").toString()).isEqualTo("[\"exact\"]");
		assertThat(total.get("reason").asString())
			.startsWith("the plain sum counts land twice: aghdam and nagorno-karabakh; "
					+ "kalbajar and nagorno-karabakh; nagorno-karabakh and shusha.");
		// 14682 less 289 (Shusha), 735.84 (Kalbajar) and 73.74 (Aghdam)
		assertThat(total.get("sum_without_overlaps").toString()).isEqualTo("{\"low\":13583.42,\"high\":13583.42}");
		assertThat(total.get("overlaps"))
			.allSatisfy((overlap) -> assertThat(overlap.at("/source_claim/source/id").asString()).isNotBlank());
	}

	@Test
	void namesTheAreasThatAreMissing() {
		JsonNode total = this.api.ok("/v1/totals?measure=area&source=aliyev-heritage-fizuli");
		assertThat(total.get("missing")).extracting((area) -> area.get("id").asString()).contains("nagorno-karabakh");
		assertThat(total.get("parts").size() + total.get("missing").size()).isEqualTo(9);
		assertThat(total.get("overlaps")).isEmpty();
		assertThat(total.get("sum_without_overlaps").get("low")).isEqualTo(total.get("sum"));
	}

	@Test
	void subtractsNoPeopleForSharedLand() {
		JsonNode total = this.api.ok("/v1/totals?measure=census-population&pick=latest&side=none");
		assertThat(total.get("overlaps")).isNotEmpty();
		assertThat(total.get("sum").isNumber()).isTrue();
		assertThat(total.get("sum_without_overlaps").isNull()).isTrue();
		assertThat(total.get("reason").asString()).contains("no source says how much");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "highest | Different documents, which may draw the areas differently, give the figures of aghdam",
					"latest | Different documents, which may draw the areas differently, give the figures of aghdam",
					"lowest | The size stated is larger than a figure added for kalbajar and nagorno-karabakh." })
	void takesNoSizeOffFiguresThatItDoesNotBelongTo(String rule, String reason) {
		JsonNode total = this.api.ok("/v1/totals?measure=area&pick=" + rule);
		assertThat(total.get("overlaps")).isNotEmpty();
		assertThat(total.get("sum").isNumber()).isTrue();
		assertThat(total.get("sum_without_overlaps").isNull()).isTrue();
		assertThat(total.get("reason").asString()).startsWith("the plain sum counts land twice: ").contains(reason);
	}

	@Test
	void addsNothingWhereAPartIsNoNumber() {
		JsonNode words = this.api.ok("/v1/totals?measure=hospitals-destroyed&pick=latest");
		assertThat(words.get("qualifiers").toString()).isEqualTo("[\"exact\",\"indefinite\"]");
		assertThat(words.get("sum").isNull()).isTrue();
		assertThat(words.get("sum_reason").asString()).isEqualTo("a part is a range or has no number");
		assertThat(words.get("sum_without_overlaps").isNull()).isTrue();
		assertThat(words.get("reason").asString()).startsWith("no bound holds");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "displaced&pick=highest | no upper bound holds, since a part says more than or at least",
					"settlers&pick=lowest&side=armenian | no lower bound holds, since a part says less than or up to",
					"area&source=aliyev-heritage-fizuli | ", "area&pick=affiliation:reference-work | ",
					"civilians-killed&pick=lowest&side=azerbaijani | " })
	void hedgedPartsMakeBoundsThatAreNoTighterThanTheyAllow(String query, String reason) {
		JsonNode total = this.api.ok("/v1/totals?measure=" + query);
		assertThat(total.get("overlaps")).isEmpty();
		assertThat(total.get("reason").asString(null)).isEqualTo(reason);
		BigDecimal low = BigDecimal.ZERO;
		BigDecimal high = BigDecimal.ZERO;
		for (JsonNode part : total.get("parts")) {
			JsonNode figure = part.get("figure");
			JsonNode bounds = figure.get("rounding").isNull() ? figure : figure.get("rounding");
			BigDecimal value = figure.get("value").decimalValue(null);
			String qualifier = figure.get("qualifier").asString();
			boolean above = List.of("more-than", "at-least").contains(qualifier);
			boolean below = List.of("less-than", "up-to").contains(qualifier);
			low = (below || low == null) ? null : low.add(above ? value : bounds.get("low").decimalValue());
			high = (above || high == null) ? null : high.add(below ? value : bounds.get("high").decimalValue());
		}
		assertThat(total.at("/sum_without_overlaps/low").decimalValue(null)).isEqualTo(low);
		assertThat(total.at("/sum_without_overlaps/high").decimalValue(null)).isEqualTo(high);
	}

	@Test
	void saysWhyAnAreaIsMissing() {
		assertThat(reasons("combatants-killed&source=dewaal-black-garden-notes&side=azerbaijani")).hasSize(9)
			.containsEntry("shusha", "several-claims")
			.containsEntry("lachin", "no-claim");
		assertThat(reasons("civilians-killed&source=hajiyev-kalbajar-2018")).hasSize(8)
			.containsEntry("shusha", "not-picked")
			.containsEntry("lachin", "no-claim");
	}

	private Map<String, String> reasons(String query) {
		Map<String, String> reasons = new HashMap<>();
		this.api.ok("/v1/totals?measure=" + query)
			.get("missing")
			.forEach((area) -> reasons.put(area.get("id").asString(), area.get("null_reason").asString()));
		return reasons;
	}

	@ParameterizedTest
	@CsvSource({ "measure=occupied-share&pick=latest, measure", "measure=occupation-date&pick=latest, measure",
			"measure=fires&pick=latest, measure", "measure=area, pick",
			"measure=area&pick=latest&source=occupation-in-figures, pick",
			"measure=combatants-killed&pick=latest, side", "pick=latest, measure" })
	void refusesWhatCannotBeAdded(String query, String parameter) {
		assertThat(this.api.get("/v1/totals?" + query).at("/errors/0/name").asString()).isEqualTo(parameter);
	}

	@Test
	void theOverlapsOfTheFoundingTableAreThoseOfTheFiles() {
		Set<String> nine = Set.copyOf(this.api.ids("/v1/districts"));
		Set<Set<String>> expected = DataSet.rows("overlaps.csv")
			.stream()
			.map((overlap) -> Set.of(overlap.get("district_id"), overlap.get("overlaps_with")))
			.filter(nine::containsAll)
			.collect(Collectors.toSet());
		JsonNode total = this.api.ok("/v1/totals?measure=area&source=occupation-in-figures");
		assertThat(expected).hasSize(3);
		assertThat(total.get("overlaps")).allSatisfy((overlap) -> assertThat(expected)
			.contains(Set.of(overlap.at("/between/0").asString(), overlap.at("/between/1").asString())));
		expected.forEach((pair) -> assertThat(total.get("overlaps")).anySatisfy((overlap) -> assertThat(pair)
			.contains(overlap.at("/between/0").asString(), overlap.at("/between/1").asString())));
	}

	@ParameterizedTest
	@CsvSource({ "area&pick=latest", "area&pick=lowest", "displaced&pick=latest", "forest-lost&pick=highest",
			"civilians-killed&pick=lowest&side=azerbaijani" })
	void addsUpExactlyItsPartsAndLeavesOutExactlyTheOthers(String query) {
		JsonNode total = this.api.ok("/v1/totals?measure=" + query);
		List<String> areas = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (JsonNode part : total.get("parts")) {
			areas.add(part.at("/district/id").asString());
			sum = sum.add(part.at("/figure/value").decimalValue());
			assertThat(part.get("scope").isNull()).isTrue();
			assertThat(part.has("as_of")).isTrue();
			assertThat(part.at("/source_claim/claim")).isEqualTo(part.get("id"));
		}
		assertThat(total.get("sum").decimalValue()).isEqualByComparingTo(sum);
		total.get("missing").forEach((area) -> areas.add(area.get("id").asString()));
		assertThat(areas).containsExactlyInAnyOrderElementsOf(this.api.ids("/v1/districts"));
	}

	@Test
	void saysWhichSidesThereAre() {
		JsonNode error = this.api.get("/v1/totals?measure=combatants-killed&pick=latest").at("/errors/0");
		assertThat(error.get("name").asString()).isEqualTo("side");
		assertThat(error.get("allowed")).extracting(JsonNode::asString).containsExactly("armenian", "azerbaijani");
		assertThat(this.api.ok("/v1/totals?measure=combatants-killed&pick=latest&side=armenian").get("parts"))
			.isNotEmpty()
			.allSatisfy((part) -> assertThat(part.get("side").asString()).isEqualTo("armenian"));
	}

	@Test
	void refusesAnotherFormatBeforeItAddsUp() {
		String query = "?measure=combatants-killed&pick=latest";
		assertThat(this.api.send("GET", "/v1/totals" + query).statusCode()).isEqualTo(400);
		assertThat(this.api.send("GET", "/v1/totals.csv" + query).statusCode()).isEqualTo(406);
	}

	@Test
	void hasNoSumWhereNoAreaHasAFigure() {
		JsonNode total = this.api.ok("/v1/totals?measure=area&source=hajiyev-kalbajar-2018");
		assertThat(total.get("sum").isNull()).isTrue();
		assertThat(total.get("sum_reason").asString()).isEqualTo("no figure is picked for any area; missing says why");
		assertThat(total.get("missing")).hasSize(9);
	}

	/**
	 * Areas of 100 each. Whatever land the areas share, the bounds hold what they cover
	 * together: for a-b 50, b-c 50, a-c 50 it is 150 where each pair shares land of its
	 * own, and 200 where all share the same.
	 */
	@ParameterizedTest
	@CsvSource({ "a-b 50|b-c 50|a-c 50, 150, 200", "a-b 50|a-c 50, 200, 200", "a-b 50|b-c 40|a-c 30, 180, 210",
			"a-b 10|c-d 20, 370, 370", "a-b 10|b-c 10|c-d 10|a-d 10, 360, 370",
			"a-b 10|a-c 10|a-d 10|b-c 10|b-d 10|c-d 10, 340, 370", "a-b 10|a-b 20, 180, 190",
			"a-b 10|a-b 60|b-c 50|a-c 40, 150, 210" })
	void landThatMoreThanTwoAreasShareIsTakenOffAsOftenAsItIsCounted(String shared, BigDecimal low, BigDecimal high) {
		List<Overlap> overlaps = Arrays.stream(shared.split("\\|"))
			.map((pair) -> pair.split("[- ]"))
			.map((pair) -> new Overlap(List.of(pair[0], pair[1]), new BigDecimal(pair[2]), "", source()))
			.toList();
		List<Claim> parts = overlaps.stream()
			.flatMap((overlap) -> overlap.between().stream())
			.distinct()
			.map(TotalTests::areaOf100)
			.toList();
		Total total = Total.of("area", "km2", parts, List.of(), overlaps);
		assertThat(total.sumWithoutOverlaps()).isEqualTo(new Total.Bounds(low, high));
	}

	private static Claim areaOf100(String district) {
		BigDecimal hundred = new BigDecimal(100);
		Figure figure = new Figure(hundred, null, null, "exact", "km2", Rounding.of(hundred, "exact"), null);
		return new Claim(district, new Named(district, district), "land", new MeasureRef("area", "Area"), "", figure,
				null, null, null, null, null, "[]", source(), null);
	}

	private static SourceClaim source() {
		return new SourceClaim(null, "claimant", null, "side", "origin",
				new SourceClaim.Document("source", "title", "publisher", null, "en", null, "full-text"), null, null,
				null, null, null);
	}

}
