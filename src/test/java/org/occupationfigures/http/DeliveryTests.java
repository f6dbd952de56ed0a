package org.occupationfigures.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers, validators and codings of every kind of answer. */
@ApiTest
class DeliveryTests {

	private static final String KEPT = "public, max-age=300, stale-while-revalidate=86400";

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "GET, /v1/claims, 200", "HEAD, /v1/claims, 200", "GET, /v1/claims.csv, 200",
			"GET, /data/claims.csv, 200", "GET, /datapackage.json, 200", "GET, /v1/districts/Agdam, 308",
			"GET, /v1/claims?x=1, 400", "GET, /v1/claims/a%2Fb, 400", "GET, /v1/nope, 404", "GET, /v1/claims/nope, 404",
			"POST, /v1/claims, 405", "GET, /v1/sites.bib, 406", "OPTIONS, /v1/claims, 204", "OPTIONS, /v1/nope, 204" })
	void everyAnswerIsOpenToAllAndSaysHowLongItLasts(String method, String address, int status) {
		HttpResponse<String> answer = this.api.send(method, address);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
		assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
			.contains("Link, ETag, X-Total-Count, Content-Disposition, Retry-After");
		assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
		if (status == 200) {
			assertThat(answer.headers().firstValue("Cache-Control")).contains(KEPT);
			assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"[\\w-]{22}\"");
			assertThat(answer.headers().firstValue("Last-Modified")).contains("Tue, 24 Nov 2026 00:00:00 GMT");
		}
		else {
			assertThat(answer.headers().firstValue("ETag")).isEmpty();
			assertThat(answer.headers().firstValue("Cache-Control").orElse("no-store")).isEqualTo("no-store");
		}
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
	@CsvSource(delimiter = '|',
			value = { "Tue, 24 Nov 2026 00:00:00 GMT | 304", "Mon, 23 Nov 2026 23:59:59 GMT | 200", "yesterday | 200" })
	void theReleaseIsWhatWasModified(String since, int status) {
		assertThat(this.api.send("/v1/claims", (request) -> request.header("If-Modified-Since", since)).statusCode())
			.isEqualTo(status);
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

	@Test
	void leavesShortAnswersAndRefusedCodingsPlain() throws Exception {
		assertThat(coded("/v1/releases/1.0.0?fields=id", "gzip").headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(coded("/v1/claims", "gzip;q=0").headers().firstValue("Content-Encoding")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims", "/v1/districts/lachin", "/v1/sources.bib", "/datapackage.json" })
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

	private HttpResponse<InputStream> coded(String address, String codings) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.api.port() + address);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).header("Accept-Encoding", codings).build(), BodyHandlers.ofInputStream());
	}

}
