package org.occupationfigures.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What a controller answers with. The body is made only when the caller has not got it
 * already.
 *
 * @param type the media type
 * @param negotiated whether the caller could have had another type at the same address
 * @param headers further headers that are known before the body is made
 * @param body makes the body
 */
public record Representation(MediaType type, boolean negotiated, HttpHeaders headers, Body body) {

	/** Represents what is served in one type only and has no further headers. */
	public Representation(MediaType type, Body body) {
		this(type, false, new HttpHeaders(), body);
	}

	/**
	 * Represents a text in UTF-8, of a media type that is given without a character set.
	 */
	public static Representation of(String type, String text) {
		return new Representation(MediaType.parseMediaType(type + ";charset=UTF-8"),
				(headers, out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Makes the body of an answer. */
	@FunctionalInterface
	public interface Body {

		/** Writes the body, and sets headers before its first byte is written. */
		void write(HttpHeaders headers, OutputStream out) throws IOException;

	}

}
