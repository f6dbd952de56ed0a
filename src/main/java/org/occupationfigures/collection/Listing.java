package org.occupationfigures.collection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.QueryParameters;
import tools.jackson.databind.json.JsonMapper;

/** What a request wants to see of the records that fit it; without fields all of them. */
record Listing<T extends Identified>(CollectionSpec<T> spec, Map<String, @Nullable Object> filter,
		Supplier<RecordQuery<T>> records, String sort, @Nullable Integer limit, List<String> fields) {

	private static final int MOST = 1000;

	static <T extends Identified> Listing<T> of(QueryParameters parameters, CollectionSpec<T> spec, Filter<?> filter,
			Supplier<RecordQuery<T>> records) {
		return new Listing<>(spec, filter.values(), records, parameters.one("sort", spec.sort(), spec::order),
				parameters.one("limit", Listing::limit), fields(parameters, spec));
	}

	static List<String> fields(QueryParameters parameters, CollectionSpec<?> spec) {
		return parameters.many("fields",
				(field) -> new AllowedValues("field", Stream.of(spec.type().getRecordComponents())
					.filter((component) -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
					.map((component) -> component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
					.toList()).require(field));
	}

	Map<String, @Nullable Object> understood(int most) {
		Map<String, @Nullable Object> understood = new LinkedHashMap<>(this.filter);
		understood.put("sort", this.sort);
		understood.put("limit", most);
		understood.put("fields", this.fields);
		return understood;
	}

	/** Reads the rest of a request at once, and the records when they are asked for. */
	Supplier<RecordPage<SerializedRecord<T>>> part(QueryParameters parameters, int most, JsonMapper json,
			Release release) {
		Supplier<String> query = () -> release + parameters.getRequestURI() + json.writeValueAsString(this.filter)
				+ this.sort;
		Cursor after = parameters.one("after", (text) -> Cursor.parse(text, query.get()));
		parameters.check();
		parameters.checkLength();
		return () -> {
			RecordQuery<T> matching = this.records.get();
			List<SerializedRecord<T>> found = matching.records(this.sort, (after != null) ? after.id() : null,
					most + 1);
			List<SerializedRecord<T>> page = found.subList(0, Math.min(most, found.size()));
			String next = (found.size() > most)
					? parameters.page(new Cursor(query.get(), page.get(most - 1).record().id()).text()) : null;
			return new RecordPage<>(page, matching.total(), next);
		};
	}

	private static int limit(String text) {
		InvalidValue.unless(text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST,
				"not a whole number from 1 to " + MOST);
		return Integer.parseInt(text);
	}

}
