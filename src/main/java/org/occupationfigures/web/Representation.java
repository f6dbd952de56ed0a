package org.occupationfigures.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What a controller answers with. The body is made only for whom has not got it already.
 *
 * @param negotiated whether the caller could have had another type at the same address
 * @param headers further headers that are known before the body is made
 */
public record Representation(MediaType type, boolean negotiated, Map<String, String> headers, Body body) {

	/** Represents what is served in one type only and has no further headers. */
	public Representation(MediaType type, Body body) {
		this(type, false, Map.of(), body);
	}

	/**
	 * The same for one caller alone: nobody keeps it, and whom its links lead to is not
	 * told its address.
	 */
	public Representation unkept() {
		Map<String, String> all = new LinkedHashMap<>(this.headers);
		all.put(HttpHeaders.CACHE_CONTROL, "no-store");
		all.put("Referrer-Policy", "no-referrer");
		return new Representation(this.type, this.negotiated, all, this.body);
	}

	public interface Body {

		/** Writes the body, and sets headers before its first byte is written. */
		void write(Map<String, String> headers, OutputStream out) throws IOException;

	}

}
