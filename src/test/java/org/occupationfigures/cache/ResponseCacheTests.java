package org.occupationfigures.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked again is answered from memory, and nobody can tell. */
@ApiTest
@TestPropertySource(properties = "kept-answers=512KB")
class ResponseCacheTests {

	@Autowired
	private Api api;

	@Autowired
	private ResponseCache cache;

	private final HttpClient client = HttpClient.newHttpClient();

	@BeforeEach
	void keepNothing() {
		this.cache.answers.invalidateAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1", "/v1/claims?limit=3&measure=killed", "/v1/claims.csv?limit=3&measure=killed",
			"/v1/claims.ndjson?measure=killed&limit=3", "/v1/districts/lachin", "/v1/districts.geojson",
			"/v1/check?value=511&district=Kelbajar", "/data/measures.csv", "/docs", "/llms.txt" })
	void theSecondAnswerIsTheFirst(String address) throws Exception {
		for (String coding : List.of("identity", "gzip")) {
			for (String method : List.of("GET", "HEAD")) {
				keepNothing();
				HttpResponse<byte[]> first = send(method, address, "Accept-Encoding", coding);
				assertThat(size()).isPositive();
				assertSame(send(method, address, "Accept-Encoding", coding), first);
				assertSame(send(method, reordered(address), "Accept-Encoding", coding), first);
				assertThat(headers(send(method.equals("GET") ? "HEAD" : "GET", address, "Accept-Encoding", coding)))
					.isEqualTo(headers(first));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims?limit=3&measure=killed", "/v1/claims.csv?limit=3", "/v1/districts/lachin" })
	void aCallerWhoHasItIsToldTheSameTwice(String address) throws Exception {
		String tag = send("GET", address, "Accept-Encoding", "gzip").headers().firstValue("ETag").orElseThrow();
		keepNothing();
		HttpResponse<byte[]> first = send("GET", address, "Accept-Encoding", "gzip", "If-None-Match", tag);
		HttpResponse<byte[]> second = send("GET", address, "Accept-Encoding", "gzip", "If-None-Match", tag);
		assertThat(first.statusCode()).isEqualTo(304);
		assertSame(second, first);
		assertThat(send("GET", address, "Accept-Encoding", "gzip", "If-None-Match", "\"other\"").statusCode())
			.isEqualTo(200);
		String modified = second.headers().firstValue("Last-Modified").orElseThrow();
		assertThat(send("GET", address, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
		assertThat(send("GET", address, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
	}

	@Test
	void anotherRequestGetsAnotherAnswer() throws Exception {
		HttpResponse<byte[]> json = send("GET", "/v1/claims?limit=2");
		assertThat(type(send("GET", "/v1/claims?limit=2", "Accept", "text/csv"))).startsWith("text/csv");
		assertThat(type(send("GET", "/v1/claims?limit=2", "Accept", "x/y", "Accept", "text/csv")))
			.startsWith("text/csv");
		assertThat(send("GET", "/v1/claims?limit=2", "Accept", "x/y").statusCode()).isEqualTo(406);
		assertThat(send("GET", "/v1/claims?limit=2&null").statusCode()).isEqualTo(400);
		assertThat(send("GET", "/v1/claims?limit=2%26limit=3").statusCode()).isEqualTo(400);
		assertThat(send("POST", "/v1/claims?limit=2").statusCode()).isEqualTo(405);
		assertThat(send("OPTIONS", "/v1/claims?limit=2").statusCode()).isEqualTo(204);
		assertSame(send("GET", "/v1/claims?limit=2"), json);
	}

	@Test
	void anUnusualEncodingIsForTheOneWhoAsked() throws Exception {
		send("GET", "/v1/check?value=511", "Accept", "application/json;charset=UTF-16");
		assertThat(new String(send("GET", "/v1/check?value=511").body(), StandardCharsets.UTF_8)).startsWith("{\"");
	}

	@Test
	void aMalformedRequestIsRefusedThoughItsAddressIsKept() throws Exception {
		send("GET", "/v1/districts");
		assertThat(raw("GET /v1/districts HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
		assertThat(raw("GET /v1/districts HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n")).startsWith("HTTP/1.1 400");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims?x=1", "/v1/nope", "/v1/claims/nope", "/v1/districts/Agdam", "/v1/sites.bib",
			"/actuator/health", "/%61ctuator/health", "/webjars/swagger-ui/swagger-ui-bundle.js" })
	void errorsRedirectionsHealthAndLongAnswersAreNotKept(String address) throws Exception {
		send("GET", address);
		assertThat(size()).isZero();
	}

	@Test
	void manyCallersAtOnceGetWhatOneGets() throws Exception {
		List<String> addresses = List.of("/v1", "/v1/claims?limit=50", "/v1/claims.csv", "/v1/comparisons?pick=latest",
				"/v1/districts", "/v1/sources.bib", "/v1/check?value=511", "/v1/table?pick=highest", "/v1/nope");
		Map<String, byte[]> alone = new HashMap<>();
		for (String address : addresses) {
			alone.put(address, send("GET", address).body());
		}
		keepNothing();
		List<CompletableFuture<HttpResponse<byte[]>>> answers = Collections.nCopies(20, addresses)
			.stream()
			.flatMap(List::stream)
			.map((address) -> HttpRequest.newBuilder(URI.create("http://localhost:" + this.api.port() + address)))
			.map((request) -> this.client.sendAsync(request.build(), BodyHandlers.ofByteArray()))
			.toList();
		for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
			String address = answer.get().uri().toString().replaceFirst("http://localhost:\\d+", "");
			assertThat(answer.get().body()).as(address).isEqualTo(alone.get(address));
		}
	}

	@Test
	void aFloodOfRequestsStaysWithinItsBounds() throws Exception {
		for (int i = 0; i < 400; i++) {
			String padding = "&".repeat(100 * (i % 10));
			assertThat(send("GET", "/v1/claims?limit=1&value_min=" + i + padding, "Accept", "*/*, x/" + i).statusCode())
				.isEqualTo(200);
			assertThat(size()).isBetween(1L, 512L * 1024);
		}
	}

	/** Gives the memory that the kept answers take, in bytes, roughly. */
	private long size() {
		this.cache.answers.cleanUp();
		return this.cache.answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

	private HttpResponse<byte[]> send(String method, String address, String... headers)
			throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.api.port() + address);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return this.client.send(request.build(), BodyHandlers.ofByteArray());
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.api.port());
				OutputStream out = socket.getOutputStream();
				InputStream in = socket.getInputStream()) {
			out.write(request.getBytes(StandardCharsets.UTF_8));
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String reordered(String address) {
		String[] parts = address.split("[?&]");
		return (parts.length == 3) ? parts[0] + '?' + parts[2] + '&' + parts[1] : address;
	}

	private static void assertSame(HttpResponse<byte[]> answer, HttpResponse<byte[]> first) {
		assertThat(answer.statusCode()).isEqualTo(first.statusCode());
		assertThat(headers(answer)).isEqualTo(headers(first));
		assertThat(answer.body()).isEqualTo(first.body());
	}

	private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
		Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
		headers.remove("date");
		return headers;
	}

	private static String type(HttpResponse<byte[]> answer) {
		return answer.headers().firstValue("Content-Type").orElseThrow();
	}

}
