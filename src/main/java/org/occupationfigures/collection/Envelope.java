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
import org.occupationfigures.web.QueryParameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside the data of a JSON answer.
 *
 * @param meta the release, and how much of it this is
 * @param query what was asked; null for a single record
 * @param links the addresses of this answer, of the same in each other format, and of
 * what is related
 */
record Envelope(Meta meta, @JsonInclude(Include.NON_NULL) @Nullable Query query, Map<String, @Nullable String> links) {

	/** Links an answer itself, and the same in each other format. */
	static Map<String, @Nullable String> links(QueryParameters parameters, @Nullable Cursor after,
			Set<Format> formats) {
		Map<String, @Nullable String> links = new LinkedHashMap<>();
		links.put("self", parameters.page((after != null) ? after.text() : null));
		String whole = parameters.query(null, "limit", "fields");
		formats.stream()
			.sorted()
			.filter((format) -> format != Format.JSON)
			.forEach((format) -> links.put(format.suffix().substring(1).replace('.', '_'),
					parameters.getRequestURI() + format.suffix() + whole));
		return links;
	}

	/** Writes records, and this beside them. */
	void write(List<? extends SerializedRecord<?>> records, List<String> fields, JsonMapper json, OutputStream out)
			throws IOException {
		byte[] members = json.writeValueAsBytes(this);
		out.write("{\"data\":[".getBytes(StandardCharsets.US_ASCII));
		for (SerializedRecord<?> record : records) {
			if (record != records.get(0)) {
				out.write(',');
			}
			out.write(record.json(fields, json));
		}
		out.write(']');
		out.write(',');
		out.write(members, 1, members.length - 1);
	}

	/** Writes an object that has members already, and this beside them. */
	void write(byte[] object, JsonMapper json, OutputStream out) throws IOException {
		byte[] members = json.writeValueAsBytes(this);
		out.write(object, 0, object.length - 1);
		out.write(',');
		out.write(members, 1, members.length - 1);
	}

	/**
	 * What an answer says of itself.
	 *
	 * @param release the release of the data set
	 * @param total how many records fit; null but in collections
	 * @param count how many are in this answer; null but in collections
	 * @param licence the licence of the compilation
	 */
	record Meta(String release, @Nullable Long total, @Nullable Integer count, String licence) {

		Meta(Release release) {
			this(release.version(), null, null, release.licence());
		}

	}

	/**
	 * What was asked.
	 *
	 * @param applied each parameter as understood
	 * @param defaults the value of each parameter that was not given and has a default
	 */
	record Query(Map<String, @Nullable Object> applied, Map<String, Object> defaults) {

		static Query of(QueryParameters parameters, Map<String, @Nullable Object> understood) {
			return new Query(parameters.given(understood), parameters.defaults());
		}

	}

}
