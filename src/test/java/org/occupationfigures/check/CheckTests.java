package org.occupationfigures.check;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.extraction.About;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class CheckTests {

	@Autowired
	private Api api;

	@Autowired
	private Register register;

	@ParameterizedTest
	@CsvSource({ "value=511&measure=civilians-killed&district=Kelbajar, stated, exact", "value=511, , ",
			"value=61000&measure=displaced&district=kalbajar&tolerance=0, consistent, rounding",
			"value=22000&measure=killed&district=none&tolerance=0, consistent, bounds",
			"value=115&measure=libraries-destroyed&district=kalbajar, near, near",
			"value=600&measure=civilians-killed&district=kalbajar, differs, ",
			"value=987654321&measure=libraries-destroyed, , ", "value=987654321, , ",
			"value=5&measure=libraries-destroyed&district=nagorno-karabakh, unknown, ",
			"value=305400&unit=ha&measure=area&district=kalbajar, stated, exact",
			"value=1700&unit=mi2&measure=area&district=NKAO, near, near", "date=2050&measure=civilians-killed, , ",
			"date=1992-02-27&measure=killed, , ", "date=1993-04-02&district=kalbajar, , ", "date=1993-04, , ",
			"date=1993-07-30&measure=attack-date&district=kalbajar, differs, ",
			"date=1993-08-10&measure=occupation-date&district=fizuli, consistent, possible",
			"date=1993-12-25&measure=occupation-date&district=shusha, differs, ", "date=1900, , ",
			"value=54&measure=area&district=kalbajar, stated, exact",
			"value=55000&measure=displaced&district=kalbajar&tolerance=0, consistent, rounding",
			"value=65001&measure=displaced&district=kalbajar&tolerance=0, differs, ",
			"value=109&measure=libraries-destroyed&district=kalbajar&tolerance=0, differs, ",
			"value=111&measure=libraries-destroyed&district=kalbajar&tolerance=0, , ",
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
			"date=1980-01-01&measure=occupation-date&district=kalbajar, differs, ",
			"value=2167&measure=battle-deaths&district=none, stated, exact",
			"value=2200&measure=battle-deaths&district=none, , ", "value=9&measure=battle-deaths&district=none, , " })
	void givesItsVerdict(String question, String verdict, String match) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		assertThat(answer.get("verdict").asString(null)).as(answer.toString()).isEqualTo(verdict);
		assertThat(answer.get("reason").isNull()).isEqualTo(verdict != null && !verdict.equals("unknown"));
		assertThat(answer.at("/matches/0/match").asString(null)).isEqualTo(match);
	}

	@ParameterizedTest
	@CsvSource({ "value=511, answer", "date=1993, answer", "text=511, text" })
	void tellsInTheFirstPlaceWhichKindOfAnswerItIs(String question, String kind) {
		assertThat(this.api.send("GET", "/v1/check?" + question).body()).startsWith("{\"kind\":\"" + kind + "\",");
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
	void showsTheToleranceOnlyWhereItCounts() {
		assertThat(this.api.ok("/v1/check?value=5").at("/query/defaults").toString()).isEqualTo("{\"tolerance\":0.1}");
		assertThat(this.api.ok("/v1/check?date=1993").at("/query/defaults")).isEmpty();
		assertThat(this.api.ok("/v1/check?text=5").at("/query/defaults")).isEmpty();
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
			"date=1995-06-01&measure=occupation-date&district=gubadli, 1993" })
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

	@ParameterizedTest
	@CsvSource({ "Security Council resolution 822 (1993), stated", "Security Council resolution 822 (1995), unknown",
			"Security Council resolution 1416, unknown", "PACE resolution 1416, stated", "resolution 1416, stated" })
	void holdsAResolutionAgainstItsYearAndOrgan(String text, String verdict) {
		assertThat(this.api.ok("/v1/check?text=" + Api.encoded(text)).at("/findings/0/verdict").asString())
			.isEqualTo(verdict);
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

	@Test
	void anOpenStatementThatTheNumberMeetsNeitherFitsNorContradictsIt() {
		JsonNode answer = this.api.ok("/v1/check?value=500&measure=libraries-destroyed&district=kalbajar");
		assertThat(answer.get("verdict").isNull()).isTrue();
		assertThat(answer.get("others"))
			.filteredOn((other) -> "more-than".equals(other.at("/record/figure/qualifier").asString()))
			.isNotEmpty()
			.allSatisfy((other) -> assertThat(other.get("relation").asString()).isEqualTo("above-stated-minimum"));
		assertThat(relations("/v1/check?value=3&measure=occupied-share&district=none"))
			.contains("below-stated-maximum");
	}

	@Test
	void tellsOtherTimesOfAStateApart() {
		assertThat(relations("/v1/check?value=70000&measure=idps&district=kalbajar")).containsOnly("other-time");
		JsonNode between = this.api.ok("/v1/check?value=60000&measure=idps&district=kalbajar&tolerance=0");
		assertThat(between.get("verdict").isNull()).isTrue();
	}

	@Test
	void tellsOtherPeriodsOfAFlowApart() {
		JsonNode answer = this.api.ok("/v1/check?value=2167&measure=battle-deaths&district=none");
		assertThat(answer.get("others")).extracting((other) -> other.get("relation").asString())
			.containsOnly("other-time");
		assertThat(answer.get("footnote").asString()).contains("put it at an estimated 2,167 (2,099 to 3,635) (1992)")
			.doesNotContain("1,171");
		assertThat(this.api.ok("/v1/check?value=9&measure=battle-deaths&district=none").get("reason").asString())
			.startsWith("No claim here can be compared");
	}

	@ParameterizedTest
	@CsvSource({ "value=1936&measure=area&district=kalbajar", "value=511&measure=civilians-killed&district=kalbajar",
			"value=20000&measure=killed&district=none&tolerance=0", "value=600&measure=employees",
			"date=1993-04-02&measure=occupation-date&district=kalbajar" })
	void contradictingClaimsAreAboutTheSameThingAsTheBestMatch(String question) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		JsonNode best = answer.at("/matches/0/record");
		assertThat(answer.get("others")).allSatisfy((other) -> {
			for (String key : List.of("measure", "district", "site", "side", "scope")) {
				assertThat(other.get("record").get(key)).isEqualTo(best.get(key));
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "value=13000&measure=museum-exhibits-lost&district=kalbajar", "value=600&measure=employees",
			"value=20000&measure=killed&district=none&tolerance=0" })
	void countsOnlyOriginsThatSayTheSameOfTheSame(String question) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		JsonNode best = answer.at("/matches/0/record");
		long origins = list(answer.get("matches")).stream()
			.map((match) -> match.get("record"))
			.filter((record) -> List.of("district", "site", "measure", "side", "scope")
				.stream()
				.allMatch((key) -> record.get(key).equals(best.get(key))))
			.filter((record) -> record.at("/figure/value").equals(best.at("/figure/value")))
			.map((record) -> record.at("/source_claim/origin").asString())
			.distinct()
			.count();
		assertThat(answer.get("origins").asLong()).isEqualTo(origins);
	}

	@ParameterizedTest
	@CsvSource({ "value=511, 511", "value=511&district=kalbajar, 511", "value=305400&unit=ha, 3054" })
	void aNumberOfNothingOnlyShowsWhoUsesItByMeasure(String question, int value) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		assertThat(answer.get("verdict").isNull()).isTrue();
		assertThat(answer.get("footnote").isNull()).isTrue();
		assertThat(answer.get("matches")).isEmpty();
		assertThat(answer.get("elsewhere")).isNotEmpty()
			.allSatisfy((record) -> assertThat(record.at("/figure/value").asInt()).isEqualTo(value))
			.extracting((record) -> record.at("/measure/id").asString())
			.doesNotHaveDuplicates();
		assertThat(answer.at("/counts/elsewhere").asInt()).isGreaterThanOrEqualTo(answer.get("elsewhere").size());
	}

	@ParameterizedTest
	@CsvSource({ "1993-04-30, resolution, unsc-822, adopted", "2018-04-02, source, hajiyev-kalbajar-2018, published",
			"1993-04-02, claim, kalbajar-occupation-date-occupation-in-figures, date",
			"1993-04-06, resolution, unsc-prst-1993-04-06, adopted",
			"1992-02-26, claim, nagorno-karabakh-killed-trend-2023-khojaly, as_of" })
	void aDateOfNothingOnlyShowsWhatIsOfIt(String date, String type, String id, String dateAs) {
		JsonNode answer = this.api.ok("/v1/check?date=" + date);
		assertThat(answer.get("verdict").isNull()).isTrue();
		assertThat(answer.get("elsewhere")).anySatisfy((record) -> {
			assertThat(record.get("id").asString()).isEqualTo(id);
			assertThat(record.get("type").asString()).isEqualTo(type);
			assertThat(record.get("date_as").asString()).isEqualTo(dateAs);
		});
	}

	@ParameterizedTest
	@CsvSource({ "value=511&measure=combatants-killed&district=kalbajar, civilians-killed",
			"value=110&measure=libraries-lost&district=kalbajar, libraries-destroyed" })
	void aNumberOfSomethingWiderOrNarrowerIsShownFirstAndDoesNotDiffer(String question, String measure) {
		JsonNode answer = this.api.ok("/v1/check?" + question);
		assertThat(answer.get("verdict").isNull()).as(answer.toString()).isTrue();
		assertThat(answer.at("/elsewhere/0/measure/id").asString()).isEqualTo(measure);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "The war of 1988-1994 took 20,000 to 30,000 lives. | stated",
					"The war of 1988-1994 took 15,000 to 45,000 lives. | consistent",
					"Between 505 and 520 civilians were killed in Kalbajar. | consistent",
					"Between 600 and 700 civilians were killed in Kalbajar. | differs",
					"Between 200 and 500 civilians were killed in Kalbajar. | consistent" })
	void holdsARangeAgainstClaimsAsOne(String text, String verdict) {
		JsonNode finding = list(this.api.ok("/v1/check?text=" + Api.encoded(text)).get("findings")).stream()
			.filter((one) -> !one.at("/read_as/low").isNull())
			.findFirst()
			.orElseThrow();
		assertThat(finding.get("verdict").asString(null)).as(finding.toString()).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "600 civilians were killed in Kalbajar., differs", "13 civilians were killed in Kalbajar., ",
			"More than 300 civilians were killed in Kalbajar., ", "511 civilians were killed., ",
			"511 parrots live in Kalbajar., ", "Dozens of monuments were destroyed in Kalbajar., ",
			"It is not true that 511 civilians were killed in Kalbajar., " })
	void comparesATextOnlyWhereItSpeaksOfTheSame(String text, String verdict) {
		JsonNode finding = finding(text);
		assertThat(finding.get("verdict").asString(null)).as(finding.toString()).isEqualTo(verdict);
		assertThat(finding.get("reason").isNull()).isEqualTo(verdict != null);
	}

	/** Whatever is asked of one side is asked of the other. */
	@ParameterizedTest
	@CsvSource({ "2783, azerbaijani, armenian, Azerbaijani, Armenian",
			"2317, armenian, azerbaijani, Armenian, Azerbaijani" })
	void aNumberOfOneSideIsNeitherStatedNorContradictedByTheOther(String number, String side, String other, String own,
			String others) {
		JsonNode stated = finding(number + " " + own + " soldiers were killed in the 2020 war.");
		assertThat(stated.get("verdict").asString()).isEqualTo("stated");
		assertThat(stated.at("/matches/0/record/side").asString()).isEqualTo(side);
		JsonNode exchanged = finding(number + " " + others + " soldiers were killed in the 2020 war.");
		assertThat(exchanged.get("verdict").asString(null)).isNotEqualTo("stated");
		assertThat(exchanged.get("others")).isNotEmpty()
			.allSatisfy((record) -> assertThat(record.at("/record/side").asString()).isEqualTo(other));
	}

	@Test
	void aSideFindsItsOwnClaimsAndThoseOfNone() {
		for (String measure : DataSet.rows("measures.csv").stream().map((row) -> row.get("id")).toList()) {
			for (String side : List.of("armenian", "azerbaijani")) {
				Question question = question("none", side, null, false);
				RoaringBitmap about = this.register.about(question, List.of(measure));
				RoaringBitmap any = this.register.about(question("none", null, null, false), List.of(measure));
				assertThat(RoaringBitmap.andNot(any, about)).isEqualTo(RoaringBitmap.and(any, this.register.claims
					.having("side", List.of(side.equals("armenian") ? "azerbaijani" : "armenian", "both"))));
				assertThat(this.register.claims.words("side", this.register.comparable(question, about)))
					.isSubsetOf(side, "none");
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "war-2020, april-2016", "april-2016, war-2020", "khojaly, maraga", "war-1990s, war-2020" })
	void aWarFindsNoClaimOfAnother(String period, String other) {
		RoaringBitmap about = this.register.about(question(null, null, period, true), List.of());
		RoaringBitmap others = this.register.about(question(null, null, other, true), List.of());
		List<String> scopes = DataSet.rows("scopes.csv")
			.stream()
			.filter((scope) -> scope.get("period").equals(other))
			.map((scope) -> scope.get("id"))
			.toList();
		assertThat(scopes).isNotEmpty();
		assertThat(this.register.claims.words("scope", about)).doesNotContainAnyElementsOf(scopes);
		assertThat(this.register.claims.words("scope", others)).containsAnyElementsOf(scopes);
	}

	@ParameterizedTest
	@CsvSource({ "date=1992-06-15&measure=occupation-date&district=aghdam, 1992-06-15",
			"date=1980-01-01&measure=occupation-date&district=kalbajar, 1980-01-01" })
	void showsTheDatedClaimsAroundADateThatNobodyGives(String question, String date) {
		JsonNode nearest = this.api.ok("/v1/check?" + question).get("nearest");
		assertThat(nearest.at("/earlier/date/latest").asString("0")).isLessThan(date);
		assertThat(nearest.at("/later/date/earliest").asString("9")).isGreaterThan(date);
		assertThat(this.api.ok("/v1/check?date=1992-05-18&measure=occupation-date&district=lachin")
			.get("nearest")
			.isNull()).isTrue();
	}

	@Test
	void theFootnoteNamesWhoSaysItWhoRepeatsItAndWhoSaysOtherwise() {
		assertThat(footnote("value=9&measure=kindergartens-destroyed&district=kalbajar"))
			.startsWith("Kalbajar, kindergartens destroyed: ")
			.contains(" put it at 9 (“", "1 other origin says the same")
			.contains("Occupation Figures 1.0.0, http://localhost:8080/claims/kalbajar-kindergartens-destroyed-");
		assertThat(footnote("value=511&measure=civilians-killed&district=kalbajar"))
			.startsWith("Kalbajar, civilians killed (Azerbaijani side): ")
			.contains("Azerbaijani account, by ", "further documents of the same origin repeat it", "put it at 220");
		assertThat(footnote("value=600&measure=civilians-killed&district=kalbajar"))
			.contains(": no document here puts it at 600; ", " put it at 511 (“", "put it at 220");
		assertThat(footnote("date=1993-12-25&measure=occupation-date&district=shusha"))
			.contains(": no document here dates it 25 December 1993; ");
		assertThat(this.api.ok("/v1/check?value=511").get("footnote").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "text=511%20civilians%20were%20killed%20in%20Kalbajar, no-store",
			"value=511, 'public, max-age=300, stale-while-revalidate=86400'",
			"date=1993-04-02, 'public, max-age=300, stale-while-revalidate=86400'" })
	void aSentenceIsKeptByNobody(String question, String cache) {
		HttpResponse<String> answer = this.api.send("GET", "/v1/check?" + question);
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly(cache);
		assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
	}

	@Test
	void anAnswerOnASentenceIsShort() {
		String sentence = "In Kalbajar, 511 civilians were killed, 60,000 people displaced and more than 110 libraries destroyed.";
		assertThat(this.api.send("GET", "/v1/check?text=" + Api.encoded(sentence)).body()).hasSizeLessThan(15_000);
	}

	@Test
	void leadsToTheClaimsInQuestion() {
		for (String question : List.of("value=600&measure=civilians-killed&district=kalbajar", "value=511",
				"date=1993-04-02", "date=1993-04-02&measure=occupation-date&district=kalbajar")) {
			String address = this.api.ok("/v1/check?" + question).get("claims_address").asString();
			assertThat(this.api.ok(address).at("/meta/total").asInt()).as(address).isPositive();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "85 music schools were destroyed in Kalbajar.", "511 parrots live in Kalbajar.",
			"16 cows were killed in Kalbajar." })
	void whatIsCountedByAWordThatIsNotKnownHasNoMeasure(String text) {
		JsonNode finding = this.api.ok("/v1/check?text=" + Api.encoded(text)).at("/findings/0");
		assertThat(finding.at("/read_as/measures")).isEmpty();
		assertThat(finding.get("verdict").isNull()).isTrue();
	}

	@Test
	void saysTheLanguagesOfATextAndOfEachNumber() {
		JsonNode answer = this.api.ok("/v1/check?text="
				+ Api.encoded("511 civilians were killed in Kalbajar. В Кельбаджаре погибли 511 человек."));
		assertThat(answer.get("languages").toString()).isEqualTo("[\"en\",\"ru\"]");
		assertThat(answer.get("findings")).extracting((finding) -> finding.get("language").asString())
			.containsExactly("en", "ru");
	}

	private static Question question(@Nullable String district, @Nullable String side, @Nullable String period,
			boolean direct) {
		return new Question(new Interpretation(Kind.QUANTITY, BigDecimal.ONE, null, null, null, "exact", null, null,
				null, new About(List.of(), district, side, period, null, List.of())), BigDecimal.ZERO, direct, false);
	}

	private JsonNode finding(String text) {
		return this.api.ok("/v1/check?text=" + Api.encoded(text)).at("/findings/0");
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
