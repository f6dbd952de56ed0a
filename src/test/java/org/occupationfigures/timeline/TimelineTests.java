package org.occupationfigures.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
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
			assertThat(entry.at("/date/earliest").asString("")).isLessThanOrEqualTo("1993-07-31");
			assertThat(entry.at("/date/latest").asString("9999")).isGreaterThanOrEqualTo("1993-07-01");
			assertThat(entry.get("districts")).extracting((district) -> district.get("id").asString())
				.contains("aghdam");
		});
		assertThat(this.api.ids("/v1/timeline?from=1990&to=1990"))
			.contains("nagorno-karabakh-occupation-date-occupation-in-figures");
	}

	@Test
	void placesEveryEntryByItsEarliestDayAndMarksAllButDays() {
		assertThat(this.api.all("/v1/timeline")).allSatisfy((entry) -> {
			JsonNode date = entry.get("date");
			JsonNode first = date.get("earliest").isNull() ? date.get("latest") : date.get("earliest");
			assertThat(entry.get("placed_on")).isEqualTo(first);
			String edtf = date.get("edtf").asString();
			String mark = edtf.matches(".*[~?%].*") ? "uncertain"
					: edtf.matches("\\d{4}-\\d{2}-\\d{2}") ? null : "range";
			assertThat(entry.get("mark").asString(null)).as(edtf).isEqualTo(mark);
			assertThat(entry.at("/source_claim/source/id").asString()).isNotBlank();
		});
	}

	@Test
	void hasEveryDateOfTheFiles() {
		assertThat(this.api.all("/v1/timeline?type=claim")).extracting((entry) -> entry.at("/date/edtf").asString())
			.containsExactlyInAnyOrderElementsOf(DataSet.rows("claims.csv")
				.stream()
				.map((claim) -> claim.get("date"))
				.filter((date) -> !date.isEmpty())
				.toList());
		assertThat(this.api.ok("/v1/timeline?type=resolution,presidential-statement").at("/meta/total").asInt())
			.isEqualTo(DataSet.rows("resolutions.csv").size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "kalbajar", "Kelbajar", "Kəlbəcər", "Кельбаджар", "Քարվաճառ", "AZ-KAL" })
	void knowsAnAreaByAnyName(String name) {
		assertThat(this.api.ids("/v1/timeline?district=" + Api.encoded(name)))
			.contains("kalbajar-occupation-date-occupation-in-figures", "unsc-822")
			.doesNotContain("shusha-occupation-date-occupation-in-figures")
			.isEqualTo(this.api.ids("/v1/timeline?district=kalbajar"));
	}

	@Test
	void ofNoAreaIsWhatNamesNone() {
		assertThat(this.api.all("/v1/timeline?district=none")).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.get("districts")).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "from=1993-04-02&to=1993-04-02, kalbajar-occupation-date-occupation-in-figures, true",
			"from=1993-04-03, kalbajar-occupation-date-occupation-in-figures, false",
			"to=1993-04-01, kalbajar-occupation-date-occupation-in-figures, false",
			"from=1992-12-31, nagorno-karabakh-occupation-date-occupation-in-figures, true",
			"from=1993, nagorno-karabakh-occupation-date-occupation-in-figures, false",
			"to=1988-01-01, nagorno-karabakh-occupation-date-occupation-in-figures, true",
			"to=1987, nagorno-karabakh-occupation-date-occupation-in-figures, false", "from=1993-04-30, unsc-822, true",
			"from=1993-05, unsc-822, false" })
	void endsIncludeTheDaysNamed(String query, String id, boolean included) {
		assertThat(this.api.ids("/v1/timeline?" + query).contains(id)).isEqualTo(included);
	}

	@Test
	void anOpenEndMayBeAnyDay() {
		List<JsonNode> all = this.api.all("/v1/timeline");
		List<String> openly = all.stream()
			.filter((entry) -> entry.at("/date/earliest").isNull())
			.map((entry) -> entry.get("id").asString())
			.toList();
		assertThat(openly).isNotEmpty();
		assertThat(this.api.ids("/v1/timeline?to=1900")).containsExactlyInAnyOrderElementsOf(openly);
		List<String> lasting = all.stream()
			.filter((entry) -> entry.at("/date/latest").isNull())
			.map((entry) -> entry.get("id").asString())
			.toList();
		assertThat(this.api.ids("/v1/timeline?from=2050")).isNotEmpty().containsExactlyInAnyOrderElementsOf(lasting);
	}

	@Test
	void runsBackwardsToo() {
		assertThat(this.api.all("/v1/timeline?sort=-date")).extracting((entry) -> entry.get("placed_on").asString())
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

}
