package org.occupationfigures.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageLinks;
import org.occupationfigures.web.QueryParameters;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside the data of a JSON answer; a single record has no query. */
record Envelope(Meta meta, @JsonInclude(Include.NON_NULL) @Nullable Query query, Map<String, @Nullable String> links) {

	/** Links an answer itself, the same in each other format, and its page. */
	static Map<String, @Nullable String> links(QueryParameters parameters, @Nullable String after, Set<Format> formats,
			PageLinks pages) {
		Map<String, @Nullable String> links = new LinkedHashMap<>();
		links.put("self", parameters.page(after));
		String whole = parameters.query(null, "limit", "fields");
		formats.stream()
			.sorted()
			.filter((format) -> format != Format.JSON)
			.forEach((format) -> links.put(format.suffix().substring(1).replace('.', '_'),
					parameters.getRequestURI() + format.suffix() + whole));
		links.put("page", pages.of(parameters));
		return links;
	}

	/** Writes records, and this beside them. */
	void write(List<? extends SerializedRecord<?>> records, List<String> fields, JsonMapper json, OutputStream out)
			throws IOException {
		out.write("{\"data\":[".getBytes(StandardCharsets.US_ASCII));
		for (SerializedRecord<?> record : records) {
			if (record != records.get(0)) {
				out.write(',');
			}
			out.write(record.json(fields, json));
		}
		out.write(']');
		writeMembers(json, out);
	}

	/** Writes an object that has members already, and this beside them. */
	void write(byte[] object, JsonMapper json, OutputStream out) throws IOException {
		out.write(object, 0, object.length - 1);
		writeMembers(json, out);
	}

	private void writeMembers(JsonMapper json, OutputStream out) throws IOException {
		byte[] members = json.writeValueAsBytes(this);
		out.write(',');
		out.write(members, 1, members.length - 1);
	}

	/** What an answer says of itself; only collections have a total and a count. */
	record Meta(String release, @Nullable Long total, @Nullable Integer count, String licence) {

		Meta(Release release) {
			this(release.version(), null, null, release.licence());
		}

	}

	/** Each parameter as understood, and the defaults of those that were not given. */
	record Query(Map<String, @Nullable Object> applied, Map<String, Object> defaults) {

		Query(QueryParameters parameters, Map<String, @Nullable Object> understood) {
			this(parameters.given(understood), parameters.defaults());
		}

	}

}
