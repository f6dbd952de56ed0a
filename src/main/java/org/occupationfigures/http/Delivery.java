package org.occupationfigures.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

	private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

	private final Release release;

	private final String lastModified;

	/**
	 * What every answer depends on; another version of the program may word it otherwise.
	 */
	private final String edition;

	private final FinishedAnswers kept;

	Delivery(Release release, FinishedAnswers kept) {
		this.release = release;
		this.lastModified = DateTimeFormatter.RFC_1123_DATE_TIME.format(release.created().atOffset(ZoneOffset.UTC));
		this.edition = release + String.valueOf(Delivery.class.getPackage().getImplementationVersion());
		this.kept = kept;
	}

	/**
	 * Answers with the kept answer, if there is one.
	 * @param request a request that nothing has been done for
	 * @param response its response, which has an error already if the request is
	 * malformed
	 * @return whether that was the answer
	 */
	boolean repeat(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (response.getStatus() != HttpServletResponse.SC_OK || !asksForAWhole(request)) {
			return false;
		}
		@Nullable Finished answer = this.kept.get(request, acceptsGzip(request));
		if (answer == null) {
			return false;
		}
		answer.describe(response);
		send(answer, request, response);
		return true;
	}

	private static boolean asksForAWhole(HttpServletRequest request) {
		return isRead(request) && request.getHeader(HttpHeaders.RANGE) == null;
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
		if (!isRead(request)) {
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		if (request.getRequestURI().contains(";")) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		SuffixedRequest asked = SuffixedRequest.of(request);
		if (request.getServletPath().startsWith("/actuator")) {
			chain.doFilter(asked, response);
			return;
		}
		ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
		Outgoing outgoing = new Outgoing(response, () -> open(asked, response));
		asked.setAttribute(Outgoing.class.getName(), outgoing);
		chain.doFilter(asked, whole);
		boolean failed = outgoing.isBegun() && whole.getContentSize() > 0;
		if (failed && outgoing.isOpen()) {
			throw new IOException("An answer broke off; the connection is closed, so that nobody takes it for whole");
		}
		byte[] body = (outgoing.isBegun() && !failed) ? outgoing.end() : whole.getContentAsByteArray();
		if (body != null) {
			deliver(request, asked, response, body);
		}
	}

	private static boolean isRead(HttpServletRequest request) {
		return List.of("GET", "HEAD").contains(request.getMethod());
	}

	/** Lets pages of any origin read an answer, errors included. */
	static void openToAll(HttpServletResponse response) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
				"Link, ETag, X-Total-Count, Content-Disposition, Retry-After");
		response.setHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
	}

	/** Sends an answer that is complete, and keeps it. */
	private void deliver(HttpServletRequest request, HttpServletRequest asked, HttpServletResponse response,
			byte[] body) throws IOException {
		boolean gzip = body.length > LEAST_TO_COMPRESS && acceptsGzip(request);
		String tag = validators(asked, response, gzip);
		Finished answer = Finished.of(response, tag, gzip, gzip ? compressed(body) : body);
		if (tag != null && asksForAWhole(request)) {
			this.kept.keep(request, acceptsGzip(request), answer);
		}
		send(answer, request, response);
	}

	/** Sends an answer whose other headers are set, unless the caller has it already. */
	private void send(Finished answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (isKnown(request, answer.tag())) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		if (answer.gzip()) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		if (answer.body().length > 0) {
			response.setContentLength(answer.body().length);
			response.getOutputStream().write(answer.body());
		}
	}

	/** Opens the way for an answer that is too long to wait for its end. */
	private OutputStream open(HttpServletRequest asked, HttpServletResponse response) throws IOException {
		boolean gzip = acceptsGzip(asked);
		if (isKnown(asked, validators(asked, response, gzip))) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return OutputStream.nullOutputStream();
		}
		if (gzip) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			return new GZIPOutputStream(response.getOutputStream(), 8192);
		}
		return response.getOutputStream();
	}

	/**
	 * Sets the validators and the lifetime of an answer whose status is known.
	 * @return its tag; null when it has none, because it is no success
	 */
	private @Nullable String validators(HttpServletRequest request, HttpServletResponse response, boolean gzip) {
		int status = response.getStatus();
		if (status >= HttpServletResponse.SC_BAD_REQUEST) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		if (status != HttpServletResponse.SC_OK) {
			return null;
		}
		String tag = tag(request, String.valueOf(response.getContentType()), gzip);
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setHeader(HttpHeaders.LAST_MODIFIED, this.lastModified);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300, stale-while-revalidate=86400");
		return tag;
	}

	private boolean isKnown(HttpServletRequest request, @Nullable String tag) {
		if (tag == null) {
			return false;
		}
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (known != null) {
			return known.strip().equals("*") || Stream.of(known.split("\\s*,\\s*"))
				.anyMatch((one) -> one.strip().replaceFirst("^W/", "").equals(tag));
		}
		return since(request) >= this.release.created().getEpochSecond();
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
		String canonical = this.edition + type + '\n' + FinishedAnswers.address(request);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
			String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
			return '"' + text + (gzip ? "-gzip" : "") + '"';
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean acceptsGzip(HttpServletRequest request) {
		@Nullable String codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return codings != null && GZIP.matcher(codings).find();
	}

	private static byte[] compressed(byte[] body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(body);
		}
		return bytes.toByteArray();
	}

}
