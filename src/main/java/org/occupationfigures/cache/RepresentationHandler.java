package org.occupationfigures.cache;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.Representation;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sends what controllers return. Conditions of the request are evaluated before the body
 * is made; the body is compressed and kept to be sent again.
 */
@Component
class RepresentationHandler implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

	private static final String CACHE_CONTROL = "public, max-age=300, stale-while-revalidate=86400";

	private static final int LEAST_TO_COMPRESS = 1024;

	private final Validators validators;

	private final ResponseCache kept;

	RepresentationHandler(Validators validators, ResponseCache kept) {
		this.validators = validators;
		this.kept = kept;
	}

	@Override
	public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
		handlers.add(this);
	}

	@Override
	public boolean supportsReturnType(MethodParameter type) {
		return type.getParameterType() == Representation.class;
	}

	@Override
	public void handleReturnValue(@Nullable Object returned, MethodParameter type, ModelAndViewContainer container,
			NativeWebRequest web) throws IOException {
		container.setRequestHandled(true);
		HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
		HttpServletResponse response = (HttpServletResponse) web.getNativeResponse();
		if (returned instanceof Representation representation && response != null) {
			answer(representation, request, response);
		}
	}

	private void answer(Representation representation, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean gzip = ContentCodings.acceptsGzip(request);
		String tag = this.validators.tag(request, representation.type(), gzip);
		HttpHeaders headers = headers(representation, tag);
		HttpStatus status = this.validators.evaluate(request, tag);
		if (status == HttpStatus.PRECONDITION_FAILED) {
			throw new ProblemException(status, "The answer is not the one that the request insists on");
		}
		if (status == HttpStatus.NOT_MODIFIED) {
			CachedResponse.notModified(headers, response);
			return;
		}
		byte[] body = new BufferedBody(headers, gzip, request, response).take(representation.body());
		if (body != null) {
			boolean coded = gzip && body.length > LEAST_TO_COMPRESS;
			CachedResponse finished = new CachedResponse(tag, headers, coded, coded ? ContentCodings.gzip(body) : body);
			this.kept.keep(request, gzip, finished);
			finished.send(response);
		}
	}

	private HttpHeaders headers(Representation representation, String tag) {
		HttpHeaders headers = HttpHeaders.copyOf(representation.headers());
		headers.setContentType(representation.type());
		headers.set(HttpHeaders.VARY, representation.negotiated() ? "Accept, Accept-Encoding" : "Accept-Encoding");
		headers.set(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		headers.set(HttpHeaders.ETAG, tag);
		headers.setLastModified(this.validators.lastModified());
		return headers;
	}

}
