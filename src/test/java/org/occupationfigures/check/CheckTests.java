package org.occupationfigures.check;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class CheckTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "value=511&measure=civilians-killed&district=Kelbajar, stated, exact", "value=511, stated, exact",
			"value=61000&measure=displaced&district=kalbajar&tolerance=0, consistent, rounding",
			"value=22000&measure=killed&district=none&tolerance=0, consistent, bounds",
			"value=115&measure=libraries-destroyed&district=kalbajar, near, near",
			"value=600&measure=civilians-killed&district=kalbajar, differs, ",
			"value=987654321&measure=libraries-destroyed, differs, ", "value=987654321, unknown, ",
			"value=5&measure=libraries-destroyed&district=nagorno-karabakh, unknown, ",
			"value=305400&unit=ha&measure=area&district=kalbajar, stated, exact",
			"value=1700&unit=mi2&measure=area&district=NKAO, consistent, rounding",
			"value=4400&unit=persons&measure=area, unknown, ", "date=1993-04-02&district=kalbajar, stated, certain",
			"date=1993-04, stated, certain", "date=1993-07-30&measure=attack-date&district=kalbajar, differs, ",
			"date=1993-08-10&measure=occupation-date&district=fizuli, consistent, possible",
			"date=1993-12-25&measure=occupation-date&district=shusha, differs, ", "date=1900, unknown, " })
	void givesItsVerdict(String question, String verdict, String match) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		assertThat(answer.get("verdict").asString()).as(answer.get("footnote").asString()).isEqualTo(verdict);
		assertThat(answer.at("/matches/0/match").asString(null)).isEqualTo(match);
	}

	@Test
	void anOpenStatementIsNeverConsistentButStandsAmongTheOthers() {
		JsonNode answer = this.api.ok("/v1/check?value=987654321&measure=libraries-destroyed");
		assertThat(answer.get("others"))
			.filteredOn((other) -> "more-than".equals(other.at("/record/figure/qualifier").asString()))
			.isNotEmpty()
			.allSatisfy((other) -> assertThat(other.get("relation").asString()).isEqualTo("above-stated-minimum"));
		assertThat(relations("/v1/check?value=3&measure=occupied-share&district=none"))
			.contains("below-stated-maximum");
	}

	@Test
	void tellsClaimsOnPartsAndOtherTimesApart() {
		assertThat(relations("/v1/check?value=511&measure=civilians-killed&district=kalbajar")).contains("other-scope",
				"other-value");
		assertThat(relations("/v1/check?value=70000&measure=idps&district=kalbajar")).containsOnly("other-time");
	}

	@Test
	void showsTheNumberAskedTheNumberComparedAndTheFactor() {
		JsonNode answer = this.api.ok("/v1/check?value=305400&unit=ha&measure=area&district=kalbajar");
		assertThat(answer.at("/asked/value").asInt()).isEqualTo(305400);
		assertThat(answer.at("/asked/unit").asString()).isEqualTo("ha");
		assertThat(answer.at("/matches/0/compared").toString())
			.isEqualTo("{\"value\":3054,\"unit\":\"km2\",\"factor\":0.01}");
		assertThat(answer.at("/matches/0/difference").asInt()).isZero();
	}

	@Test
	void tellsWhereElseTheNumberStands() {
		assertThat(this.api.ok("/v1/check?value=511&measure=civilians-killed&district=kalbajar").get("elsewhere"))
			.isNotEmpty()
			.allSatisfy((record) -> assertThat(record.at("/measure/id").asString()).isEqualTo("killed"));
	}

	@ParameterizedTest
	@CsvSource({ "1993-04-30, resolution, unsc-822", "2018-04-02, source, hajiyev-kalbajar-2018",
			"1993-04-02, claim, kalbajar-occupation-date-occupation-in-figures",
			"1993-04-06, resolution, unsc-prst-1993-04-06",
			"1992-02-26, claim, nagorno-karabakh-hostages-wikipedia-battle-of-khojaly" })
	void findsControlChangesResolutionsAndDocuments(String date, String type, String id) {
		List<JsonNode> matches = StreamSupport
			.stream(this.api.ok("/v1/check?date=" + date).get("matches").spliterator(), false)
			.toList();
		assertThat(matches)
			.allSatisfy((match) -> assertThat(match.at("/record/source_claim/source/id").asString()).isNotBlank());
		if (!date.equals("1992-02-26")) {
			assertThat(matches).anySatisfy((match) -> {
				assertThat(match.at("/record/type").asString()).isEqualTo(type);
				assertThat(match.at("/record/id").asString()).isEqualTo(id);
			});
		}
		assertThat(matches).isNotEmpty();
	}

	@Test
	void aYearDescribedDoesNotAnswerADayInIt() {
		assertThat(this.api.ok("/v1/check?date=1993-12-25").get("matches"))
			.allSatisfy((match) -> assertThat(match.at("/record/date_as").asString()).isIn("date", "adopted"));
	}

	@Test
	void showsTheDatedClaimsAroundADateThatNobodyGives() {
		JsonNode nearest = this.api.ok("/v1/check?date=1992-06-15&measure=occupation-date&district=lachin")
			.get("nearest");
		assertThat(nearest.at("/earlier/date/latest").asString()).isLessThan("1992-06-15");
		assertThat(this.api.ok("/v1/check?date=1992-05-18&district=lachin").get("nearest").isNull()).isTrue();
	}

	@Test
	void theFootnoteNamesWhoSaysItWithThePermanentAddress() {
		assertThat(this.api.ok("/v1/check?value=9&measure=kindergartens-destroyed&district=kalbajar")
			.get("footnote")
			.asString()).startsWith("“9 kindergartens destroyed in Kalbajar”: ")
			.contains("http://localhost:8080/v1/claims/kalbajar-kindergartens-destroyed-")
			.endsWith("; 2 further records, 2 origins in all (Occupation Figures 1.0.0)");
		assertThat(this.api.ok("/v1/check?value=600&measure=civilians-killed&district=kalbajar")
			.get("footnote")
			.asString()).startsWith("No claim here states 600; the nearest: “511 civilians killed in Kalbajar”");
	}

	@Test
	void namesResolutionsOfASentence() {
		JsonNode findings = this.api.ok("/v1/check?text=" + Api.encoded("Resolution 853 and resolution 9999"))
			.get("findings");
		assertThat(findings.at("/0/matches/0/record/id").asString()).isEqualTo("unsc-853");
		assertThat(findings.at("/1/verdict").asString()).isEqualTo("unknown");
	}

	@Test
	void readsTextsOfTwoThousandCharactersOfAnyScript() {
		String text = "\uD83D\uDE00".repeat(1991) + " 511 died";
		assertThat(this.api.ok("/v1/check?text=" + Api.encoded(text)).get("findings")).hasSize(1);
		assertThat(this.api.get("/v1/check?text=" + Api.encoded(text + "!")).at("/errors/0/reason").asString())
			.isEqualTo("longer than 2000 characters");
	}

	private List<String> relations(String address) {
		return StreamSupport.stream(this.api.ok(address).get("others").spliterator(), false)
			.map((other) -> other.get("relation").asString())
			.toList();
	}

}
