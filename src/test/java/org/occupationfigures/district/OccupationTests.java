package org.occupationfigures.district;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
class OccupationTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "nagorno-karabakh, 1988/1992, 4400", "shusha, 1992-05-08, 289", "lachin, 1992-05-18, 1840",
			"kalbajar, 1993-04-02, 3054", "aghdam, 1993-07-23, 1150", "fizuli, 1993-08-23, 1390",
			"jabrayil, 1993-08-23, 1050", "gubadli, 1993-08-31, 802", "zangilan, 1993-10-29, 707" })
	void givesTheFoundingTable(String district, String date, BigDecimal area) {
		JsonNode page = this.api.ok("/v1/occupations?source=occupation-in-figures&district=" + district);
		assertThat(page.get("data")).hasSize(1);
		JsonNode row = page.at("/data/0");
		assertThat(row.get("id").asString()).isEqualTo(district + "-occupation-in-figures");
		assertThat(row.at("/date/edtf").asString()).isEqualTo(date);
		assertThat(row.at("/area/value").decimalValue()).isEqualByComparingTo(area);
		assertThat(row.at("/area/unit").asString()).isEqualTo("km2");
		assertThat(row.get("source_claim").get("claim")).isEqualTo(row.at("/date/claim"));
	}

	@Test
	void theAreaNamesTheClaimThatItRestsOn() {
		List<JsonNode> rows = this.api.all("/v1/occupations");
		assertThat(rows).filteredOn((row) -> !row.get("area").isNull())
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(row.at("/area/source_claim"))
				.isEqualTo(this.api.ok("/v1/claims/" + row.at("/area/claim").asString()).get("source_claim")));
	}

	@Test
	void hasNineRowsOfTheFoundingTable() {
		assertThat(this.api.ids("/v1/occupations?source=occupation-in-figures")).hasSize(9);
	}

	@Test
	void hasOneRowPerAreaAndSourceThatGivesADateOrAnArea() {
		Map<String, Integer> most = new HashMap<>();
		Map<String, Integer> given = new HashMap<>();
		for (Map<String, String> claim : DataSet.rows("claims.csv")) {
			String measure = claim.get("measure_id");
			if ((measure.equals("area") || measure.equals("occupation-date")) && claim.get("scope").isEmpty()
					&& !claim.get("district_id").isEmpty()) {
				String row = claim.get("district_id") + "-" + claim.get("source_id");
				most.merge(row, given.merge(row + measure, 1, Integer::sum), Math::max);
			}
		}
		int rows = most.values().stream().mapToInt(Integer::intValue).sum();
		assertThat(this.api.ids("/v1/occupations")).hasSize(rows).containsAll(most.keySet());
	}

	@Test
	void restsOnTheAreaWhereThereIsNoDate() {
		JsonNode row = this.api
			.ok("/v1/occupations?source=country-levels-2020,enwiki-agdam-district-2021&district=aghdam")
			.at("/data/0");
		assertThat(row.get("date").isNull()).isTrue();
		assertThat(row.at("/source_claim/claim")).isEqualTo(row.at("/area/claim"));
	}

}
