package org.occupationfigures.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * A body that is being written: a short one is kept until it is complete, a long one goes
 * out as it comes, so that its length costs no memory.
 */
final class BufferedBody extends OutputStream {

	private final int longest;

	private final Opening opening;

	private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

	private @Nullable OutputStream out;

	/**
	 * Begins without a byte.
	 * @param longest how many bytes are kept at most
	 * @param opening opens the way to the caller as soon as there are more
	 */
	BufferedBody(int longest, Opening opening) {
		this.longest = longest;
		this.opening = opening;
	}

	/**
	 * Ends the body.
	 * @return the whole of it; null when it was long and has been sent
	 */
	byte @Nullable [] end() throws IOException {
		if (this.out != null) {
			this.out.close();
			return null;
		}
		return this.beginning.toByteArray();
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (this.out == null && this.beginning.size() + length <= this.longest) {
			this.beginning.write(bytes, offset, length);
			return;
		}
		if (this.out == null) {
			this.out = this.opening.open();
			this.beginning.writeTo(this.out);
			this.beginning.reset();
		}
		this.out.write(bytes, offset, length);
	}

	/** Opens the way to the caller. */
	interface Opening {

		OutputStream open() throws IOException;

	}

}
