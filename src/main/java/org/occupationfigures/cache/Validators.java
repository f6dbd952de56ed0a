package org.occupationfigures.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.occupationfigures.dataset.Release;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The validators of answers and the conditions of requests. The answers of a release
 * never change, so an entity tag depends on the release, the build of the program, the
 * public address and the request alone, and is known before an answer is made.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110,
 * 13.2.2</a>
 */
@Component
class Validators {

	private final String edition;

	private final Instant lastModified;

	private final String lastModifiedHeader;

	Validators(Release release, BuildProperties build, @Value("${public-address}") String publicAddress) {
		Instant built = Objects.requireNonNull(build.getTime());
		this.edition = release + " " + built + " " + publicAddress + "\n";
		Instant changed = release.created().isAfter(built) ? release.created() : built;
		Instant now = Instant.now();
		this.lastModified = (changed.isAfter(now) ? now : changed).truncatedTo(ChronoUnit.SECONDS);
		HttpHeaders headers = new HttpHeaders();
		headers.setLastModified(this.lastModified);
		this.lastModifiedHeader = String.valueOf(headers.getFirst(HttpHeaders.LAST_MODIFIED));
	}

	/**
	 * Gives the later of the release and the build, or the start when both lie in the
	 * future.
	 * @return when any answer may have changed last, in whole seconds
	 */
	Instant lastModified() {
		return this.lastModified;
	}

	/**
	 * Gives the same as the value of a header.
	 * @return the date as HTTP writes it
	 */
	String lastModifiedHeader() {
		return this.lastModifiedHeader;
	}

	/**
	 * Gives the entity tag of an answer.
	 * @param request the request
	 * @param type the media type of the answer
	 * @param gzip whether the caller takes gzip
	 * @return the strong tag, quoted
	 */
	String tag(HttpServletRequest request, MediaType type, boolean gzip) {
		String canonical = this.edition + type + '\n' + ResponseCache.address(request);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
			String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
			return '"' + text + (gzip ? "-gzip" : "") + '"';
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Evaluates the conditions of a request.
	 * @param request the request
	 * @param tag the tag of its answer
	 * @return what they want
	 */
	Outcome evaluate(HttpServletRequest request, String tag) {
		List<String> match = tags(request, HttpHeaders.IF_MATCH);
		if (!match.isEmpty() ? !match.contains("*") && !match.contains(tag)
				: isBefore(date(request, HttpHeaders.IF_UNMODIFIED_SINCE))) {
			return Outcome.FAILED;
		}
		List<String> noneMatch = tags(request, HttpHeaders.IF_NONE_MATCH);
		if (!noneMatch.isEmpty()) {
			return noneMatch.contains("*") || noneMatch.contains(tag) || noneMatch.contains("W/" + tag)
					? Outcome.NOT_MODIFIED : Outcome.PROCEED;
		}
		long since = date(request, HttpHeaders.IF_MODIFIED_SINCE);
		return (since >= 0 && !isBefore(since)) ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
	}

	private boolean isBefore(long seconds) {
		return seconds >= 0 && seconds < this.lastModified.getEpochSecond();
	}

	/** Reads the tags of all lines of a header; none contains a comma. */
	private static List<String> tags(HttpServletRequest request, String header) {
		List<String> tags = new ArrayList<>();
		for (String line : Collections.list(request.getHeaders(header))) {
			for (String tag : line.split(",")) {
				tags.add(tag.strip());
			}
		}
		return tags;
	}

	/** Reads a date in seconds; -1 when it is absent or none (RFC 9110, 13.1.3). */
	private static long date(HttpServletRequest request, String header) {
		try {
			return Math.floorDiv(request.getDateHeader(header), 1000L);
		}
		catch (IllegalArgumentException ex) {
			return -1;
		}
	}

	/** What the conditions of a request want. */
	enum Outcome {

		/** The whole answer. */
		PROCEED,

		/** No body: the caller has it. */
		NOT_MODIFIED,

		/** Nothing: the answer is not the one that the caller insists on. */
		FAILED

	}

}
