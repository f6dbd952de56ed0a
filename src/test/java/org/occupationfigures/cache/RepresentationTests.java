package org.occupationfigures.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.web.Representation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** How much is done for an answer, and what is left when one breaks off. */
@ApiTest
@Import(RepresentationTests.Samples.class)
@ExtendWith(OutputCaptureExtension.class)
class RepresentationTests {

	private static final int LONG = 2 * ResponseCache.LONGEST;

	@Autowired
	private Api api;

	@Autowired
	private Samples samples;

	@Autowired
	private ResponseCache cache;

	@Test
	void nothingIsWorkedOutForWhoHasItAlready() {
		String tag = this.api.send("GET", "/sample?x=1").headers().firstValue("ETag").orElseThrow();
		this.cache.answers.invalidateAll();
		this.samples.written.set(0);
		for (String known : new String[] { tag, "*" }) {
			assertThat(this.api.send("/sample?x=1", (request) -> request.header("If-None-Match", known)).statusCode())
				.isEqualTo(304);
		}
		assertThat(this.api.send("/sample?x=1", (request) -> request.header("If-Match", "\"x\"")).statusCode())
			.isEqualTo(412);
		assertThat(this.samples.written).hasValue(0);
	}

	@Test
	void aHeadOfALongAnswerEndsWithItsHeaders() {
		this.samples.written.set(0);
		HttpResponse<String> head = this.api.send("HEAD", "/sample");
		assertThat(head.headers().firstValue("ETag")).isPresent();
		assertThat(this.samples.written.get()).isPositive().isLessThan(LONG);
		this.samples.written.set(0);
		assertThat(this.api.send("GET", "/sample").body()).hasSize(LONG);
		assertThat(this.samples.written).hasValue(LONG);
	}

	@Test
	void anAnswerThatBreaksOffIsNotTakenForWhole() throws IOException {
		String answer = raw("GET /broken HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
	}

	@Test
	void aFaultBeforeTheFirstByteIsAProblem() {
		HttpResponse<String> answer = this.api.send("GET", "/fault");
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().map()).doesNotContainKeys("etag", "vary");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
		assertThat(Api.json(answer).get("detail").asString()).startsWith("A fault inside the service");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/endless", "/v1/claims.csv", "/v1/claims.ndjson", "/v1/claims.bib" })
	void whoHangsUpIsNoFault(String address, CapturedOutput output) throws Exception {
		int begun = output.getAll().length();
		for (int i = 0; i < 3; i++) {
			try (Socket socket = new Socket()) {
				socket.setReceiveBufferSize(1024);
				socket.setSoLinger(true, 0);
				socket.connect(new InetSocketAddress("localhost", this.api.port()));
				send(socket, ("GET " + address + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(40));
				socket.getInputStream().read();
			}
		}
		while (isAnswering()) {
			Thread.sleep(10);
		}
		assertThat(this.api.send("GET", "/v1").statusCode()).isEqualTo(200);
		assertThat(output.getAll().substring(begun)).doesNotContain("ERROR", "WARN", "Exception");
	}

	/** Tells whether a thread is still writing an answer. */
	private static boolean isAnswering() {
		return Thread.getAllStackTraces()
			.values()
			.stream()
			.flatMap(Stream::of)
			.anyMatch((frame) -> frame.getClassName().equals(RepresentationHandler.class.getName()));
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.api.port()); InputStream in = socket.getInputStream()) {
			send(socket, request);
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void send(Socket socket, String request) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write(request.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** Answers that the service itself never gives. */
	@Controller
	static class Samples {

		private static final byte[] PART = "0123456789abcdef".repeat(256).getBytes(StandardCharsets.US_ASCII);

		private final AtomicInteger written = new AtomicInteger();

		@GetMapping("/sample")
		Representation sample() {
			return new Representation(MediaType.TEXT_PLAIN, (headers, out) -> write(out, LONG));
		}

		@GetMapping("/broken")
		Representation broken() {
			return new Representation(MediaType.TEXT_PLAIN, (headers, out) -> {
				write(out, LONG);
				throw new IllegalStateException("broken on purpose");
			});
		}

		@GetMapping("/fault")
		Representation fault() {
			return new Representation(MediaType.TEXT_PLAIN, (headers, out) -> {
				throw new IllegalStateException("a fault on purpose");
			});
		}

		@GetMapping("/endless")
		Representation endless() {
			return new Representation(MediaType.TEXT_PLAIN, (headers, out) -> write(out, Integer.MAX_VALUE));
		}

		private void write(OutputStream out, int length) throws IOException {
			for (int i = 0; i < length; i += PART.length) {
				out.write(PART);
				this.written.addAndGet(PART.length);
			}
		}

	}

}
