package org.occupationfigures.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer that needs nothing more than to be sent. Immutable; the array is never
 * written to.
 *
 * @param type the value of {@code Content-Type}
 * @param headers the other headers of the answer, but for those on its length and coding
 * @param tag the value of {@code ETag}; null when the answer is no success
 * @param gzip whether the body is compressed
 * @param body the body, in its coding
 */
record Finished(String type, List<Map.Entry<String, String>> headers, @Nullable String tag, boolean gzip, byte[] body) {

	/** Takes the headers that a response has so far. */
	static Finished of(HttpServletResponse response, @Nullable String tag, boolean gzip, byte[] body) {
		List<Map.Entry<String, String>> headers = new ArrayList<>();
		for (String name : response.getHeaderNames()) {
			response.getHeaders(name).forEach((value) -> headers.add(Map.entry(name, value)));
		}
		return new Finished(String.valueOf(response.getContentType()), List.copyOf(headers), tag, gzip, body);
	}

	/** Begins a fresh response with these headers. */
	void describe(HttpServletResponse response) {
		response.setContentType(this.type);
		this.headers.forEach((header) -> response.addHeader(header.getKey(), header.getValue()));
	}

	/** Gives the memory that the answer takes, in bytes, roughly. */
	int size() {
		return this.body.length + this.headers.stream().mapToInt((header) -> 64 + header.getValue().length()).sum();
	}

}
