package org.occupationfigures.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.util.UriUtils;

/** A request without the suffix of its path, and the addresses that are made of it. */
public class FormatSuffixRequest extends HttpServletRequestWrapper {

	private static final String ADDRESS = "asked-address";

	/** What needs no percent-encoding: letters, digits and {@code -._~}. */
	private static final Pattern ENCODED = Pattern.compile("(?i)%(2[de]|3\\d|[46][1-9a-f]|[57][\\da]|5f|7e)");

	/** Segments that mean another path; decoded, they would mean it too. */
	private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(/|$)");

	/** Characters, percent-encoded: headers repeat the query, and must stay short. */
	private static final int LONGEST_QUERY = 12_000;

	/** The path within the service, without a suffix; empty when it is not written so. */
	private final String path;

	private final @Nullable Format suffixed;

	FormatSuffixRequest(HttpServletRequest request) {
		super(request);
		String prefix = request.getServletContext().getContextPath();
		String address = normalized(request.getRequestURI());
		boolean isServed = address.startsWith(prefix + "/") && !address.contains(";");
		String asked = isServed ? address.substring(prefix.length()) : "";
		this.suffixed = (asked.startsWith("/v1/") || asked.startsWith("/v1.")) ? Format.ofSuffix(asked) : null;
		this.path = (this.suffixed != null) ? asked.substring(0, asked.length() - this.suffixed.suffix().length())
				: asked;
		if (isServed) {
			request.setAttribute(ADDRESS, address);
		}
	}

	/** Makes equivalent addresses one (RFC 3986, 6.2.2.2). */
	private static String normalized(String address) {
		String decoded = ENCODED.matcher(address)
			.replaceAll((encoded) -> Character.toString(Integer.parseInt(encoded.group(1), 16)));
		return DOTS.matcher(decoded).find() ? address : decoded;
	}

	public static String address(HttpServletRequest request) {
		Object address = request.getAttribute(ADDRESS);
		return (address != null) ? address.toString() : request.getRequestURI();
	}

	/** The path of the service as it is configured, not as the caller wrote it. */
	@Override
	public String getContextPath() {
		return getServletContext().getContextPath();
	}

	@Override
	public String getRequestURI() {
		return getContextPath() + this.path;
	}

	@Override
	public String getServletPath() {
		return this.path;
	}

	/** Chooses the format of the answer, of those that are served. */
	public Format format(Set<Format> served) {
		// A query that cannot be read is refused first.
		getParameterMap();
		return Format.choose(this.suffixed, this, served);
	}

	/** Tells whether another format could have been asked for at the same address. */
	public boolean isNegotiated(Set<Format> served) {
		return served.size() > 1 && this.suffixed == null;
	}

	/** The path and the query, with a cursor to begin at; null for the beginning. */
	public String page(@Nullable String after) {
		return getRequestURI() + query(after);
	}

	/** The parameters in order of their names, so that one question has one address. */
	public String query(@Nullable String after, String... without) {
		Map<String, String> values = values();
		values.keySet().removeAll(Set.of(without));
		if (after != null) {
			values.put("after", after);
		}
		return written(values);
	}

	/** The parameters with one that has another value, from the beginning. */
	public String queryWith(String name, String value) {
		Map<String, String> values = values();
		values.put(name, encoded(value));
		return written(values);
	}

	private Map<String, String> values() {
		Map<String, String> values = new TreeMap<>();
		getParameterMap().forEach((name, given) -> values.put(name, encoded(String.join(",", given))));
		values.remove("after");
		return values;
	}

	private static String written(Map<String, String> values) {
		StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
		values.forEach((name, value) -> query.add(encoded(name) + "=" + value));
		return query.toString();
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%2F", "/");
	}

	/** Refuses a query that headers cannot repeat. */
	public void checkLength() {
		int length = query(null).length();
		if (length > LONGEST_QUERY) {
			throw ProblemException.badParameter("query",
					length + " characters when percent-encoded; at most " + LONGEST_QUERY + " may be given");
		}
	}

	/** The name, without suffix, of the file in which someone would save the answer. */
	public String fileName() {
		return "occupation-figures-" + this.path.replaceFirst("^/v1/", "").replaceAll("[^A-Za-z0-9.-]+", "-");
	}

	/** Sends the caller to the permanent address of a record; suffix and query stay. */
	public ErrorResponseException moved(String path) {
		checkLength();
		String suffix = (this.suffixed != null) ? this.suffixed.suffix() : "";
		return movedTo(path + suffix + query(null));
	}

	/** Sends the caller to another address of the service. */
	public ErrorResponseException movedTo(String address) {
		ErrorResponseException moved = new ErrorResponseException(HttpStatus.PERMANENT_REDIRECT);
		moved.getHeaders().set(HttpHeaders.LOCATION, getContextPath() + address);
		return moved;
	}

}
