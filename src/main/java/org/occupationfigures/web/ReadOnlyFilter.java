package org.occupationfigures.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What is the same for every request: headers, methods, the suffix of a format. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ReadOnlyFilter extends OncePerRequestFilter {

	/** Pages load their own style, script and pictures, and nothing else. */
	public static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	static final String METHODS = "GET, HEAD, OPTIONS";

	private static final Set<String> HEALTH = Set.of("/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		QueryParameters read = new QueryParameters(request);
		String path = read.getServletPath();
		boolean isActuator = path.startsWith("/actuator");
		describe(response);
		if (request.getMethod().equals("OPTIONS")) {
			response.setHeader(HttpHeaders.ALLOW, METHODS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
			response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else if (!isRead(request)) {
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}
		else if (path.isEmpty() || (isActuator && !HEALTH.contains(path))) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			if (isActuator) {
				response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			}
			chain.doFilter(read, response);
		}
	}

	public static boolean isRead(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}

	/** What every answer has: any page may read it, none embed it or guess its type. */
	public static void describe(HttpServletResponse response) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
				"Link, ETag, X-Total-Count, Content-Disposition, Retry-After");
		response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Content-Type-Options", "nosniff");
	}

}
