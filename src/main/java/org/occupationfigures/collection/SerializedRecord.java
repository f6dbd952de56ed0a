package org.occupationfigures.collection;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A record with its JSON, which nobody may change. */
record SerializedRecord<T extends Identified>(T record, byte[] json) {

	SerializedRecord(T record, JsonMapper mapper) {
		this(record, mapper.writeValueAsBytes(record));
	}

	/** Gives the JSON of some fields, and always id and source claim; of all if none. */
	byte[] json(List<String> fields, JsonMapper mapper) {
		if (fields.isEmpty()) {
			return this.json;
		}
		ObjectNode node = mapper.valueToTree(this.record);
		return mapper
			.writeValueAsBytes(node.retain(Stream.concat(fields.stream(), Stream.of("id", "source_claim")).toList()));
	}

}
