package org.occupationfigures.cache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.Format;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The validators of answers and the conditions of requests (RFC 9110, 13). The answers of
 * a release never change, so an entity tag depends on the release, the build of the
 * program, the public address and the request alone, and is known before an answer is
 * made.
 */
@Component
class Validators {

	private final String etagPrefix;

	private final long modifiedSecond;

	private final String lastModified;

	Validators(Release release, BuildProperties build, @Value("${public-address}") String publicAddress) {
		Instant built = Objects.requireNonNull(build.getTime());
		this.etagPrefix = release + " " + built + " " + publicAddress + "\n";
		Instant changed = release.created().isAfter(built) ? release.created() : built;
		Instant now = Instant.now();
		this.modifiedSecond = (changed.isAfter(now) ? now : changed).getEpochSecond();
		HttpHeaders headers = new HttpHeaders();
		headers.setLastModified(this.modifiedSecond * 1000);
		this.lastModified = Objects.requireNonNull(headers.getFirst(HttpHeaders.LAST_MODIFIED));
	}

	/** The later of release and build, or the start when that lies in the future. */
	String lastModified() {
		return this.lastModified;
	}

	/** The entity tag of an answer, quoted: strong, but for files that say when made. */
	String tag(HttpServletRequest request, MediaType type, boolean gzip) {
		String canonical = this.etagPrefix + type + '\n' + ResponseCache.address(request);
		byte[] digest = DigestUtils.md5Digest(canonical.getBytes(StandardCharsets.UTF_8));
		String weak = type.equals(Format.XLSX.type()) ? "W/" : "";
		return weak + '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + (gzip ? "-gzip" : "")
				+ '"';
	}

	/** The status by the conditions of a request: 200 to send it, 304 or 412. */
	HttpStatus evaluate(HttpServletRequest request, String tag) {
		List<String> match = tags(request, HttpHeaders.IF_MATCH);
		boolean failed = match.isEmpty() ? isBefore(date(request, HttpHeaders.IF_UNMODIFIED_SINCE))
				: Collections.disjoint(match, tag.startsWith("W/") ? List.of("*") : List.of("*", tag));
		List<String> noneMatch = tags(request, HttpHeaders.IF_NONE_MATCH);
		long since = date(request, HttpHeaders.IF_MODIFIED_SINCE);
		boolean known = noneMatch.isEmpty() ? since >= 0 && !isBefore(since)
				: !Collections.disjoint(noneMatch, List.of("*", tag, "W/" + tag));
		return failed ? HttpStatus.PRECONDITION_FAILED : known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK;
	}

	private boolean isBefore(long seconds) {
		return seconds >= 0 && seconds < this.modifiedSecond;
	}

	/** Reads the tags of all lines of a header; none contains a comma. */
	private static List<String> tags(HttpServletRequest request, String header) {
		return (request.getHeader(header) == null) ? List.of()
				: Collections.list(request.getHeaders(header))
					.stream()
					.flatMap((line) -> Stream.of(line.split(",")))
					.map(String::strip)
					.toList();
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

}
