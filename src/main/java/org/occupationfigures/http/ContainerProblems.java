package org.occupationfigures.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

/** Problem documents for requests that Tomcat itself refuses, such as malformed ones. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> ((StandardHost) context.getParent())
			.setErrorReportValveClass(ProblemValve.class.getName()));
	}

	/** Created by Tomcat, by its name. */
	public static class ProblemValve extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable throwable) {
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (status == null || !status.isError() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			Problem problem = Problem.of(status, Problem.type(status), status.getReasonPhrase(),
					detail(status, instance(request)), instance(request), List.of());
			try {
				Delivery.openToAll(response);
				if (status == HttpStatus.NOT_IMPLEMENTED || status == HttpStatus.METHOD_NOT_ALLOWED) {
					response.setHeader("Allow", Delivery.METHODS);
				}
				response.setHeader("Cache-Control", "no-store");
				response.setContentType("application/problem+json");
				response.setCharacterEncoding(StandardCharsets.UTF_8);
				response.getReporter().write(JsonMapper.shared().writeValueAsString(problem));
				response.finishResponse();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static String detail(HttpStatus status, @Nullable String address) {
			if (status == HttpStatus.NOT_IMPLEMENTED) {
				return Problems.READ_ONLY;
			}
			if (address != null && address.matches("(?i).*%(2f|5c).*")) {
				return "No address has a slash or backslash inside a name (%2F, %5C)";
			}
			return "The request cannot be read: it is too long, or its spaces, brackets or letters beyond ASCII are not "
					+ "percent-encoded";
		}

		private static @Nullable String instance(Request request) {
			return request.getCoyoteRequest().requestURI().toString();
		}

	}

}
