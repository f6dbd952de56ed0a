package org.occupationfigures.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * An answer that needs nothing more than to be sent. Immutable; the arrays are never
 * written to.
 *
 * @param type the value of {@code Content-Type}
 * @param headers the other headers of the answer, but for those on its length and coding
 * @param tag the value of {@code ETag}; null when the answer is no success
 * @param gzip whether the body is compressed
 * @param body the body, in its coding
 */
record Finished(String type, List<Header> headers, @Nullable String tag, boolean gzip, byte[] body) {

	/** Takes the headers that a response has so far. */
	static Finished of(HttpServletResponse response, @Nullable String tag, boolean gzip, byte[] body) {
		List<Header> headers = new ArrayList<>();
		for (String name : response.getHeaderNames()) {
			response.getHeaders(name).forEach((value) -> headers.add(new Header(bytes(name), bytes(value))));
		}
		return new Finished(String.valueOf(response.getContentType()), List.copyOf(headers), tag, gzip, body);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Begins a fresh response with these headers. */
	void describe(Response response) {
		response.setContentType(this.type);
		MimeHeaders headers = response.getCoyoteResponse().getMimeHeaders();
		for (Header header : this.headers) {
			headers.addValue(header.name, 0, header.name.length).setBytes(header.value, 0, header.value.length);
		}
	}

	/** Gives the memory that the answer takes, in bytes, roughly. */
	int size() {
		return this.body.length + this.headers.stream().mapToInt((header) -> 96 + header.value.length).sum();
	}

	/**
	 * A header as it is sent. Tomcat takes longer to encode the headers than for all the
	 * rest of a repeated answer.
	 *
	 * @param name its name in ISO 8859-1
	 * @param value its value in ISO 8859-1
	 */
	record Header(byte[] name, byte[] value) {
	}

}
