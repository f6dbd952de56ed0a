package org.occupationfigures.compare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums, tables and the grid over areas. */
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
		JsonNode total = this.api.ok("/v1/totals?measure=area&source=enwiki-territories-2016");
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

	@Test
	void addsNothingWhereAPartIsNoNumber() {
		JsonNode total = this.api.ok("/v1/totals?measure=hostages&pick=latest&side=azerbaijani");
		assertThat(total.get("parts")).isNotEmpty();
		JsonNode range = this.api
			.ok("/v1/totals?measure=civilians-killed&pick=source:hrw-world-report-1994&side=azerbaijani");
		assertThat(range.get("sum").isNull()).isTrue();
		assertThat(range.get("sum_reason").asString()).isNotBlank();
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
		assertThat(this.api.ok(address + "&side=armenian").at("/data/0/cells/combatants-killed/value").isNumber())
			.isTrue();
	}

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

}
