package org.occupationfigures.http;

import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The answers that are kept to be sent again, as many as fit into {@code kept-answers};
 * those asked for seldom and long ago make room.
 */
@Component
class FinishedAnswers {

	/** The longest body that is kept, in bytes. */
	static final int LONGEST = 512 * 1024;

	private final Cache<String, Finished> answers;

	FinishedAnswers(@Value("${kept-answers}") DataSize size) {
		this.answers = Caffeine.newBuilder()
			.maximumWeight(size.toBytes())
			.<String, Finished>weigher((request, answer) -> request.length() + answer.size())
			.build();
	}

	/** Gives the answer to a request; null when none is kept. */
	@Nullable Finished get(HttpServletRequest request, boolean gzip) {
		return this.answers.getIfPresent(key(request, gzip));
	}

	void keep(HttpServletRequest request, boolean gzip, Finished answer) {
		if (answer.body().length <= LONGEST) {
			this.answers.put(key(request, gzip), answer);
		}
	}

	void clear() {
		this.answers.invalidateAll();
	}

	/** Gives the memory that the kept answers take, in bytes, roughly. */
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
	 * Gives the path and the query as sent, but with the parameters in an order of their
	 * own.
	 */
	static String address(HttpServletRequest request) {
		@Nullable String query = request.getQueryString();
		if (query == null) {
			return request.getRequestURI();
		}
		String[] parameters = query.split("&");
		Arrays.sort(parameters);
		return request.getRequestURI() + '?' + String.join("&", parameters);
	}

}
