package org.occupationfigures.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

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
			"value=232&unit=mi2&measure=forest-lost&district=none, consistent, rounding",
			"date=2050&measure=civilians-killed, differs, ", "date=1992-02-27&measure=killed, consistent, possible",
			"date=1993-04-02&district=kalbajar, stated, certain", "date=1993-04, stated, certain",
			"date=1993-07-30&measure=attack-date&district=kalbajar, differs, ",
			"date=1993-12-25&measure=occupation-date&district=shusha, differs, ", "date=1900, unknown, ",
			"value=54&measure=area&district=kalbajar, stated, exact",
			"value=55000&measure=displaced&district=kalbajar&tolerance=0, consistent, rounding",
			"value=65001&measure=displaced&district=kalbajar&tolerance=0, differs, ",
			"value=109&measure=libraries-destroyed&district=kalbajar&tolerance=0, differs, ",
			"value=111&measure=libraries-destroyed&district=kalbajar&tolerance=0, differs, ",
			"value=110&measure=libraries-destroyed&district=kalbajar, stated, exact",
			"value=33&unit=percent&measure=occupied-share&district=fizuli, stated, exact",
			"value=30.54&unit=km2&measure=area&district=kalbajar, differs, ",
			"date=1993&measure=occupation-date&district=kalbajar, stated, certain",
			"date=1993-03-27/1993-04-05&measure=occupation-date&district=kalbajar, stated, certain",
			"date=../1993-04-30&measure=occupation-date&district=kalbajar, stated, certain",
			"date=199X&measure=occupation-date&district=lachin, stated, certain",
			"date=1993-04-02~&measure=occupation-date&district=kalbajar, consistent, possible",
			"date=1993-04?&measure=occupation-date&district=kalbajar, consistent, possible",
			"date=1990-06-15&measure=occupation-date&district=nagorno-karabakh, consistent, possible",
			"date=1980-01-01&measure=occupation-date&district=kalbajar, differs, " })
	void givesItsVerdict(String question, String verdict, String match) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		assertThat(answer.get("verdict").asString()).as(answer.get("footnote").asString()).isEqualTo(verdict);
		assertThat(answer.at("/matches/0/match").asString(null)).isEqualTo(match);
	}

	@ParameterizedTest
	@CsvSource({ "value=511, answer", "date=1993, answer", "text=511, text" })
	void tellsInTheFirstPlaceWhichKindOfAnswerItIs(String question, String kind) {
		assertThat(this.api.send("GET", "/v1/check?" + question).body()).startsWith("{\"kind\":\"" + kind + "\",");
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
	void anotherBoundaryIsAMatchOfItsOwnScopeOnly() {
		JsonNode answer = this.api.ok("/v1/check?value=1936&measure=area&district=kalbajar");
		assertThat(answer.get("matches")).extracting((match) -> match.at("/record/scope").asString(null))
			.containsOnly("soviet-boundary", "nkr-shahumyan-region");
		assertThat(answer.get("others")).extracting((other) -> other.at("/record/scope").asString(null))
			.containsOnlyNulls();
	}

	@Test
	void comparesEachClaimInItsOwnUnit() {
		JsonNode miles = this.api.ok("/v1/check?value=1700&unit=mi2&measure=area&district=NKAO");
		assertThat(miles.at("/matches/0/compared").toString())
			.isEqualTo("{\"value\":4402.9797875712,\"unit\":\"km2\",\"factor\":2.589988110336}");
		assertThat(miles.at("/matches/0/difference").decimalValue()).isEqualByComparingTo("-2.9797875712");
		JsonNode hectares = this.api.ok("/v1/check?value=378.52&unit=km2&measure=forest-lost&district=kalbajar");
		assertThat(hectares.get("verdict").asString()).isEqualTo("stated");
		assertThat(hectares.at("/matches/0/compared").toString())
			.isEqualTo("{\"value\":37852,\"unit\":\"ha\",\"factor\":100}");
		assertThat(this.api.ok("/v1/check?value=3054&unit=km2&measure=area&district=kalbajar")
			.at("/matches/0/compared")
			.isNull()).isTrue();
	}

	@Test
	void listsTheBestFirstAndCountsTheOrigins() {
		JsonNode answer = this.api.ok("/v1/check?value=60000&measure=displaced&district=kalbajar");
		List<String> kinds = list(answer.get("matches")).stream()
			.map((match) -> match.get("match").asString())
			.toList();
		List<String> bestFirst = List.of("exact", "bounds", "rounding", "near");
		assertThat(kinds).contains("exact", "near").isSortedAccordingTo(Comparator.comparing(bestFirst::indexOf));
		assertThat(answer.at("/counts/matches").asInt()).isEqualTo(kinds.size());
		assertThat(answer.at("/counts/others").asInt()).isEqualTo(answer.get("others").size());
		assertThat(answer.get("origins").asLong()).isEqualTo(list(answer.get("matches")).stream()
			.filter((match) -> match.get("match").asString().equals("exact"))
			.map((match) -> match.at("/record/source_claim/origin").asString())
			.distinct()
			.count());
	}

	@Test
	void repeatsWhatWasAskedWithNamesResolved() {
		assertThat(this.api
			.ok("/v1/check?value=33&unit=percent&measure=occupied-share&district=Füzuli&tolerance=0.25".replace("ü",
					"%C3%BC"))
			.get("asked")
			.toString())
			.isEqualTo("{\"value\":33,\"date\":null,\"text\":null,\"unit\":\"percent\",\"measure\":\"occupied-share\","
					+ "\"district\":\"fizuli\",\"tolerance\":0.25}");
		assertThat(this.api.ok("/v1/check?text=" + Api.encoded(" Քելբաջար 1993 ")).at("/asked/text").asString())
			.isEqualTo(" Քելբաջար 1993 ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { " | value", "value=5&text=x | text", "date=1993&text=x | text", "value=5&date=1993&text=x | text",
					"value= | value", "date= | date", "text= | text", "value=five | value", "value=5&value=6 | value",
					"date=1993-02-30 | date", "date=1994/1993 | date", "date=2+April+1993 | date", "date=.. | date",
					"value=5&tolerance=-1 | tolerance", "value=5&tolerance=1.01 | tolerance",
					"value=5&tolerance=abc | tolerance", "value=5&unit=m2 | unit", "date=1993&tolerance=0 | tolerance",
					"text=x&unit=km2 | unit", "text=x&district=shusha | district", "value=5&measure=kiled | measure",
					"value=5&district=nowhere | district", "value=5&measure=occupation-date | measure",
					"value=4400&unit=persons&measure=area | unit", "value=5&unit=km2&measure=killed | unit",
					"value=5&vlaue=6 | vlaue", "text=5&limit=1 | limit", "value=5&date=1993 | value",
					"value=5&date=1993 | date", "date=1993&unit=km2&tolerance=0 | unit",
					"date=1993&unit=km2&tolerance=0 | tolerance" })
	void refusesWhatItCannotAsk(String query, String parameter) {
		JsonNode problem = this.api.get("/v1/check" + ((query != null) ? "?" + query : ""));
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(problem.get("errors")).extracting((error) -> error.get("name").asString()).contains(parameter);
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
		JsonNode elsewhere = this.api.ok("/v1/check?value=511&measure=civilians-killed&district=kalbajar")
			.get("elsewhere");
		assertThat(elsewhere).isNotEmpty()
			.allSatisfy((record) -> assertThat(record.at("/figure/value").asInt()).isEqualTo(511));
		assertThat(elsewhere.at("/0/measure/id").asString()).isEqualTo("killed");
	}

	@Test
	void tellsWhereElseTheNumberStandsInTheUnitOfTheRecord() {
		JsonNode elsewhere = this.api.ok("/v1/check?value=193600&unit=ha&measure=area&district=lachin")
			.get("elsewhere");
		assertThat(elsewhere).isNotEmpty()
			.allSatisfy((record) -> assertThat(record.at("/figure/value").asInt()).isEqualTo(1936));
		assertThat(this.api.ok("/v1/check?value=1936&unit=km2&measure=area&district=lachin").get("elsewhere"))
			.isEqualTo(elsewhere);
		assertThat(this.api.ok("/v1/check?value=1936&unit=ha&measure=area&district=lachin").get("elsewhere")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Tens of thousands wounded, stated, 1", "Millions wounded, unknown, 0",
			"Dozens of monuments were destroyed, stated, 1", "Scores of monuments were destroyed, unknown, 0" })
	void statesAWordOnlyWhereTheSourceUsesIt(String text, String verdict, int matches) {
		JsonNode finding = this.api.ok("/v1/check?text=" + text.replace(" ", "%20")).at("/findings/0");
		assertThat(finding.get("verdict").asString()).isEqualTo(verdict);
		assertThat(finding.at("/counts/matches").asInt()).isEqualTo(matches);
	}

	@Test
	void showsTheToleranceOnlyWhereItCounts() {
		assertThat(this.api.ok("/v1/check?value=5").at("/query/defaults").toString()).isEqualTo("{\"tolerance\":0.1}");
		assertThat(this.api.ok("/v1/check?date=1993").at("/query/defaults")).isEmpty();
		assertThat(this.api.ok("/v1/check?text=5").at("/query/defaults")).isEmpty();
	}

	@Test
	void showsFewerRecordsPerNumberTheMoreNumbersATextHas() {
		JsonNode few = this.api.ok("/v1/check?text=1993;1993");
		JsonNode many = this.api.ok("/v1/check?text=" + "1993%3B".repeat(100));
		assertThat(few.at("/findings/0/matches")).hasSize(10);
		assertThat(many.at("/findings/99/matches")).hasSize(1);
		assertThat(many.at("/findings/0/counts")).isEqualTo(few.at("/findings/0/counts"));
	}

	@Test
	void refusesATextWithMoreNumbersThanItCanLookUp() {
		String numbers = IntStream.rangeClosed(1801, 1901)
			.mapToObj(Integer::toString)
			.collect(Collectors.joining("%3B"));
		assertThat(this.api.send("GET", "/v1/check?text=" + numbers).statusCode()).isEqualTo(400);
		this.api.ok("/v1/check?text=" + numbers.substring(7));
	}

	@Test
	void holdsADateAgainstTheTimeThatClaimsOfItsMeasureDescribe() {
		JsonNode answer = this.api.ok("/v1/check?date=1992-02-27&measure=killed");
		assertThat(answer.get("matches")).allSatisfy((match) -> {
			assertThat(match.at("/record/measure/id").asString()).isEqualTo("killed");
			assertThat(match.at("/record/date_as").asString()).isEqualTo("as_of");
			assertThat(match.at("/record/date/earliest").asString("0")).isLessThanOrEqualTo("1992-02-27");
			assertThat(match.at("/record/date/latest").asString("9")).isGreaterThanOrEqualTo("1992-02-27");
		});
		assertThat(relations("/v1/check?date=1992-02-27&measure=killed")).isNotEmpty().containsOnly("other-time");
	}

	@ParameterizedTest
	@CsvSource({ "value=511&district=kalbajar, civilians-killed", "date=1992-05-18&district=lachin, occupation-date" })
	void showsWhoSaysOtherwiseUnderTheMeasuresThatFitWhenNoneIsGiven(String question, String measure) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		assertThat(answer.get("others")).isNotEmpty()
			.allSatisfy((other) -> assertThat(other.at("/record/district/id").asString())
				.isEqualTo(answer.at("/asked/district").asString()))
			.extracting((other) -> other.at("/record/measure/id").asString())
			.contains(measure)
			.isSubsetOf(list(answer.get("matches")).stream()
				.map((match) -> match.at("/record/measure/id").asString())
				.toList());
	}

	@ParameterizedTest
	@CsvSource({ "1993-04-30, resolution, unsc-822, adopted", "2018-04-02, source, hajiyev-kalbajar-2018, published",
			"1993-04-02, claim, kalbajar-occupation-date-occupation-in-figures, date",
			"1993-04-06, resolution, unsc-prst-1993-04-06, adopted",
			"1992-02-26, claim, nagorno-karabakh-killed-trend-2023-khojaly, as_of" })
	void findsControlChangesResolutionsAndDocuments(String date, String type, String id, String dateAs) {
		List<JsonNode> matches = list(this.api.ok("/v1/check?date=" + date).get("matches"));
		assertThat(matches)
			.allSatisfy((match) -> assertThat(match.at("/record/source_claim/source/id").asString()).isNotBlank())
			.anySatisfy((match) -> {
				assertThat(match.at("/record/id").asString()).isEqualTo(id);
				assertThat(match.at("/record/type").asString()).isEqualTo(type);
				assertThat(match.at("/record/date_as").asString()).isEqualTo(dateAs);
				assertThat(match.get("match").asString()).isEqualTo("certain");
			});
	}

	@Test
	void aClaimThatSomethingWasSoByADayDatesNothingEarlier() {
		JsonNode answer = this.api.ok("/v1/check?date=1993-03-01&measure=occupation-date&district=kalbajar");
		assertThat(answer.get("matches"))
			.noneSatisfy((match) -> assertThat(match.at("/record/date/edtf").asString()).startsWith("../"));
		assertThat(answer.get("others"))
			.filteredOn((other) -> other.at("/record/date/edtf").asString().startsWith("../"))
			.isNotEmpty()
			.allSatisfy((other) -> assertThat(other.get("relation").asString()).isEqualTo("below-stated-maximum"));
	}

	@Test
	void aClaimThatSomethingWasStillToComeDatesNothingLater() {
		assertThat(relations("/v1/check?date=1993-12-25&measure=occupation-date&district=gubadli"))
			.contains("above-stated-minimum");
	}

	@ParameterizedTest
	@CsvSource({ "date=1992-05-18&measure=occupation-date&district=lachin, 1992-05-18",
			"date=1988/1992&measure=occupation-date&district=nagorno-karabakh, 1988/1992",
			"date=1995-06-01&measure=occupation-date&district=gubadli, 1993-08-31/.." })
	void namesAWholeAreaBeforeAPartAndTheSameDateBeforeOneInside(String question, String date) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		JsonNode first = (!answer.get("matches").isEmpty()) ? answer.at("/matches/0") : answer.at("/others/0");
		assertThat(first.at("/record/scope").isNull()).isTrue();
		assertThat(first.at("/record/date/edtf").asString()).isEqualTo(date);
		assertThat(list(answer.get("matches").isEmpty() ? answer.get("others") : answer.get("matches")))
			.filteredOn((record) -> record.get("match") == null || record.get("match").asString().equals("certain"))
			.extracting((record) -> !record.at("/record/scope").isNull())
			.isSorted();
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
		assertThat(this.api.ok("/v1/check?date=1980-01-01&measure=occupation-date&district=kalbajar")
			.at("/nearest/later/date/earliest")
			.asString()).isGreaterThan("1980-01-01");
		assertThat(this.api.ok("/v1/check?date=1980-01-01&measure=occupation-date&district=kalbajar")
			.at("/nearest/earlier")
			.isNull()).isTrue();
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
			.asString()).startsWith(
					"No claim here on “Civilians killed” in Kalbajar says 600; the nearest about a whole area: “511 civilians killed in Kalbajar”: ");
		assertThat(footnote("value=511&measure=libraries-destroyed"))
			.startsWith("No claim here on “Libraries destroyed” says 511; the nearest about a whole area: ")
			.contains("; stated of something else by 4 claims (");
		assertThat(footnote("value=5.5&unit=km2&measure=area&district=none")).contains("5.5 km²");
		assertThat(footnote("value=49&measure=forest-lost&district=shusha")).isEqualTo(
				"Nothing here on “Forest lost” in Shusha to compare 49 with; stated of something else by 1 claim (Occupation Figures 1.0.0)");
		assertThat(footnote("value=987654321&measure=area&district=none"))
			.contains(" on “Area” for the conflict as a whole ");
		assertThat(footnote("date=2050")).startsWith("Nothing here fits 2050 (");
		assertThat(footnote("value=511")).startsWith("Whatever is counted: “");
		assertThat(footnote("date=1992-02-27&measure=killed")).startsWith("Possibly: “");
		assertThat(footnote("value=3054&unit=km2&district=kalbajar&measure=area"))
			.contains("; 1 further record, 2 origins in all; 1 record of something else or less exactly (");
	}

	@ParameterizedTest
	@CsvSource({ "../1900, earlier", "2030/.., later" })
	void nothingIsNearestOnTheOpenSideOfADate(String date, String side) {
		assertThat(this.api.ok("/v1/check?date=" + date).get("nearest").get(side).isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Security Council resolution 822 (1993), stated", "Security Council resolution 822 (1995), unknown",
			"Security Council resolution 1416, unknown", "PACE resolution 1416, stated", "resolution 1416, stated" })
	void holdsAResolutionAgainstItsYearAndOrgan(String text, String verdict) {
		assertThat(this.api.ok("/v1/check?text=" + Api.encoded(text)).at("/findings/0/verdict").asString())
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "30 April 1993, stated", "6 April 1993, differs" })
	void holdsTheDayOfAResolutionAgainstThatResolution(String day, String verdict) {
		JsonNode finding = this.api
			.ok("/v1/check?text=" + Api.encoded("The Council adopted resolution 822 on " + day + "."))
			.at("/findings/1");
		assertThat(finding.get("verdict").asString()).isEqualTo(verdict);
		assertThat(finding.at(verdict.equals("stated") ? "/matches/0/record/id" : "/others/0/record/id").asString())
			.isEqualTo("unsc-822");
	}

	@Test
	void countsAsCorroborationOnlyTheSameSideAndPlace() {
		JsonNode answer = this.api.ok("/v1/check?value=20000&measure=killed&district=none&tolerance=0");
		JsonNode best = answer.at("/matches/0/record");
		assertThat(answer.get("origins").asLong()).isEqualTo(list(answer.get("matches")).stream()
			.filter((match) -> match.get("match").asString().equals("exact"))
			.map((match) -> match.get("record"))
			.filter((record) -> record.get("side").equals(best.get("side"))
					&& record.get("scope").equals(best.get("scope")))
			.map((record) -> record.at("/source_claim/origin").asString())
			.distinct()
			.count());
	}

	@ParameterizedTest
	@CsvSource({ "value=13000&measure=museum-exhibits-lost&district=kalbajar", "value=600&measure=employees",
			"value=13000&measure=museum-exhibits-lost" })
	void aClaimOnASiteAndOneOnTheWholeAreaDoNotSayTheSame(String question) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		JsonNode best = answer.at("/matches/0/record");
		List<JsonNode> alike = list(answer.get("matches")).stream()
			.filter((match) -> match.get("match").asString().equals("exact"))
			.map((match) -> match.get("record"))
			.filter((record) -> List.of("district", "site", "measure", "side", "scope")
				.stream()
				.allMatch((key) -> record.get(key).equals(best.get(key))))
			.toList();
		assertThat(answer.get("origins").asLong())
			.isEqualTo(alike.stream().map((record) -> record.at("/source_claim/origin").asString()).distinct().count());
		assertThat(answer.get("footnote").asString().contains("further record")).isEqualTo(alike.size() > 1);
		assertThat(best.get("site")).isEqualTo(this.api.ok(best.get("address").asString()).get("site"));
	}

	@Test
	void aClaimOnASiteIsOneOnAPart() {
		JsonNode answer = this.api.ok("/v1/check?value=300&measure=employees&district=nagorno-karabakh");
		assertThat(answer.get("others")).isNotEmpty().allSatisfy((other) -> {
			boolean isWhole = other.at("/record/site").isNull() && other.at("/record/scope").isNull();
			assertThat(other.get("relation").asString()).isEqualTo(isWhole ? "other-value" : "other-scope");
		}).anySatisfy((other) -> assertThat(other.at("/record/site").isNull()).isFalse());
		assertThat(answer.get("footnote").asString())
			.contains("; the nearest about a whole area: “1,100 people employed by a mine");
		assertThat(footnote("value=300&measure=employees&district=kalbajar")).doesNotContain("whole area");
	}

	@ParameterizedTest
	@CsvSource({ "value=13000&measure=museum-exhibits-lost", "value=600&measure=employees",
			"value=300&measure=employees&district=nagorno-karabakh",
			"value=1000&measure=museum-exhibits-lost&tolerance=0" })
	void listsWhatIsAboutWholeAreasBeforeWhatIsAboutSites(String question) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		for (String list : List.of("matches", "others")) {
			list(answer.get(list)).stream()
				.collect(Collectors.groupingBy((one) -> one.has("match") ? one.get("match").asString() : ""))
				.values()
				.forEach((some) -> assertThat(some)
					.extracting((one) -> !one.at("/record/site").isNull() || !one.at("/record/scope").isNull())
					.isSorted());
		}
	}

	@Test
	void documentsOfOneDayCorroborateNothing() {
		Map<String, Long> days = DataSet.rows("sources.csv")
			.stream()
			.map((source) -> source.get("published"))
			.filter((published) -> published.matches("\\d{4}-\\d{2}-\\d{2}"))
			.collect(Collectors.groupingBy((day) -> day, Collectors.counting()));
		List<JsonNode> answers = days.entrySet()
			.stream()
			.filter((day) -> day.getValue() > 1)
			.map((day) -> this.api.ok("/v1/check?date=" + day.getKey()))
			.filter((answer) -> !answer.at("/matches/0/record/type").asString().equals("claim"))
			.toList();
		assertThat(answers).hasSizeGreaterThan(2).allSatisfy((answer) -> {
			assertThat(answer.at("/counts/matches").asInt()).isGreaterThan(1);
			assertThat(answer.get("origins").asInt()).isEqualTo(1);
			assertThat(answer.get("footnote").asString()).doesNotContain("further record");
		});
	}

	@Test
	void resolutionsOfOneYearCorroborateNothing() {
		JsonNode answer = this.api.ok("/v1/check?date=1995");
		assertThat(answer.at("/matches/0/record/type").asString()).isEqualTo("resolution");
		assertThat(answer.get("origins").asInt()).isEqualTo(1);
		assertThat(answer.get("footnote").asString()).doesNotContain("further record");
	}

	@ParameterizedTest
	@CsvSource({ "/v1/check?vlaue=5&text=, 400", "/v1/check?value=5&text=, 400", "/v1/check.csv?text=, 406",
			"/v1/check.ndjson?text=, 406" })
	void readsNoTextOfARequestThatIsWrongAnyway(String address, int status) {
		JsonNode problem = this.api.get(address + "x".repeat(2001));
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("errors")).extracting((error) -> error.get("reason").asString())
			.doesNotContain("longer than 2000 characters");
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

	private String footnote(String question) {
		return this.api.ok("/v1/check?" + question).get("footnote").asString();
	}

	private List<String> relations(String address) {
		return list(this.api.ok(address).get("others")).stream()
			.map((other) -> other.get("relation").asString())
			.toList();
	}

	private static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

}
