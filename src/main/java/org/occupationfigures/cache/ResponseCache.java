package org.occupationfigures.cache;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.FormatSuffixRequest;
import org.occupationfigures.web.ReadOnlyFilter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The answers that are kept to be sent again, as many as fit into {@code kept-answers};
 * the least used are dropped first.
 */
@Component
class ResponseCache {

	/** The longest body that is kept, in bytes. */
	static final int LONGEST = 512 * 1024;

	private final Validators validators;

	private final Cache<String, CachedResponse> answers;

	ResponseCache(Validators validators, @Value("${kept-answers}") DataSize size) {
		this.validators = validators;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(size.toBytes())
			.<String, CachedResponse>weigher((request, answer) -> request.length() + answer.size())
			.build();
	}

	/**
	 * Sends the kept answer to a request that nothing has been done for, if there is one
	 * and the conditions of the request let it, and tells whether it did. The response
	 * has an error already if the request is malformed.
	 */
	boolean send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (response.getStatus() != HttpServletResponse.SC_OK || !ReadOnlyFilter.isRead(request)) {
			return false;
		}
		@Nullable CachedResponse answer = this.answers.getIfPresent(key(request, ContentCodings.acceptsGzip(request)));
		if (answer == null) {
			return false;
		}
		Validators.Outcome outcome = this.validators.evaluate(request, answer.tag());
		if (outcome == Validators.Outcome.FAILED) {
			return false;
		}
		ReadOnlyFilter.describe(response);
		if (outcome == Validators.Outcome.NOT_MODIFIED) {
			CachedResponse.notModified(answer.headers(), response);
		}
		else {
			answer.send(response);
		}
		return true;
	}

	void keep(HttpServletRequest request, boolean gzip, CachedResponse answer) {
		this.answers.put(key(request, gzip), answer);
	}

	void clear() {
		this.answers.invalidateAll();
	}

	/** The memory that the kept answers take, in bytes, roughly. */
	long size() {
		this.answers.cleanUp();
		return this.answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

	/**
	 * Everything in a request that an answer depends on. All of it is taken as sent, so
	 * that no two requests can be mistaken for each other: what separates the parts is
	 * still percent-encoded within them.
	 */
	private static String key(HttpServletRequest request, boolean gzip) {
		StringBuilder key = new StringBuilder(256).append(gzip).append(' ').append(address(request));
		request.getHeaders(HttpHeaders.ACCEPT).asIterator().forEachRemaining((line) -> key.append('\n').append(line));
		return key.toString();
	}

	/**
	 * The path and the query as sent, but with the parameters in the order of their
	 * names; values of one name keep their order, which means something.
	 */
	static String address(HttpServletRequest request) {
		String path = FormatSuffixRequest.address(request);
		@Nullable String query = request.getQueryString();
		if (query == null) {
			return path;
		}
		String[] parameters = query.split("&");
		// A name may be percent-encoded in many ways: then the query is taken as it is.
		if (Stream.of(parameters).noneMatch((parameter) -> name(parameter).contains("%"))) {
			Arrays.sort(parameters, Comparator.comparing(ResponseCache::name));
		}
		return path + '?' + String.join("&", parameters);
	}

	private static String name(String parameter) {
		return parameter.split("=", 2)[0];
	}

}
