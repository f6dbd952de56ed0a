package org.occupationfigures.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.Representation;

import org.springframework.http.HttpHeaders;

/**
 * A body that is being written: a short one is kept until it is complete, a long one goes
 * out as it comes, so that its length costs no memory.
 */
final class BufferedBody extends OutputStream {

	private final HttpHeaders headers;

	private final boolean gzip;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

	private @Nullable OutputStream out;

	BufferedBody(HttpHeaders headers, boolean gzip, HttpServletRequest request, HttpServletResponse response) {
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
		CachedResponse.describe(this.headers, this.gzip, this.response);
		if (this.request.getMethod().equals("HEAD")) {
			throw new CancellationException("only the headers were asked for");
		}
		OutputStream direct = this.response.getOutputStream();
		return this.gzip ? ContentCodings.fastGzip(direct) : direct;
	}

}
