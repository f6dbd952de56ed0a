package org.occupationfigures.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** The address of one request, and others that are made of it. */
public final class RequestAddress {

	/**
	 * Characters of a query, percent-encoded, that headers repeat: with the path they
	 * must fit into {@code server.tomcat.max-http-response-header-size}.
	 */
	private static final int LONGEST_QUERY = 12_000;

	private final HttpServletRequest request;

	private final @Nullable Format suffixed;

	RequestAddress(HttpServletRequest request) {
		this.request = request;
		this.suffixed = FormatSuffixRequest.format(request);
	}

	/** The path without the suffix of a format, that of the service included. */
	public String path() {
		return this.request.getRequestURI();
	}

	/** The path under which the whole service is served; empty at the root. */
	public String prefix() {
		return this.request.getContextPath();
	}

	/** The path and the query, with a cursor to begin at; null for the beginning. */
	public String page(@Nullable String after) {
		return path() + query(after);
	}

	/** The parameters in order of their names, so that one question has one address. */
	public String query(@Nullable String after, String... without) {
		Map<String, String> values = new TreeMap<>();
		this.request.getParameterMap().forEach((name, given) -> values.put(name, encoded(String.join(",", given))));
		values.keySet().removeAll(Set.of(without));
		values.remove("after");
		if (after != null) {
			values.put("after", after);
		}
		StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
		values.forEach((name, value) -> query.add(encoded(name) + "=" + value));
		return query.toString();
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%2F", "/");
	}

	/** Tells whether another format could have been asked for at the same address. */
	public boolean isNegotiated(Set<Format> served) {
		return served.size() > 1 && this.suffixed == null;
	}

	/** Refuses a query that headers cannot repeat. */
	public void checkLength() {
		int length = query(null).length();
		if (length > LONGEST_QUERY) {
			throw new InvalidParameters(new InvalidValue(
					length + " characters when percent-encoded; at most " + LONGEST_QUERY + " may be given")
				.in("query", null));
		}
	}

	/** The name, without suffix, of the file in which someone would save the answer. */
	public String fileName() {
		String path = path().substring(prefix().length());
		return "occupation-figures-" + path.replaceFirst("^/v1/", "").replaceAll("[^A-Za-z0-9.-]+", "-");
	}

	/** The address of a path within the service, with the suffix and query of this. */
	String moved(String path) {
		checkLength();
		return prefix() + path + ((this.suffixed != null) ? this.suffixed.suffix() : "") + query(null);
	}

}
