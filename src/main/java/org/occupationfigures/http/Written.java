package org.occupationfigures.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record, written as JSON when it is first needed so and never again.
 *
 * @param <T> the record
 */
final class Written<T extends Identified> {

	private final T record;

	private volatile byte @Nullable [] json;

	Written(T record) {
		this.record = record;
	}

	T record() {
		return this.record;
	}

	/**
	 * Gives its JSON.
	 * @param mapper writes it, always the same
	 * @return the bytes, which nobody may change
	 */
	byte[] json(JsonMapper mapper) {
		byte[] bytes = this.json;
		if (bytes == null) {
			bytes = mapper.writeValueAsBytes(this.record);
			this.json = bytes;
		}
		return bytes;
	}

}
