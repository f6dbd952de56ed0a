package org.occupationfigures.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * An answer on its way out. It is complete at once, or written while it is read: then a
 * short one waits until it is complete, and a long one goes out as it comes, so that its
 * length costs no memory.
 */
final class Outgoing extends OutputStream {

	private final HttpServletResponse response;

	private final Opening opening;

	private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

	private byte @Nullable [] complete;

	private @Nullable Runnable headers;

	private @Nullable OutputStream out;

	/**
	 * Prepares an answer.
	 * @param response where it goes
	 * @param opening what is done as soon as the answer is known to be long and its
	 * headers are set
	 */
	Outgoing(HttpServletResponse response, Opening opening) {
		this.response = response;
		this.opening = opening;
	}

	static Outgoing of(HttpServletRequest request) {
		return (Outgoing) request.getAttribute(Outgoing.class.getName());
	}

	/**
	 * Gives the answer as a whole.
	 * @param type its media type
	 * @param others its other headers
	 * @param body its body
	 */
	void complete(MediaType type, Map<String, String> others, byte[] body) {
		this.complete = body;
		this.headers = () -> {
			this.response.setContentType(type.toString());
			others.forEach(this.response::setHeader);
		};
	}

	/**
	 * Sends the caller to another address.
	 * @param address the address
	 */
	void moved(String address) {
		this.response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
		this.response.setHeader(HttpHeaders.LOCATION, address);
	}

	/**
	 * Begins an answer that is written while it is read.
	 * @param format its format
	 * @param file the name of the file to save it in
	 * @param total how many records fit
	 * @return where its body goes; closing it does nothing
	 */
	OutputStream begin(Format format, String file, long total) throws IOException {
		this.headers = () -> {
			this.response.setContentType(format.type() + ";charset=UTF-8");
			this.response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"" + file + format.suffix() + '"');
			this.response.setHeader("X-Total-Count", String.valueOf(total));
		};
		return this;
	}

	boolean isBegun() {
		return this.headers != null;
	}

	/** Tells whether some of the answer has been sent. */
	boolean isOpen() {
		return this.out != null;
	}

	/**
	 * Ends an answer that is complete.
	 * @return the whole of it; null when it was long and has been sent
	 */
	byte @Nullable [] end() throws IOException {
		if (this.out != null) {
			this.out.close();
			return null;
		}
		describe();
		return (this.complete != null) ? this.complete : this.beginning.toByteArray();
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (this.out == null && this.beginning.size() + length <= FinishedAnswers.LONGEST) {
			this.beginning.write(bytes, offset, length);
			return;
		}
		if (this.out == null) {
			describe();
			this.out = this.opening.open();
			this.beginning.writeTo(this.out);
			this.beginning.reset();
		}
		this.out.write(bytes, offset, length);
	}

	private void describe() {
		if (this.headers != null) {
			this.headers.run();
		}
	}

	/** Opens the way to the caller. */
	interface Opening {

		OutputStream open() throws IOException;

	}

}
