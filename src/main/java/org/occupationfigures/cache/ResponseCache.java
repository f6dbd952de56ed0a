package org.occupationfigures.cache;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.FormatSuffixRequest;
import org.occupationfigures.web.ReadOnlyFilter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The answers that are kept to be sent again, before the container does anything else: as
 * many as fit into {@code kept-answers}; the least used are dropped first.
 */
@Component
class ResponseCache extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/** The longest body that is kept, in bytes. */
	static final int LONGEST = 512 * 1024;

	final Cache<String, CachedResponse> answers;

	private final Validators validators;

	ResponseCache(Validators validators, @Value("${kept-answers}") DataSize size) {
		super(true);
		this.validators = validators;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(size.toBytes())
			.<String, CachedResponse>weigher((request, answer) -> request.length() + answer.size())
			.build();
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(this);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!send(request, response)) {
			getNext().invoke(request, response);
		}
	}

	/**
	 * Sends the kept answer, if there is one and the conditions of the request let it.
	 */
	private boolean send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		// The response to a malformed request has an error already.
		if (response.getStatus() != HttpServletResponse.SC_OK || !ReadOnlyFilter.isRead(request)) {
			return false;
		}
		@Nullable CachedResponse answer = this.answers.getIfPresent(key(request, ContentCodings.acceptsGzip(request)));
		HttpStatus status = (answer != null) ? this.validators.evaluate(request, answer.tag())
				: HttpStatus.PRECONDITION_FAILED;
		if (answer == null || status == HttpStatus.PRECONDITION_FAILED) {
			return false;
		}
		ReadOnlyFilter.describe(response);
		if (status == HttpStatus.NOT_MODIFIED) {
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

	/**
	 * Everything in a request that an answer depends on, as it was sent: what separates
	 * the parts is still percent-encoded within them.
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
