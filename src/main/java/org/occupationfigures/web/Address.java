package org.occupationfigures.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.JacksonComponent;

/**
 * Where something is served. Answers show it with the path under which the whole service
 * is served, if there is one.
 *
 * @param path the path within the service, with a query where it needs one
 */
public record Address(String path) {

	/** Writes an address as a text. */
	@JacksonComponent
	static class Serializer extends ValueSerializer<Address> {

		private final String prefix;

		Serializer(@Value("${server.servlet.context-path:}") String prefix) {
			this.prefix = prefix;
		}

		@Override
		public void serialize(Address address, JsonGenerator json, SerializationContext context) {
			json.writeString(this.prefix + address.path);
		}

	}

}
