package org.occupationfigures.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way to fail gives one shape: {@code application/problem+json} with type, title,
 * status, detail, instance and errors; each entry of errors has name, value, reason,
 * did_you_mean and allowed.
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorShapeTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/nope | 404", "/v1/ | 404", "/v1/nope | 404", "/v1/claims/ | 404",
			"/error | 404", "/v1/claims/nope | 404", "/v1/claims/a%2Fb | 400", "/v1/districts/nowhere | 404",
			"/v1/sources/nope | 404", "/v1/sites/nope | 404", "/v1/resolutions/9999 | 404", "/v1/measures/nope | 404",
			"/v1/releases/0.0.0 | 404", "/v1/claims?q=%25%ff | 400", "/v1/claims?x=1 | 400", "/openapi.yaml?x=1 | 400",
			"/docs?x=1 | 400", "/llms.txt?x=1 | 400", "/v1/claims;x=1 | 404", "/v1/claims;x=1/nope | 404",
			"/v1/claims?=5 | 400", "/v1/claims/a%5Cb | 400", "/datapackage.json?x=1 | 400",
			"/data/claims.csv?x=1 | 400", "/v1?x=1 | 400", "/v1/claims/x?y=1 | 400", "/v1/check | 400",
			"/v1/table | 400", "/v1/totals | 400", "/claims.csv?x=1 | 400", "/nope.csv | 404",
			"/webjars/swagger-ui/index.html | 404", "/webjars/swagger-ui/swagger-ui.js | 404", "/docs.js?x=1 | 400",
			"/webjars/swagger-ui/swagger-ui.css?x=1 | 400", "/v1.csv | 406", "/actuator | 404",
			"/actuator/health/nope | 404", "/actuator/health/readiness.json | 404", "/actuator/health/liveness/x | 404",
			"/actuator/env | 404", "/h2-console | 404" })
	void isTheSameForEveryWayToFail(String address, int status) {
		assertProblem(this.api.send("GET", address), status, address);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/v1/claims?distict=x | distict | unknown parameter | district",
			"/v1/claims?limit=0 | limit | not a whole number from 1 to 1000 |",
			"/v1/claims?limit=1001 | limit | not a whole number from 1 to 1000 |",
			"/v1/claims?limit=abc | limit | not a whole number from 1 to 1000 |",
			"/v1/claims?limit=1&limit=2 | limit | given more than once |", "/v1/claims?q= | q | empty value |",
			"/v1/claims?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u | q | more than 20 words |",
			"/v1/timeline?from=1993&to=1990 | from | begins after the end asked for |",
			"/v1/timeline?from=1992/1993 | from | an interval; a single date is needed |",
			"/v1/sources?stated_from=2020&stated_to=2019 | stated_from | begins after the end asked for |",
			"/v1/table?pick=latest&measures=fires | measures | claims on sites and in words have no cell |",
			"/v1/claims?q=%21%21 | q | no word in it |",
			"/v1/claims?measure=kiled | measure | no such measure | killed",
			"/v1/claims?measure=killed,, | measure | empty value |",
			"/v1/claims?source=hajiyev-kalbajar-2019 | source | no such source | hajiyev-kalbajar-2018",
			"/v1/claims?district=Kelbajarr | district | no area has this name | kalbajar",
			"/v1/claims?district=bajar | district | no area has this name |",
			"/v1/claims?side=armenain | side | no such side of a claim | armenian",
			"/v1/claims?value=1,000 | value | not a number such as 3054 or 33.5 (no thousands separator) |",
			"/v1/claims?value=1e9 | value | not a number such as 3054 or 33.5 (no thousands separator) |",
			"/v1/claims?value_min=2&value_max=1 | value_min | greater than value_max |",
			"/v1/claims?on=1993-13 | on | there is no month 13 |",
			"/v1/claims?stated_from=2018/2019 | stated_from | an interval; a single date is needed |",
			"/v1/claims?match=sure | match | no such match |",
			"/v1/claims?sort=stated_on | sort | no such order | stated",
			"/v1/claims?sort=-valu | sort | no such order | -value",
			"/v1/claims?fields=statment | fields | no such field | statement",
			"/v1/claims?after=abc | after | not a cursor of this query on this release; start again without it |",
			"/v1/resolutions?year=1066 | year | no such year of a resolution |",
			"/v1/resolutions?year=none | year | no such year of a resolution |",
			"/v1/measures?headline=yes | headline | no such choice |",
			"/v1/comparisons?pick=best | pick | no such rule |",
			"/v1/comparisons?pick=source:nope | pick | no such source |",
			"/v1/check?value=1&unit=parsec | unit | no such unit |",
			"/v1/check?value=1&tolerance=2 | tolerance | not a share from 0 to 1, such as 0.1 |",
			"/v1/check?date=1993&unit=km2 | unit | only goes with value |",
			"/v1/check?text=x&measure=killed | measure | a text names its own |",
			"/v1/check?text=%20 | text | empty value |" })
	void namesTheParameterTheReasonAndTheNearest(String address, String name, String reason, String didYouMean) {
		JsonNode problem = assertProblem(this.api.send("GET", address), 400, address);
		JsonNode error = problem.at("/errors/0");
		assertThat(problem.get("errors")).hasSize(1);
		assertThat(error.get("name").asString()).isEqualTo(name);
		assertThat(error.get("reason").asString()).isEqualTo(reason);
		assertThat(error.get("did_you_mean").asString(null)).isEqualTo(didYouMean);
	}

	@Test
	void reportsAllBadParametersTogether() {
		JsonNode problem = this.api.get("/v1/claims?distict=x&limit=0&value=abc&measure=libs,killed,nope&source=");
		assertThat(problem.get("errors")).extracting((error) -> error.get("name").asString())
			.containsExactlyInAnyOrder("distict", "limit", "value", "measure", "measure", "source");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/v1/claims?=5 | a value has no name", "/v1/claims?q=1&=5 | a value has no name",
					"/v1/claims?q=%ff | not percent-encoded UTF-8",
					"/v1/claims/a%2Fb | slash or backslash inside a name",
					"/v1/claims/a%5cb | slash or backslash inside a name", "/v1/claims;x=1 | never a ';'",
					"/nope | /v1 lists what is" })
	void saysWhatIsWrongWithAnAddress(String address, String detail) {
		assertThat(this.api.get(address).get("detail").asString()).contains(detail);
	}

	@Test
	void refusesALongListWithOneFault() {
		JsonNode problem = this.api.get("/v1/claims?district=" + "x,".repeat(100) + "x");
		assertThat(problem.get("errors")).hasSize(1);
		assertThat(problem.at("/errors/0/reason").asString()).isEqualTo("101 values; at most 100 may be given");
		assertThat(this.api.get("/v1/claims?fields=id&district=" + "none,".repeat(99) + "none").has("data")).isTrue();
	}

	@Test
	void staysSmallHoweverMuchIsWrong() {
		StringBuilder address = new StringBuilder("/v1/claims?x=1");
		for (String list : new String[] { "district", "source", "measure", "site", "scope", "origin", "language" }) {
			address.append('&').append(list).append('=');
			for (int i = 0; i < 100; i++) {
				address.append("aghdam-is-no-").append(i).append(',');
			}
			address.setLength(address.length() - 1);
		}
		HttpResponse<String> answer = this.api.send("GET", address.toString());
		JsonNode problem = assertProblem(answer, 400, "/v1/claims");
		assertThat(problem.get("detail").asString())
			.isEqualTo("701 parameters cannot be accepted; the first 20 are shown");
		assertThat(problem.get("errors")).hasSize(20);
		assertThat(answer.body()).hasSizeLessThan(20_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims?q=", "/v1/claims?limit=", "/v1/check?value=", "/v1/check?text=", "/v1/claims/",
			"/v1/districts/", "/data/", "/v1/claims?sort=", "/v1/claims?limit=1&" })
	void repeatsLittleOfWhatIsLong(String address) {
		String answer = this.api.send("GET", address + "a".repeat(5000)).body();
		assertThat(answer).contains("a".repeat(100) + "…").doesNotContain("a".repeat(101)).hasSizeLessThan(4000);
	}

	@Test
	void namesNoAddressThatItWouldHaveToCut() {
		assertThat(this.api.get("/nope/" + "a".repeat(5000)).get("instance").isNull()).isTrue();
		assertThat(this.api.get("/nope?q=" + "a".repeat(5000)).get("instance").asString()).isEqualTo("/nope");
	}

	@Test
	void refusesWordsAndQueriesThatAreTooLong() {
		assertThat(this.api.send("GET", "/v1/claims?q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
		assertThat(this.api.get("/v1/claims?q=" + "a".repeat(201)).at("/errors/0/reason").asString())
			.isEqualTo("longer than 200 characters");
		JsonNode error = this.api.get("/v1/claims?district=shusha" + "+".repeat(5000)).at("/errors/0");
		assertThat(error.get("name").asString()).isEqualTo("query");
		assertThat(error.get("reason").asString()).contains("characters when percent-encoded; at most 12000");
		assertThat(this.api.send("GET", "/v1/districts/Lachin?fields=id" + "+".repeat(5000)).statusCode())
			.isEqualTo(400);
	}

	@Test
	void answersWhateverIsWithinItsBounds() {
		StringBuilder address = new StringBuilder("/v1/claims?limit=1");
		for (String list : new String[] { "measure", "source", "origin" }) {
			List<String> ids = this.api.all(list.equals("measure") ? "/v1/measures" : "/v1/sources")
				.stream()
				.map((record) -> record.get(list.equals("origin") ? "origin" : "id").asString())
				.distinct()
				.limit(100)
				.toList();
			address.append('&').append(list).append('=').append(String.join(",", ids));
		}
		assertThat(address.length()).isGreaterThan(6000);
		HttpResponse<String> answer = this.api.send("GET", address.toString());
		assertThat(answer.statusCode()).isEqualTo(200);
		HttpResponse<String> moved = this.api.send("GET", "/v1/districts/Lachin?q=" + "+".repeat(3900));
		assertThat(moved.statusCode()).isEqualTo(308);
		assertThat(moved.headers().firstValue("Location").orElseThrow()).hasSizeGreaterThan(11_000);
	}

	@Test
	void takesListsInEitherForm() {
		JsonNode joined = this.api.ok("/v1/claims?district=aghdam,shusha&measure=killed&limit=5");
		JsonNode repeated = this.api.ok("/v1/claims?district=Agdam&measure=killed&district=shusha&limit=5");
		assertThat(repeated.get("data")).isEqualTo(joined.get("data"));
		assertThat(repeated.get("query")).isEqualTo(joined.get("query"));
		assertThat(this.api.ok("/v1/claims?district=aghdam&district=shusha,fizuli").at("/links/csv").asString())
			.isEqualTo("/v1/claims.csv?district=aghdam,shusha,fizuli");
		JsonNode problem = this.api.get("/v1/claims?district=" + "aghdam&district=".repeat(100) + "aghdam");
		assertThat(problem.at("/errors/0/reason").asString()).isEqualTo("101 values; at most 100 may be given");
	}

	@Test
	void listsWhatWouldBeAccepted() {
		assertThat(this.api.get("/v1/claims?read=all").at("/errors/0/allowed")).extracting(JsonNode::asString)
			.containsExactly("excerpt", "full-text", "secondary");
	}

	@Test
	void namesTheNearestIdOfAMissingRecord() {
		assertThat(this.api.get("/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2019")
			.at("/errors/0/did_you_mean")
			.asString()).isEqualTo("kalbajar-displaced-hajiyev-kalbajar-2018");
	}

	@ParameterizedTest
	@CsvSource({ "kalbajar-area-counted-twice, Counted twice., kalbajar-area-occupation-in-figures",
			"shusha-killed-misread, The document does not say it., " })
	void aWithdrawnClaimIsGoneAndNamesItsSuccessor(String id, String reason, String successor) {
		JsonNode problem = assertProblem(this.api.send("GET", "/v1/claims/" + id), 410, "/v1/claims/" + id);
		assertThat(problem.get("detail").asString()).contains("Withdrawn: " + reason);
		assertThat(problem.at("/errors/0/did_you_mean").asString(null)).isEqualTo(successor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND" })
	void refusesToWrite(String method) {
		for (String address : new String[] { "/v1/claims", "/nope", "/", "/docs.js", "/v1/claims.csv",
				"/actuator/health" }) {
			HttpResponse<String> answer = this.api.send(method, address);
			assertProblem(answer, 405, address);
			assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
			assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
			assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /v1/a b HTTP/1.1\r\nHost: x\r\n\r\n", "BLA\r\n\r\n",
			"GET /v1/{x} HTTP/1.1\r\nHost: x\r\n\r\n", "GET /v1/Շուշի HTTP/1.1\r\nHost: x\r\n\r\n" })
	void answersWhatItCannotEvenRead(String request) throws IOException {
		String answer = raw(request);
		assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
		JsonNode problem = JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
		assertThat(problem.get("status").asInt()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Expect: later | 417 | Only the expectation 100-continue",
					"Transfer-Encoding: identity | 501 | without a Transfer-Encoding other than chunked",
					"Content-Length: x | 400 | The request cannot be read" })
	void saysWhatOfARequestIsNotDone(String header, int status, String detail) throws IOException {
		assertThat(raw("GET /v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n"))
			.startsWith("HTTP/1.1 " + status)
			.contains("application/problem+json", "\"status\":" + status, detail);
	}

	@Test
	void speaksNoOtherVersionOfHttp() throws IOException {
		assertThat(raw("GET /v1 HTTP/1.2\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 505")
			.contains("Only HTTP/1.0 and HTTP/1.1 are spoken");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthIsNeverKeptAndReadsNoNonsense(String address) {
		assertThat(this.api.send("GET", address).headers().firstValue("Cache-Control")).contains("no-store");
		HttpResponse<String> answer = this.api.send(address, (request) -> request.header("Accept", ","));
		assertProblem(answer, 406, address);
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
	}

	@Test
	void anAnswerToNonsenseLeavesNoLine(CapturedOutput output) throws IOException {
		int begun = output.getAll().length();
		this.api.send("/nope", (request) -> request.header("Accept", "garbage"));
		this.api.send("/actuator/health", (request) -> request.header("Accept", ","));
		this.api.send("/v1/claims", (request) -> request.header("Accept", "garbage"));
		this.api.send("GET", "/v1/districts/Lachin?q=" + "+".repeat(5000));
		this.api.send("GET", "/docs/%2e%2e/x");
		raw("GET /docs/../../x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
		raw("GET /v1/nope HTTP/1.1\r\nHost: x\r\nAccept: garbage/\r\nConnection: close\r\n\r\n");
		raw("GET /v1/claims?q=" + "a".repeat(50_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
		assertThat(output.getAll().substring(begun)).doesNotContain("WARN", "ERROR", "Exception");
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.api.port());
				OutputStream out = socket.getOutputStream();
				InputStream in = socket.getInputStream()) {
			out.write(request.getBytes(StandardCharsets.UTF_8));
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static JsonNode assertProblem(HttpResponse<String> answer, int status, String address) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		JsonNode problem = Api.json(answer);
		assertThat(problem.propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance",
				"errors");
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("instance").asString()).isEqualTo(address);
		problem.get("errors")
			.forEach((error) -> assertThat(error.propertyNames()).containsExactlyInAnyOrder("name", "value", "reason",
					"did_you_mean", "allowed"));
		return problem;
	}

}
