package org.occupationfigures.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.JacksonComponent;

/** A path within the service; answers show it below that of the service. */
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
