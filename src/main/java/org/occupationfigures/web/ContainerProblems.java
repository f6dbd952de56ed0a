package org.occupationfigures.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Problem documents for what Tomcat itself refuses; it creates its own by the name. */
@Component
public class ContainerProblems extends ErrorReportValve
		implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final Pattern ENCODED_SLASH = Pattern.compile("(?i)%(2f|5c)");

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> ((StandardHost) context.getParent())
			.setErrorReportValveClass(ContainerProblems.class.getName()));
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		@Nullable String address = request.getCoyoteRequest().requestURI().toString();
		Problem problem = Problem.of(status, detail(status, address)).at(address);
		ReadOnlyFilter.describe(response);
		if (status == HttpStatus.NOT_IMPLEMENTED || status == HttpStatus.METHOD_NOT_ALLOWED) {
			response.setHeader("Allow", ReadOnlyFilter.METHODS);
		}
		response.setHeader("Cache-Control", "no-store");
		response.setContentType("application/problem+json;charset=UTF-8");
		try {
			response.getReporter().write(JsonMapper.shared().writeValueAsString(problem));
			response.finishResponse();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String detail(HttpStatus status, @Nullable String address) {
		return switch (status) {
			case NOT_IMPLEMENTED, METHOD_NOT_ALLOWED ->
				Problems.READ_ONLY + ", without a Transfer-Encoding other than chunked";
			case EXPECTATION_FAILED -> "Only the expectation 100-continue is met";
			case HTTP_VERSION_NOT_SUPPORTED -> "Only HTTP/1.0 and HTTP/1.1 are spoken";
			case BAD_REQUEST -> (address != null && ENCODED_SLASH.matcher(address).find())
					? "No address has a slash or backslash inside a name (%2F, %5C)"
					: "The request cannot be read: it is too long, its address is not percent-encoded UTF-8 (spaces, brackets "
							+ "and letters beyond ASCII must be encoded), or it names no host or two";
			default -> "The request cannot be answered: " + status.getReasonPhrase();
		};
	}

}
