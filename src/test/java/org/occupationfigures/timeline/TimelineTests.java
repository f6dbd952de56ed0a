package org.occupationfigures.timeline;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class TimelineTests {

	@Autowired
	private Api api;

	@Test
	void hasEveryDatedClaimAndEveryResolution() {
		List<String> expected = new ArrayList<>(this.api.ids("/v1/claims?kind=date"));
		expected.addAll(this.api.ids("/v1/resolutions"));
		assertThat(this.api.ids("/v1/timeline")).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void isInOrderOfTheEarliestDays() {
		assertThat(this.api.all("/v1/timeline")).extracting((entry) -> entry.get("placed_on").asString()).isSorted();
	}

	@ParameterizedTest
	@CsvSource({ "kalbajar-occupation-date-occupation-in-figures, 1993-04-02, ",
			"nagorno-karabakh-occupation-date-occupation-in-figures, 1988-01-01, range", "unsc-822, 1993-04-30, ",
			"pace-1047, 1994-01-01, range",
			"shusha-occupation-date-un-repertoire-1989-1992-item-19, 1992-05-09, range" })
	void placesRangesByTheirEarliestDayAndMarksThem(String id, String day, String mark) {
		JsonNode entry = this.api.all("/v1/timeline")
			.stream()
			.filter((candidate) -> candidate.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
		assertThat(entry.get("placed_on").asString()).isEqualTo(day);
		assertThat(entry.get("mark").asString(null)).isEqualTo(mark);
		assertThat(this.api.ok(entry.get("record").asString()).get("id").asString()).isEqualTo(id);
	}

	@Test
	void marksUncertainDates() {
		assertThat(this.api.all("/v1/timeline")
			.stream()
			.filter((entry) -> entry.at("/date/edtf").asString().contains("~"))
			.toList()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.get("mark").asString()).isEqualTo("uncertain"));
	}

	@Test
	void beginsAndEndsWhereAsked() {
		List<JsonNode> july = this.api.all("/v1/timeline?from=1993-07&to=1993-07&district=Ağdam");
		assertThat(july).isNotEmpty().allSatisfy((entry) -> {
			assertThat(entry.get("placed_on").asString()).isLessThanOrEqualTo("1993-07-31");
			assertThat(entry.at("/date/latest").asString("9999")).isGreaterThanOrEqualTo("1993-07-01");
			assertThat(entry.get("districts")).extracting((district) -> district.get("id").asString())
				.contains("aghdam");
		});
		assertThat(this.api.ids("/v1/timeline?from=1990&to=1990"))
			.contains("nagorno-karabakh-occupation-date-occupation-in-figures");
	}

}
