package org.occupationfigures.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.data.Release;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What HTTP wants of every answer, decided in one place: who may read it, how long it may
 * be kept, by which validators it is asked for again, and its coding. The answers of a
 * release never change, so the validators depend on the release and the request alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Delivery extends OncePerRequestFilter {

	static final String METHODS = "GET, HEAD, OPTIONS";

	private static final int LEAST_TO_COMPRESS = 1024;

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

	private final Release release;

	Delivery(Release release) {
		this.release = release;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		openToAll(response);
		if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
			response.setHeader(HttpHeaders.ALLOW, METHODS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
			response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			return;
		}
		if (!request.getMethod().matches("GET|HEAD")) {
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		if (request.getRequestURI().contains(";")) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		SuffixedRequest asked = SuffixedRequest.of(request);
		if (request.getRequestURI().startsWith("/actuator")) {
			chain.doFilter(asked, response);
			return;
		}
		ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
		StreamedResponse streamed = new StreamedResponse(response,
				() -> validate(asked, response, acceptsGzip(request)), acceptsGzip(request));
		asked.setAttribute(StreamedResponse.class.getName(), streamed);
		chain.doFilter(asked, whole);
		if (streamed.isBegun()) {
			streamed.finish();
		}
		else {
			deliver(asked, response, whole);
		}
	}

	/** Lets pages of any origin read an answer, errors included. */
	static void openToAll(HttpServletResponse response) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
				"Link, ETag, X-Total-Count, Content-Disposition, Retry-After");
		response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
	}

	private void deliver(HttpServletRequest request, HttpServletResponse response, ContentCachingResponseWrapper whole)
			throws IOException {
		byte[] body = whole.getContentAsByteArray();
		boolean gzip = body.length > LEAST_TO_COMPRESS && acceptsGzip(request);
		if (validate(request, whole, gzip)) {
			whole.resetBuffer();
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		if (gzip) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			body = compressed(body);
		}
		if (body.length > 0) {
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}
	}

	/**
	 * Sets the validators and the lifetime of an answer whose status is known.
	 * @return whether the caller has it already
	 */
	private boolean validate(HttpServletRequest request, HttpServletResponse response, boolean gzip) {
		int status = response.getStatus();
		if (status >= HttpServletResponse.SC_BAD_REQUEST) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		if (status != HttpServletResponse.SC_OK) {
			return false;
		}
		String tag = tag(request, String.valueOf(response.getContentType()), gzip);
		Instant modified = this.release.created();
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setHeader(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(modified.atOffset(ZoneOffset.UTC)));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300, stale-while-revalidate=86400");
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (known != null) {
			return known.strip().equals("*") || List.of(known.split("\\s*,\\s*"))
				.stream()
				.anyMatch((one) -> one.strip().replaceFirst("^W/", "").equals(tag));
		}
		long since = since(request);
		return since >= modified.getEpochSecond();
	}

	private static long since(HttpServletRequest request) {
		try {
			return request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE) / 1000;
		}
		catch (IllegalArgumentException ex) {
			// Not a date: as good as absent (RFC 9110, 13.1.3).
			return -1;
		}
	}

	private String tag(HttpServletRequest request, String type, boolean gzip) {
		StringBuilder canonical = new StringBuilder(this.release.toString()).append(program())
			.append(type)
			.append(request.getRequestURI());
		new TreeMap<>(request.getParameterMap()).forEach(
				(name, values) -> canonical.append('\n').append(name).append('=').append(String.join("\n", values)));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
			String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
			return '"' + text + (gzip ? "-gzip" : "") + '"';
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Another version of the program may word an answer otherwise. */
	private static String program() {
		return String.valueOf(Delivery.class.getPackage().getImplementationVersion());
	}

	private static boolean acceptsGzip(HttpServletRequest request) {
		@Nullable String codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return codings != null && codings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
	}

	private static byte[] compressed(byte[] body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(body);
		}
		return bytes.toByteArray();
	}

}
