package org.occupationfigures.web;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request whose path is that of the record or collection, with the format that its
 * suffix asked for set aside.
 */
public final class FormatSuffixRequest extends HttpServletRequestWrapper {

	private static final String FORMAT = Format.class.getName();

	private static final String ADDRESS = "asked-address";

	/** What needs no percent-encoding: letters, digits and {@code -._~}. */
	private static final Pattern ENCODED = Pattern.compile("(?i)%(2[de]|3\\d|[46][1-9a-f]|[57][\\da]|5f|7e)");

	/** Segments that mean another path; decoded, they would mean it too. */
	private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(/|$)");

	/** The path within the service, without a suffix. */
	private final String path;

	private FormatSuffixRequest(HttpServletRequest request, String path) {
		super(request);
		this.path = path;
	}

	/**
	 * Reads the path; null when it is not written as one below that of the service, or
	 * has parameters after a {@code ;}.
	 */
	static @Nullable FormatSuffixRequest of(HttpServletRequest request) {
		String prefix = request.getServletContext().getContextPath();
		String address = normalized(request.getRequestURI());
		if (!address.startsWith(prefix + "/") || address.contains(";")) {
			return null;
		}
		String path = address.substring(prefix.length());
		boolean mayHaveSuffix = path.startsWith("/v1/") || path.startsWith("/v1.");
		Optional<Format> format = mayHaveSuffix ? Format.ofSuffix(path) : Optional.empty();
		request.setAttribute(ADDRESS, address);
		format.ifPresent((suffixed) -> request.setAttribute(FORMAT, suffixed));
		return new FormatSuffixRequest(request,
				format.map((suffixed) -> path.substring(0, path.length() - suffixed.suffix().length())).orElse(path));
	}

	/**
	 * Decodes what needs no percent-encoding, so that equivalent addresses are one (RFC
	 * 3986, 6.2.2.2).
	 */
	private static String normalized(String address) {
		if (address.indexOf('%') < 0) {
			return address;
		}
		String decoded = ENCODED.matcher(address)
			.replaceAll((encoded) -> Character.toString(Integer.parseInt(encoded.group(1), 16)));
		return DOTS.matcher(decoded).find() ? address : decoded;
	}

	/** The format that the suffix of the path asked for; null when it had none. */
	static @Nullable Format format(HttpServletRequest request) {
		return (Format) request.getAttribute(FORMAT);
	}

	/** The path as it was asked for. */
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

}
