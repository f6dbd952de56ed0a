package org.occupationfigures.cache;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * An answer that needs nothing more than to be sent. Nothing in it ever changes.
 *
 * @param headers those that not every answer has, but for its length and coding
 * @param gzip whether the body is compressed
 */
record CachedResponse(String tag, HttpHeaders headers, boolean gzip, byte[] body) {

	void send(HttpServletResponse response) throws IOException {
		describe(this.headers, this.gzip, response);
		response.setContentLength(this.body.length);
		response.getOutputStream().write(this.body);
	}

	static void describe(HttpHeaders headers, boolean gzip, HttpServletResponse response) {
		headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		if (gzip) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
	}

	static void notModified(HttpHeaders headers, HttpServletResponse response) {
		describe(headers, false, response);
		response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
	}

	/** The memory that the answer takes, in bytes, roughly. */
	int size() {
		return this.body.length + 2 * this.headers.toString().length();
	}

}
