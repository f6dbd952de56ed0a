package org.occupationfigures.cache;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.Format;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers, validators and codings of every kind of answer. */
@ApiTest
class ResponseHeaderTests {

	private static final String KEPT = "public, max-age=300, stale-while-revalidate=86400";

	@Autowired
	private Api api;

	@Autowired
	private Release release;

	@Autowired
	private BuildProperties build;

	@ParameterizedTest
	@CsvSource({ "GET, /v1/claims, 200", "HEAD, /v1/claims, 200", "GET, /v1/claims.csv, 200",
			"GET, /data/claims.csv, 200", "GET, /datapackage.json, 200", "GET, /docs.js, 200",
			"GET, /v1/districts/Agdam, 308", "GET, /v1/claims?x=1, 400", "GET, /v1/claims/a%2Fb, 400",
			"GET, /v1/nope, 404", "GET, /v1/claims/nope, 404", "POST, /v1/claims, 405", "GET, /v1/sites.bib, 406",
			"OPTIONS, /v1/claims, 204", "OPTIONS, /v1/nope, 204", "GET, /actuator/health, 200",
			"GET, /actuator/nope, 404" })
	void everyAnswerIsOpenToAllAndSaysHowLongItLasts(String method, String address, int status) {
		HttpResponse<String> answer = this.api.send(method, address);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().map()).containsEntry("access-control-allow-origin", List.of("*"))
			.containsEntry("access-control-expose-headers",
					List.of("Link, ETag, X-Total-Count, Content-Disposition, Retry-After"))
			.containsEntry("x-content-type-options", List.of("nosniff"))
			.containsEntry("referrer-policy", List.of("no-referrer"));
		assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("default-src 'none'; ")
			.contains("frame-ancestors 'none'");
		if (status == 200 && !address.startsWith("/actuator")) {
			assertThat(answer.headers().firstValue("Cache-Control")).contains(KEPT);
			assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"[\\w-]{22}\"");
		}
		else {
			assertThat(answer.headers().firstValue("ETag")).isEmpty();
			assertThat(answer.headers().firstValue("Cache-Control"))
				.isEqualTo((status == 200 || status >= 400) ? Optional.of("no-store") : Optional.empty());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/v1/claims | Accept, Accept-Encoding", "/v1/sites | Accept, Accept-Encoding",
					"/v1/table?pick=latest | Accept, Accept-Encoding", "/v1/claims.csv | Accept-Encoding",
					"/v1/claims.xlsx | Accept-Encoding", "/v1/claims.json | Accept-Encoding", "/v1 | Accept-Encoding",
					"/v1/check?value=1 | Accept-Encoding", "/data/claims.csv | Accept-Encoding",
					"/openapi.json | Accept-Encoding", "/docs | Accept-Encoding" })
	void variesOnlyByWhatIsNegotiated(String address, String vary) {
		assertThat(this.api.send("GET", address).headers().firstValue("Vary")).contains(vary);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims", "/openapi.yaml", "/docs", "/llms.txt", "/docs.js",
			"/webjars/swagger-ui/swagger-ui.css", "/v1/releases/1.0.0" })
	void wasModifiedByTheReleaseOrTheBuildAndNotInTheFuture(String address) {
		HttpResponse<String> answer = this.api.send("GET", address);
		Instant modified = date(answer, "Last-Modified");
		Instant built = this.build.getTime().truncatedTo(ChronoUnit.SECONDS);
		assertThat(modified).isAfterOrEqualTo(this.release.created())
			.isAfterOrEqualTo(built)
			.isIn(this.release.created(), built)
			.isBeforeOrEqualTo(date(answer, "Date"));
	}

	@Test
	void saysNothingOfTheFuture() {
		Instant future = Instant.now().plusSeconds(100_000);
		Release release = new Release("1.0.0", future, "", "", "");
		String modified = new Validators(release, this.build, "").lastModified();
		assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(modified, Instant::from)).isBefore(future);
	}

	@Test
	void aTagIsOfOneAddressOneBuildAndOneRelease() {
		Properties other = new Properties();
		other.setProperty("time", String.valueOf(this.build.getTime().minusSeconds(1).toEpochMilli()));
		Release release = new Release("1.0.1", this.release.created(), "", "", "");
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/claims.bib");
		assertThat(Stream
			.of(new Validators(this.release, this.build, "http://one.example"),
					new Validators(this.release, this.build, "http://other.example"),
					new Validators(this.release, new BuildProperties(other), "http://one.example"),
					new Validators(release, this.build, "http://one.example"))
			.map((validators) -> validators.tag(request, Format.BIBTEX.type(), false))).doesNotHaveDuplicates();
	}

	private static Instant date(HttpResponse<String> answer, String header) {
		return Instant
			.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(answer.headers().firstValue(header).orElseThrow()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims", "/v1/claims.csv", "/v1/claims.ndjson?measure=killed", "/v1/districts/lachin",
			"/v1/check?value=511", "/data/claims.csv" })
	void anAnswerThatTheCallerHasIsNotSentAgain(String address) {
		String tag = this.api.send("GET", address).headers().firstValue("ETag").orElseThrow();
		for (String known : new String[] { tag, "W/" + tag, "\"other\", " + tag, "*" }) {
			HttpResponse<String> answer = this.api.send(address, (request) -> request.header("If-None-Match", known));
			assertThat(answer.statusCode()).as(known).isEqualTo(304);
			assertThat(answer.body()).isEmpty();
			assertThat(answer.headers().firstValue("ETag")).contains(tag);
			assertThat(answer.headers().firstValue("Cache-Control")).contains(KEPT);
			assertThat(answer.headers().firstValue("Vary")).isPresent();
			assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
		}
		assertThat(this.api.send(address, (request) -> request.header("If-None-Match", "\"other\"")).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims.xlsx", "/v1/districts/lachin.xlsx", "/v1/readings.xlsx" })
	void aWorkbookSaysWhenItWasMadeSoItsTagIsWeak(String address) {
		for (int asked = 0; asked < 2; asked++) {
			String tag = this.api.send("GET", address).headers().firstValue("ETag").orElseThrow();
			assertThat(tag).startsWith("W/\"");
			HttpResponse<String> known = this.api.send(address, (request) -> request.header("If-None-Match", tag));
			assertThat(known.statusCode()).isEqualTo(304);
			assertThat(known.headers().firstValue("ETag")).contains(tag);
			assertThat(status(address, "If-Match", tag)).isEqualTo(412);
			assertThat(status(address, "If-Match", "*")).isEqualTo(200);
		}
	}

	@Test
	void whatWasNotModifiedSinceIsNotSentAgain() {
		Instant modified = date(this.api.send("GET", "/v1/claims"), "Last-Modified");
		assertThat(since("If-Modified-Since", modified)).isEqualTo(304);
		assertThat(since("If-Modified-Since", modified.plusSeconds(1))).isEqualTo(304);
		assertThat(since("If-Modified-Since", modified.minusSeconds(1))).isEqualTo(200);
		assertThat(since("If-Unmodified-Since", modified)).isEqualTo(200);
		assertThat(since("If-Unmodified-Since", modified.minusSeconds(1))).isEqualTo(412);
		assertThat(status("/v1/claims", "If-Modified-Since", "yesterday")).isEqualTo(200);
		assertThat(status("/v1/claims", "If-Unmodified-Since", "yesterday")).isEqualTo(200);
	}

	private int since(String header, Instant day) {
		return status("/v1/claims", header, DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atOffset(ZoneOffset.UTC)));
	}

	private int status(String address, String... headers) {
		return this.api.send(address, (request) -> request.headers(headers)).statusCode();
	}

	@Test
	void allLinesOfAHeaderCount() {
		String tag = this.api.send("GET", "/v1/claims").headers().firstValue("ETag").orElseThrow();
		assertThat(status("/v1/claims", "If-None-Match", "\"other\"", "If-None-Match", tag)).isEqualTo(304);
		assertThat(this.api
			.send("/v1/claims", (request) -> request.headers("Accept-Encoding", "br", "Accept-Encoding", "gzip"))
			.headers()
			.firstValue("Content-Encoding")).contains("gzip");
	}

	@Test
	void whoInsistsOnAnotherAnswerGetsNone() {
		String tag = this.api.send("GET", "/v1/claims").headers().firstValue("ETag").orElseThrow();
		assertThat(status("/v1/claims", "If-Match", tag)).isEqualTo(200);
		assertThat(status("/v1/claims", "If-Match", "*")).isEqualTo(200);
		HttpResponse<String> answer = this.api.send("/v1/claims", (request) -> request.header("If-Match", "\"x\""));
		assertThat(answer.statusCode()).isEqualTo(412);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
	}

	@Test
	void aLongHeaderIsReadToItsEnd() {
		String tag = this.api.send("GET", "/v1/claims").headers().firstValue("ETag").orElseThrow();
		String blanks = " \t".repeat(8000);
		assertThat(status("/v1/claims", "If-None-Match", "\"a\"" + blanks + "," + blanks + tag)).isEqualTo(304);
	}

	@Test
	void errorsAreNeverAnsweredAsKnown() {
		assertThat(this.api.send("/v1/claims?x=1", (request) -> request.header("If-None-Match", "*")).statusCode())
			.isEqualTo(400);
	}

	@Test
	void theOrderOfParametersChangesNothing() {
		HttpResponse<String> one = this.api.send("GET", "/v1/claims?measure=killed&district=Agdam&limit=2");
		HttpResponse<String> other = this.api.send("GET", "/v1/claims?limit=2&district=Agdam&measure=killed");
		assertThat(one.body()).isEqualTo(other.body());
		assertThat(one.headers().firstValue("ETag")).isEqualTo(other.headers().firstValue("ETag"));
	}

	@Test
	void theOrderOfTheValuesOfOneListIsKept() {
		String rest = "&pick=latest&district=lachin";
		HttpResponse<String> one = this.api.send("GET", "/v1/table?measures=area&measures=displaced" + rest);
		HttpResponse<String> other = this.api.send("GET", "/v1/table?measures=displaced&measures=area" + rest);
		HttpResponse<String> encoded = this.api.send("GET", "/v1/table?%6deasures=displaced&measures=area" + rest);
		assertThat(Api.json(one).get("measures")).extracting(JsonNode::asString).containsExactly("area", "displaced");
		assertThat(Api.json(other).get("measures")).extracting(JsonNode::asString).containsExactly("displaced", "area");
		assertThat(encoded.body()).isEqualTo(other.body());
		assertThat(other.headers().firstValue("ETag")).isNotEqualTo(one.headers().firstValue("ETag"));
	}

	@Test
	void aCallerWhoHasThePageIsToldItsOwnPolicyAgain() {
		HttpResponse<String> page = this.api.send("GET", "/docs");
		HttpResponse<String> known = this.api.send("/docs",
				(request) -> request.headers("If-None-Match", "*", "Accept", "text/html, x/not-asked-before"));
		assertThat(known.statusCode()).isEqualTo(304);
		assertThat(known.headers().allValues("Content-Security-Policy"))
			.isEqualTo(page.headers().allValues("Content-Security-Policy"))
			.allMatch((policy) -> policy.contains("script-src 'self'"));
	}

	@Test
	void formatsAndQueriesHaveTagsOfTheirOwn() {
		assertThat(new String[] { "/v1/claims", "/v1/claims.csv", "/v1/claims.ndjson", "/v1/claims?limit=2",
				"/v1/sources" })
			.extracting((address) -> this.api.send("GET", address).headers().firstValue("ETag").orElseThrow())
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims", "/v1/claims.csv", "/v1/claims.ndjson", "/data/claims.csv" })
	void compressesWhatIsLongWithATagOfItsOwn(String address) throws Exception {
		HttpResponse<String> plain = this.api.send("GET", address);
		HttpResponse<InputStream> coded = coded(address, "br, gzip");
		assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(coded.headers().firstValue("ETag"))
			.contains(plain.headers().firstValue("ETag").orElseThrow().replaceFirst("\"$", "-gzip\""));
		try (GZIPInputStream body = new GZIPInputStream(coded.body())) {
			assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
		}
		String tag = coded.headers().firstValue("ETag").orElseThrow();
		assertThat(this.api
			.send(address, (request) -> request.header("Accept-Encoding", "gzip").header("If-None-Match", tag))
			.statusCode()).isEqualTo(304);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/v1/releases/1.0.0?fields=id | gzip | false", "/v1/claims | gzip | true",
			"/v1/claims | GZip | true", "/v1/claims | x-gzip | true", "/v1/claims | gzip;q=0 | false",
			"/v1/claims | gzip; q=0.000 | false", "/v1/claims | gzip;q=nonsense | false", "/v1/claims | br | false",
			"/v1/claims | * | true", "/v1/claims | *;q=0 | false", "/v1/claims | gzip;q=0, * | false",
			"/v1/claims | identity;q=0, * | true", "/v1/claims | gzip;q=0.5, identity;q=1 | false",
			"/v1/claims | gzip;q=0.5, identity;q=0.4 | true", "/v1/claims | ,;=, | false" })
	void compressesForThoseWhoPreferIt(String address, String codings, boolean gzip) throws Exception {
		assertThat(coded(address, codings).headers().firstValue("Content-Encoding").isPresent()).isEqualTo(gzip);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/llms.txt", "/docs", "/docs.js", "/webjars/swagger-ui/swagger-ui-bundle.js",
			"/v1/claims.csv" })
	void aRangeIsIgnored(String address) {
		HttpResponse<String> whole = this.api.send("GET", address);
		HttpResponse<String> answer = this.api.send(address,
				(request) -> request.headers("Range", "bytes=0-9", "If-Range", "\"x\""));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(whole.body());
		assertThat(answer.headers().firstValue("Accept-Ranges")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/llms.txt", "/v1/claims.csv" })
	void aRangeOfWhatIsCompressedIsIgnoredToo(String address) throws Exception {
		HttpResponse<InputStream> answer = coded(address, "gzip", "Range", "bytes=0-9");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(answer.body().readAllBytes()).isEqualTo(coded(address, "gzip").body().readAllBytes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims", "/v1/districts/lachin", "/v1/sources.bib", "/datapackage.json",
			"/v1/claims.csv", "/v1/claims.xlsx", "/v1/claims.ndjson" })
	void headEqualsGetWithoutTheBody(String address) {
		HttpResponse<String> get = this.api.send("GET", address);
		HttpResponse<String> head = this.api.send("HEAD", address);
		assertThat(head.body()).isEmpty();
		for (String name : new String[] { "ETag", "Last-Modified", "Cache-Control", "Content-Type", "Content-Length",
				"X-Total-Count", "Link" }) {
			assertThat(head.headers().firstValue(name)).as(name).isEqualTo(get.headers().firstValue(name));
		}
	}

	@Test
	void optionsNameTheMethods() {
		HttpResponse<String> answer = this.api.send("OPTIONS", "/v1/claims");
		assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS");
		assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("86400");
	}

	private HttpResponse<InputStream> coded(String address, String codings, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.api.port() + address))
			.header("Accept-Encoding", codings);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
	}

}
