package org.occupationfigures.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

import org.occupationfigures.web.InvalidValue;

/**
 * The place where a page ended, as an opaque text: the id of its last record, bound to
 * one query on one release.
 */
record Cursor(String query, String id) {

	private static final int BOUND = 12;

	/** Gives the cursor as a parameter has it. */
	String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((fingerprint(this.query + this.id) + this.id).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads the cursor of a query.
	 * @throws InvalidValue if it belongs to another query or release, or is none
	 */
	static Cursor parse(String text, String query) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			Cursor cursor = new Cursor(query, plain.substring(Math.min(BOUND, plain.length())));
			if (cursor.text().equals(text)) {
				return cursor;
			}
		}
		catch (IllegalArgumentException ex) {
			// Not Base64: as foreign as any other cursor.
		}
		throw new InvalidValue("not a cursor of this query on this release; start again without it");
	}

	private static String fingerprint(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, BOUND);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
