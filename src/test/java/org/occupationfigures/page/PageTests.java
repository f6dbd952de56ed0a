package org.occupationfigures.page;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page: add a line to {@link #pages} for each new one. */
@ApiTest
class PageTests {

	private static final String CLAIM = "/claims/kalbajar-displaced-hajiyev-kalbajar-2018";

	private static final String SENTENCE = "/check?text=In%20Kalbajar%2C%20511%20civilians%20were%20killed.";

	@Autowired
	private Api api;

	static Stream<String> pages() {
		return Stream.of("/", "/check", "/check?value=511&district=kalbajar", "/check?date=1993-04-02",
				"/check?text=1993", SENTENCE, CLAIM, "/comparisons",
				"/comparisons?district=kalbajar&agreement=&sort=-origins", "/comparisons/kalbajar.area",
				"/comparisons?district=kalbajar&pick=latest", "/comparisons?measure=area&pick=highest",
				"/comparisons/kalbajar.displaced.azerbaijani", "/claims",
				"/claims?district=kalbajar&q=people&sort=-stated", "/claims?origin=azerbaijani-account&measure=",
				"/claims?q=xyzzy", "/casualties?limit=2", "/displacement", "/damage", "/districts",
				"/districts?q=shushi", "/districts/kalbajar", "/districts/nagorno-karabakh", "/districts/nowhere",
				"/sources", "/sources?affiliation=osce&language=", "/sources/hajiyev-kalbajar-2018", "/sources/nope",
				"/measures", "/measures?kind=text", "/measures/killed", "/measures/occupation-date",
				"/measures/mine-operation", "/claims/shusha-killed-misread", "/claims/nope", "/check?value=abc",
				"/data", "/resolutions", "/resolutions?organ=un-security-council&district=", "/resolutions/unsc-822",
				"/resolutions/nope", "/how-to-read", "/about", "/timeline", "/coverage", "/coverage?category=damage",
				"/timeline?district=shusha&measure=&type=claim", "/timeline?district=none&type=resolution", "/changes",
				"/changes?file=claims&what=withdrawn&district=", "/releases", "/releases/1.0.0", "/releases/0.8.0",
				"/totals", "/totals?measure=area&source=occupation-in-figures",
				"/totals?measure=area&pick=highest&side=", "/totals?measure=displaced&pick=lowest&side=azerbaijani",
				"/totals?measure=area&source=hajiyev-kalbajar-2018", "/table", "/table?pick=latest",
				"/table?pick=affiliation:press&measures=area&measures=killed&side=", "/occupations",
				"/occupations?source=occupation-in-figures&district=", "/sites", "/sites?kind=mine&q=",
				"/sites/ganjasar", "/sites/nope", "/votes", "/votes?vote=no&roll_call=unga-62-243-unvotes");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void loadsItsOwnFilesAndRunsNothingElse(String address) {
		HttpResponse<String> answer = this.api.send("GET", address);
		assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
		assertThat(answer.headers().allValues("Content-Security-Policy"))
			.containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
					+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
		Html page = new Html(answer.body());
		assertThat(page.attributes).doesNotContain("style").noneMatch((name) -> name.startsWith("on"));
		assertThat(page.elements).doesNotContain("style", "iframe", "object");
		assertThat(answer.body().split("<script(?! type=\"application/ld\\+json\")")).hasSize(2);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void hasOneHeadingAndOneMainPart(String address) {
		Html page = new Html(this.api.send("GET", address).body());
		assertThat(page.elements).containsOnlyOnce("h1", "main", "title", "footer");
		assertThat(page.links).contains("#main");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linksEveryNumberInIt(String address) {
		assertThat(new Html(this.api.send("GET", address).body()).numbersWithoutLink()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linksNothingThatIsNotThere(String address) {
		Set<String> links = new LinkedHashSet<>(new Html(this.api.send("GET", address).body()).links);
		assertThat(links).allSatisfy((link) -> {
			if (link.startsWith("/")) {
				int status = this.api.send("GET", link.replaceFirst("#.*", "")).statusCode();
				boolean withdrawn = status == 410 && address.matches("/(changes|about).*")
						&& link.startsWith("/claims/");
				assertThat(withdrawn || status < 400).as(link + " " + status).isTrue();
			}
			else {
				assertThat(link).matches("#.*|https?://.*");
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/check", "/check?value=511", CLAIM })
	void isDeliveredAsEveryAnswer(String address) {
		HttpResponse<String> page = this.api.send("GET", address);
		String tag = page.headers().firstValue("ETag").orElseThrow();
		assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public");
		assertThat(this.api.send(address, (request) -> request.header("If-None-Match", tag)).statusCode())
			.isEqualTo(304);
		assertThat(this.api.send(address, (request) -> request.header("Accept-Encoding", "gzip"))
			.headers()
			.firstValue("Content-Encoding")).contains("gzip");
		HttpResponse<String> head = this.api.send("HEAD", address);
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().firstValue("ETag")).contains(tag);
	}

	@Test
	void keepsNoSentence() {
		HttpResponse<String> answer = this.api.send("GET", SENTENCE);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(answer.body()).contains("noindex").doesNotContain("rel=\"canonical\"");
	}

	@Test
	void aNumberOrDateInTheBoxIsAskedAsOne() {
		assertThat(location("/check?text=60%20000")).isEqualTo("/check?value=60000");
		assertThat(location("/check?text=1,936.5")).isEqualTo("/check?value=1936.5");
		assertThat(location("/check?text=Kelbajar")).isEqualTo("/districts/kalbajar");
		assertThat(location("/check?text=1993-04-02")).isEqualTo("/check?date=1993-04-02");
		assertThat(this.api.send("GET", "/check?text=511").headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(this.api.send("GET", "/check?text=1&text=234").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12,34", "3.054", "1,936.500", "1993", "3054" })
	void aNumberThatCanBeReadInSeveralWaysIsATextInTheBox(String text) {
		HttpResponse<String> answer = this.api.send("GET", "/check?text=" + text);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
	}

	private String location(String address) {
		return this.api.send("GET", address).headers().firstValue("Location").orElseThrow();
	}

	@Test
	void anEmptyFieldOfAFormIsNotGiven() {
		assertThat(this.api.send("GET", "/check?value=511&measure=&district=").statusCode()).isEqualTo(200);
		assertThat(this.api.send("GET", "/check?text=").statusCode()).isEqualTo(200);
		assertThat(this.api.send("GET", "/v1/check?value=511&measure=").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = {
					"/claims/kalbajar-displaced-hajiyev-kalbajar-2019 | 404 | no record has this id | href=\"" + CLAIM
							+ "\"",
					"/check?valu=5 | 400 | unknown parameter | href=\"/check?value=5\"",
					"/check?value=5&measure=kiled | 400 | no such measure | href=\"/check?value=5&amp;measure=killed\"",
					"/claims?measure=area,kiled&measure=displaced | 400 | no such measure | "
							+ "href=\"/claims?measure=area,killed,displaced\"",
					"/claims?q=a%20b&measure=kiled%2Carea | 400 | no such measure | "
							+ "href=\"/claims?q=a%20b&amp;measure=killed,area\"" })
	void refusesInTheWordsOfTheProblemAndLinksTheNearest(String address, int status, String reason, String link) {
		HttpResponse<String> answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(answer.body()).contains(reason, link);
	}

	@Test
	void saysWhyAClaimIsNoMoreAndLinksItsSuccessor() {
		HttpResponse<String> answer = this.api.send("GET", "/claims/kalbajar-area-counted-twice");
		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).contains("Counted twice.", "href=\"/claims/kalbajar-area-occupation-in-figures\"");
		assertThat(this.api.send("GET", "/claims/shusha-killed-misread").body())
			.contains("The document does not say it.", "This claim was taken back", "no other claim");
	}

	@Test
	void keepsATextThatIsTooLongInItsBox() {
		String text = "511 civilians were killed in Kalbajar. ".repeat(60);
		HttpResponse<String> answer = this.api.send("GET", "/check?text=" + Api.encoded(text));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("longer than 2000 characters", "required>" + text + "</textarea>");
	}

	@Test
	void showsEachSideWhereTheQuestionNamesNone() {
		String open = this.api.send("GET", SENTENCE).body();
		assertThat(open).contains("The same counted of other sides", "Armenian side: no claim is recorded");
		assertThat(this.api.send("GET", "/check?text=511%20Azerbaijani%20civilians%20were%20killed%20in%20Kalbajar.")
			.body()).doesNotContain("The same counted of other sides");
	}

	@Test
	void theFirstPageDatesTheControlOfEitherSideInTheSameWords() {
		String page = this.api.send("GET", "/").body();
		assertThat(page.split(">Date of Armenian control")).hasSize(10);
		assertThat(page.split(">Date of Azerbaijani control")).hasSize(10);
	}

	@Test
	void whatIsNotKnownIsFoldedByTopicWithWhatOthersHaveFirst() {
		String page = this.api.send("GET", "/districts/gubadli").body();
		assertThat(page).containsPattern("(?s)<details class=\"silent\">\\s*<summary>Casualties</summary>\\s*"
				+ "<h3>Claimed of another area</h3>.*<h3>Claimed of none of the areas</h3>");
	}

	@Test
	void nothingServedIsAPageForWhoReadsPages() {
		HttpResponse<String> page = this.api.send("/nope",
				(request) -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(page.body()).contains("There is no page here", "href=\"/districts\"").doesNotContain("/v1 lists");
		HttpResponse<String> problem = this.api.send("/v1/nope", (request) -> request.header("Accept", "text/html"));
		assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(511)</script> civilians killed in Kalbajar 511",
			"\"><img src=x onerror=alert(1)> 511 killed", "' onfocus='alert(1) 5", "</textarea><h1>5</h1>",
			"javascript:alert(511)" })
	void escapesWhatIsAsked(String hostile) {
		String body = this.api.send("GET", "/check?text=" + Api.encoded(hostile)).body();
		Html page = new Html(body);
		assertThat(page.elements).doesNotContain("img").containsOnlyOnce("h1", "textarea");
		assertThat(page.attributes).noneMatch((name) -> name.startsWith("on"));
		assertThat(page.links).noneMatch((link) -> link.startsWith("javascript:"));
		assertThat(body.split("<script")).hasSize(2);
	}

	@Test
	void theApiLinksThePage() {
		assertThat(this.api.ok("/v1" + CLAIM).at("/links/page").asString()).isEqualTo(CLAIM);
		assertThat(this.api.ok("/v1/check?value=511").at("/links/page").asString()).isEqualTo("/check?value=511");
		assertThat(this.api.ok("/v1").at("/links/page").asString()).isEqualTo("/");
	}

	@Test
	void thePageLinksTheSameAsData() {
		Html page = new Html(this.api.send("GET", CLAIM).body());
		assertThat(page.links).contains("/v1" + CLAIM, "/v1" + CLAIM + ".csv", "/v1" + CLAIM + ".bib");
	}

	@Test
	void itsFilesAreKeptForeverAtAnAddressOfTheirContent() {
		String style = new Html(this.api.send("GET", "/").body()).links.stream()
			.filter((link) -> link.endsWith("style.css"))
			.findFirst()
			.orElseThrow();
		assertThat(this.api.send("GET", style).headers().firstValue("Cache-Control").orElseThrow())
			.contains("immutable");
		assertThat(this.api.send("GET", "/assets/0/style.css").statusCode()).isEqualTo(404);
	}

	@Test
	void aClaimThatWasTakenBackIsNamedWithItsOwnPage() {
		assertThat(new Html(this.api.send("GET", "/about").body()).links).contains("/claims/shusha-killed-misread");
	}

	@Test
	void theDescriptionOfTheDataNamesTheTypeOfEachFile() {
		assertThat(this.api.send("GET", "/data").body())
			.containsPattern(
					"\"encodingFormat\":\"application/geo\\+json\",\"contentUrl\":\"[^\"]*boundaries.geojson\"")
			.containsPattern("\"encodingFormat\":\"text/csv\",\"contentUrl\":\"[^\"]*claims.csv\"");
	}

	@Test
	void noMessageIsThereTwice() throws IOException {
		assertThat(Files.readAllLines(Path.of("src/main/resources/messages.properties"))
			.stream()
			.filter((line) -> line.contains("="))
			.map((line) -> line.substring(0, line.indexOf('=')))).doesNotHaveDuplicates();
	}

	@Test
	void templatesStyleAndScriptStaySmall() throws IOException {
		try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
			assertThat(templates.filter(Files::isRegularFile))
				.allSatisfy((file) -> assertThat(lines(file)).isLessThan(121));
		}
		assertThat(lines(Path.of("src/main/resources/assets/style.css"))).isLessThan(601);
		assertThat(Path.of("src/main/resources/assets/script.js"))
			.satisfies((file) -> assertThat(Files.size(file)).isLessThan(4096));
	}

	private static int lines(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8).split("\n").length;
	}

}
