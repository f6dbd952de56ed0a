package org.occupationfigures.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns exceptions into problem documents. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	static final String READ_ONLY = "Only GET, HEAD and OPTIONS: the service is read-only";

	private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final Pattern NAMELESS = Pattern.compile("(^|&)=");

	@ExceptionHandler
	ResponseEntity<Object> problem(ProblemException ex, WebRequest request) {
		return answer(ex.problem(), request, new HttpHeaders());
	}

	/** What the health endpoints, the container and the database refuse. */
	@ExceptionHandler({ InvalidMimeTypeException.class, InvalidParameterException.class,
			CannotGetJdbcConnectionException.class })
	ResponseEntity<Object> refused(Exception ex, WebRequest request) {
		HttpStatus status = (ex instanceof InvalidMimeTypeException) ? HttpStatus.NOT_ACCEPTABLE
				: (ex instanceof InvalidParameterException) ? HttpStatus.BAD_REQUEST : HttpStatus.SERVICE_UNAVAILABLE;
		return plain(status, request, new HttpHeaders());
	}

	/** The caller hung up: nobody is left to answer, and nothing is wrong here. */
	@ExceptionHandler
	void hungUp(ClientAbortException ex) {
		this.logger.debug("A caller hung up", ex);
	}

	@ExceptionHandler
	ResponseEntity<Object> fault(Exception ex, WebRequest request, HttpServletResponse response) throws Exception {
		if (response.isCommitted()) {
			// The container hangs up, so that a part is not taken for the whole.
			throw ex;
		}
		response.reset();
		ReadOnlyFilter.describe(response);
		this.logger.error("Cannot answer " + request, ex);
		return plain(HttpStatus.INTERNAL_SERVER_ERROR, request, new HttpHeaders());
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return (status == HttpStatus.PERMANENT_REDIRECT) ? ResponseEntity.status(status).headers(headers).build()
				: plain(status, request, headers);
	}

	private static ResponseEntity<Object> plain(HttpStatusCode code, WebRequest request, HttpHeaders headers) {
		HttpStatus status = HttpStatus.valueOf(code.value());
		HttpHeaders all = HttpHeaders.copyOf(headers);
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			all.set(HttpHeaders.ALLOW, ReadOnlyFilter.METHODS);
		}
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			all.set(HttpHeaders.RETRY_AFTER, "1");
		}
		return answer(Problem.of(status, detail(status, asked(request))), request, all);
	}

	private static String detail(HttpStatus status, HttpServletRequest asked) {
		return switch (status) {
			case NOT_FOUND -> path(asked).contains(";") ? "Nothing is served here: parameters follow a '?', never a ';'"
					: "Nothing is served here; /v1 lists what is";
			case METHOD_NOT_ALLOWED -> READ_ONLY;
			case BAD_REQUEST ->
				"The query cannot be read: " + (NAMELESS.matcher(String.valueOf(asked.getQueryString())).find()
						? "a value has no name before its '='" : "not percent-encoded UTF-8, or too many parameters");
			case SERVICE_UNAVAILABLE -> "Too many requests at once; ask again in a moment";
			case INTERNAL_SERVER_ERROR -> "A fault inside the service; it has been logged";
			default -> "The request cannot be answered: " + status.getReasonPhrase();
		};
	}

	private static ResponseEntity<Object> answer(Problem problem, WebRequest request, HttpHeaders headers) {
		String query = asked(request).getQueryString();
		boolean page = isForPeople(asked(request));
		HttpServletResponse response = ((ServletWebRequest) request).getResponse();
		if (page && response != null) {
			response.setHeader("Content-Security-Policy", ReadOnlyFilter.PAGE_POLICY);
		}
		return ResponseEntity.status(problem.status())
			.headers(headers)
			.cacheControl(CacheControl.noStore())
			.contentType(page ? PAGE : MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem.at(path(asked(request)) + ((query != null) ? "?" + query : "")));
	}

	/** The address is that of a page, or nothing is there and the caller reads pages. */
	private static boolean isForPeople(HttpServletRequest asked) {
		if (asked.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
			return handler.getBeanType().isAnnotationPresent(PageController.class);
		}
		String accepted = asked.getHeader(HttpHeaders.ACCEPT);
		return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
				&& !asked.getServletPath().startsWith("/v1");
	}

	private static HttpServletRequest asked(WebRequest request) {
		return ((ServletWebRequest) request).getRequest();
	}

	private static String path(HttpServletRequest asked) {
		Object forwarded = asked.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (forwarded != null) ? forwarded.toString() : FormatSuffixRequest.address(asked);
	}

	/** Answers where no controller, and maybe no filter, was reached. */
	@RestController
	static class OfTheContainer implements ErrorController {

		@RequestMapping("/error")
		ResponseEntity<Object> error(ServletWebRequest request, HttpServletResponse response) {
			ReadOnlyFilter.describe(response);
			Object status = request.getRequest().getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
			return plain((status instanceof Integer code) ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND,
					request, new HttpHeaders());
		}

	}

}
