package org.occupationfigures.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.cache.ResponseCache.Answer;
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

/** Sends what controllers return, unless the caller has it, and keeps the body. */
@Component
record RepresentationHandler(Validators validators,
		ResponseCache kept) implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

	private static final int LEAST_TO_COMPRESS = 1024;

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
		Representation representation = (Representation) Objects.requireNonNull(returned);
		HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
		HttpServletResponse response = (HttpServletResponse) Objects.requireNonNull(web.getNativeResponse());
		boolean gzip = ContentCodings.acceptsGzip(request);
		String tag = this.validators.tag(request, representation.type(), gzip);
		Map<String, String> headers = headers(representation, tag);
		HttpStatus status = this.validators.evaluate(request, tag);
		if (status == HttpStatus.PRECONDITION_FAILED) {
			throw new ProblemException(status, "The answer is not the one that the request insists on");
		}
		if (status == HttpStatus.NOT_MODIFIED) {
			Answer.notModified(headers, response);
			return;
		}
		byte[] body = new BufferedBody(headers, gzip, request, response).take(representation.body());
		if (body != null) {
			boolean coded = gzip && body.length > LEAST_TO_COMPRESS;
			Answer finished = new Answer(tag, headers, coded, coded ? ContentCodings.gzip(body) : body);
			if (headers.getOrDefault(HttpHeaders.CACHE_CONTROL, "").startsWith("public")) {
				this.kept.keep(request, gzip, finished);
			}
			finished.send(response);
		}
	}

	private Map<String, String> headers(Representation representation, String tag) {
		Map<String, String> headers = new LinkedHashMap<>(representation.headers());
		headers.put(HttpHeaders.CONTENT_TYPE, representation.type().toString());
		headers.put(HttpHeaders.VARY, representation.negotiated() ? "Accept, Accept-Encoding" : "Accept-Encoding");
		headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, "public, max-age=300, stale-while-revalidate=86400");
		headers.put(HttpHeaders.ETAG, tag);
		headers.put(HttpHeaders.LAST_MODIFIED, this.validators.lastModified());
		return headers;
	}

	/** Keeps a short body until it is complete, and sends a long one as it comes. */
	private static final class BufferedBody extends OutputStream {

		private final Map<String, String> headers;

		private final boolean gzip;

		private final HttpServletRequest request;

		private final HttpServletResponse response;

		private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

		private @Nullable OutputStream out;

		BufferedBody(Map<String, String> headers, boolean gzip, HttpServletRequest request,
				HttpServletResponse response) {
			this.headers = headers;
			this.gzip = gzip;
			this.request = request;
			this.response = response;
		}

		/** Takes the whole of a body; gives null when it was long and has been sent. */
		byte @Nullable [] take(Representation.Body body) throws IOException {
			try {
				body.write(this.headers, this);
				if (this.out == null) {
					return this.beginning.toByteArray();
				}
				this.out.close();
				return null;
			}
			catch (CancellationException ex) {
				return null;
			}
			catch (UncheckedIOException ex) {
				throw ex.getCause();
			}
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			if (this.out == null && this.beginning.size() + length <= ResponseCache.LONGEST) {
				this.beginning.write(bytes, offset, length);
				return;
			}
			if (this.out == null) {
				this.out = open();
				this.beginning.writeTo(this.out);
				this.beginning.reset();
			}
			this.out.write(bytes, offset, length);
		}

		private OutputStream open() throws IOException {
			Answer.describe(this.headers, this.gzip, this.response);
			if (this.request.getMethod().equals("HEAD")) {
				throw new CancellationException("only the headers were asked for");
			}
			OutputStream direct = this.response.getOutputStream();
			return this.gzip ? ContentCodings.fastGzip(direct) : direct;
		}

	}

}
