package org.occupationfigures.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** An answer that goes out while it is read, so that its length costs no memory. */
final class StreamedResponse {

	private final HttpServletResponse response;

	private final BooleanSupplier isKnown;

	private final boolean gzip;

	private @Nullable OutputStream out;

	StreamedResponse(HttpServletResponse response, BooleanSupplier isKnown, boolean gzip) {
		this.response = response;
		this.isKnown = isKnown;
		this.gzip = gzip;
	}

	static StreamedResponse of(HttpServletRequest request) {
		return (StreamedResponse) request.getAttribute(StreamedResponse.class.getName());
	}

	/**
	 * Begins the answer.
	 * @param format its format
	 * @param file the name of the file to save it in
	 * @param total how many records fit
	 * @return where its body goes; nowhere when the caller has it already
	 */
	OutputStream begin(Format format, String file, long total) throws IOException {
		this.response.setContentType(format.type() + ";charset=UTF-8");
		this.response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"" + file + format.suffix() + '"');
		this.response.setHeader("X-Total-Count", String.valueOf(total));
		if (this.isKnown.getAsBoolean()) {
			this.response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			this.out = OutputStream.nullOutputStream();
		}
		else if (this.gzip) {
			this.response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			this.out = new GZIPOutputStream(this.response.getOutputStream(), 8192);
		}
		else {
			this.out = this.response.getOutputStream();
		}
		return this.out;
	}

	boolean isBegun() {
		return this.out != null;
	}

	void finish() throws IOException {
		if (this.out != null) {
			this.out.close();
		}
	}

}
