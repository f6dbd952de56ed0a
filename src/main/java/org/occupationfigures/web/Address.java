package org.occupationfigures.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.JacksonComponent;

/**
 * Where something is served. Answers show it below the path of the whole service.
 *
 * @param path the path within the service, with a query where it needs one
 */
public record Address(String path) {

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
