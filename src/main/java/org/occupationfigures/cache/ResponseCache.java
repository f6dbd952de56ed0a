package org.occupationfigures.cache;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/** Keeps as many answers as fit into {@code kept-answers}, and sends them at once. */
@Component
class ResponseCache extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/** The longest body that is kept, in bytes. */
	static final int LONGEST = 512 * 1024;

	/**
	 * What the headers take in memory but for the query that one repeats, in bytes,
	 * roughly.
	 */
	private static final int HEADERS = 1000;

	final Cache<String, Answer> answers;

	private final Validators validators;

	ResponseCache(Validators validators, @Value("${kept-answers}") DataSize size) {
		super(true);
		this.validators = validators;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(size.toBytes())
			.<String, Answer>weigher((key, answer) -> 2 * key.length() + answer.body.length + HEADERS)
			.build();
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(this);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		// The response to a malformed request has an error already.
		boolean isSound = response.getStatus() == HttpServletResponse.SC_OK && ReadOnlyFilter.isRead(request);
		String key = isSound ? key(request, ContentCodings.acceptsGzip(request)) : "";
		@Nullable Answer answer = this.answers.getIfPresent(key);
		HttpStatus status = (answer != null) ? this.validators.evaluate(request, answer.tag())
				: HttpStatus.PRECONDITION_FAILED;
		if (answer == null || status == HttpStatus.PRECONDITION_FAILED) {
			getNext().invoke(request, response);
			return;
		}
		ReadOnlyFilter.describe(response);
		if (status == HttpStatus.NOT_MODIFIED) {
			Answer.notModified(answer.headers(), response);
		}
		else {
			answer.send(response);
		}
	}

	void keep(HttpServletRequest request, boolean gzip, Answer answer) {
		this.answers.put(key(request, gzip), answer);
	}

	/** What an answer depends on, as sent: within a part, separators are encoded. */
	private static String key(HttpServletRequest request, boolean gzip) {
		List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		return gzip + " " + address(request) + '\n' + String.join("\n", accepted);
	}

	/** As sent, but in order of names: that of values of one name has a meaning. */
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
		int end = parameter.indexOf('=');
		return (end < 0) ? parameter : parameter.substring(0, end);
	}

	/** An answer that needs nothing more than to be sent. Nothing in it ever changes. */
	record Answer(String tag, Map<String, String> headers, boolean gzip, byte[] body) {

		void send(HttpServletResponse response) throws IOException {
			describe(this.headers, this.gzip, response);
			response.setContentLength(this.body.length);
			response.getOutputStream().write(this.body);
		}

		static void describe(Map<String, String> headers, boolean gzip, HttpServletResponse response) {
			headers.forEach(response::setHeader);
			if (gzip) {
				response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			}
		}

		static void notModified(Map<String, String> headers, HttpServletResponse response) {
			describe(headers, false, response);
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		}

	}

}
