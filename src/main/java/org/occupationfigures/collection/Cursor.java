package org.occupationfigures.collection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import org.occupationfigures.dataset.DataFolder;
import org.occupationfigures.web.InvalidValue;

/** Where a page of one query on one release ended: opaque, with its last id. */
record Cursor(String query, String id) {

	private static final int BOUND = 12;

	String text() {
		byte[] digest = DataFolder.sha256().digest((this.query + this.id).getBytes(StandardCharsets.UTF_8));
		String text = HexFormat.of().formatHex(digest).substring(0, BOUND) + this.id;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Refuses what is the cursor of another query or release, or is none. */
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

}
