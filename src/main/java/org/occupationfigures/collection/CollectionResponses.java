package org.occupationfigures.collection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Envelope.Query;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.InvalidParameters;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.NoSuchRecord;
import org.occupationfigures.web.NotAcceptable;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers with a collection, a page of it as JSON and the whole of it in any other
 * format; with a single record; and with what is worked out from claims.
 */
@Component
public class CollectionResponses {

	private static final int MOST = 1000;

	private final RecordStore store;

	private final Vocabulary vocabulary;

	private final JsonMapper json;

	private final Release release;

	private final RecordWriters writers;

	CollectionResponses(RecordStore store, Vocabulary vocabulary, JsonMapper json, Release release,
			RecordWriters writers) {
		this.store = store;
		this.vocabulary = vocabulary;
		this.json = json;
		this.release = release;
		this.writers = writers;
	}

	/** Reads a filter from a request, before anything else is read. */
	public <C extends Conditions> Filter<C> filter(QueryParameters parameters, Consumer<Filter<C>> declaration) {
		return Filter.read(parameters, this.vocabulary, declaration);
	}

	/**
	 * Answers with a collection.
	 * @param declaration declares its filter
	 * @throws InvalidParameters if anything in the request was wrong
	 */
	public <T extends Identified> Representation page(QueryParameters parameters, CollectionSpec<T> spec,
			Consumer<Filter<SqlConditions>> declaration) {
		return page(parameters, spec, filter(parameters, declaration));
	}

	/**
	 * Answers with a collection whose filter has been read.
	 * @throws InvalidParameters if anything in the request was wrong
	 */
	public <T extends Identified> Representation page(QueryParameters parameters, CollectionSpec<T> spec,
			Filter<SqlConditions> filter) {
		return list(parameters, spec, filter, () -> this.store.select(spec, filter::narrow));
	}

	/**
	 * Answers with a collection whose records are found otherwise than by SQL.
	 * @param matching finds the records that fit the filter
	 * @throws InvalidParameters if anything in the request was wrong
	 */
	public <T extends Identified> Representation page(QueryParameters parameters, CollectionSpec<T> spec,
			Filter<?> filter, Supplier<IdQuery> matching) {
		return list(parameters, spec, filter, () -> this.store.select(spec, matching.get()));
	}

	private <T extends Identified> Representation list(QueryParameters parameters, CollectionSpec<T> spec,
			Filter<?> filter, Supplier<RecordQuery<T>> records) {
		Format format = parameters.format(spec.formats());
		String sort = parameters.one("sort", spec.sort(), spec::order);
		Integer limit = parameters.one("limit", CollectionResponses::limit);
		List<String> fields = fields(parameters, spec);
		if (format != Format.JSON) {
			return whole(parameters, spec, records, format, sort, limit, fields);
		}
		int most = parameters.fallback("limit", limit, spec.limit());
		Supplier<String> query = () -> this.release + parameters.path() + this.json.writeValueAsString(filter.values())
				+ sort;
		Cursor after = parameters.one("after", (text) -> Cursor.parse(text, query.get()));
		parameters.check();
		parameters.checkLength();
		Map<String, @Nullable Object> understood = new LinkedHashMap<>(filter.values());
		understood.put("sort", sort);
		understood.put("limit", most);
		understood.put("fields", fields);
		return represent(parameters, spec.formats(), format, (headers, out) -> {
			RecordQuery<T> selected = records.get();
			long total = selected.total();
			List<SerializedRecord<T>> found = selected.records(sort, (after != null) ? after.id() : null, most + 1);
			List<SerializedRecord<T>> page = found.subList(0, Math.min(most, found.size()));
			String next = (found.size() > most)
					? parameters.address(new Cursor(query.get(), page.get(most - 1).record().id()).text()) : null;
			headers.set("X-Total-Count", String.valueOf(total));
			if (next != null) {
				headers.set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
			}
			Map<String, @Nullable String> links = Envelope.links(parameters, after, spec.formats());
			links.put("next", next);
			new Envelope(new Meta(this.release.version(), total, page.size(), this.release.licence()),
					Query.of(parameters, understood), links)
				.write(data(page, fields), this.json, out);
		});
	}

	/** Puts records into a list that is the only member of an object. */
	private byte[] data(List<? extends SerializedRecord<?>> records, List<String> fields) {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		data.writeBytes("{\"data\":[".getBytes(StandardCharsets.US_ASCII));
		for (SerializedRecord<?> record : records) {
			if (record != records.get(0)) {
				data.write(',');
			}
			data.writeBytes(record.json(fields, this.json));
		}
		data.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
		return data.toByteArray();
	}

	/** Answers with all records, or the first that {@code limit} leaves. */
	private <T extends Identified> Representation whole(QueryParameters parameters, CollectionSpec<T> spec,
			Supplier<RecordQuery<T>> records, Format format, String sort, @Nullable Integer limit,
			List<String> fields) {
		if (parameters.countGiven("after") > 0) {
			parameters.one("after", (text) -> text);
			parameters.fault("after", "a " + format.suffix() + " has no pages; leave it out");
		}
		if (format != Format.NDJSON && !fields.isEmpty()) {
			parameters.fault("fields", "a " + format.suffix() + " always has the same fields");
		}
		parameters.check();
		return represent(parameters, spec.formats(), format, (headers, out) -> {
			RecordQuery<T> selected = records.get();
			headers.set("X-Total-Count", String.valueOf(selected.total()));
			this.writers.write(format, spec, selected, sort, (limit != null) ? limit : Long.MAX_VALUE, fields, out);
		});
	}

	/**
	 * Answers with a single record.
	 * @param links gives the paths of related addresses within the service, by their
	 * relation; null where there is none
	 * @throws InvalidParameters if anything in the request was wrong
	 * @throws NoSuchRecord if there is no such id
	 */
	public <T extends Identified> Representation single(QueryParameters parameters, CollectionSpec<T> spec, String id,
			Function<T, Map<String, @Nullable String>> links) {
		Format format = parameters.format(spec.formats());
		List<String> fields = fields(parameters, spec);
		parameters.check();
		SerializedRecord<T> found = this.store.find(spec, id);
		if (format != Format.JSON) {
			return whole(parameters, spec, () -> this.store.select(spec, (conditions) -> conditions.and("id = ?", id)),
					format, "id", null, fields);
		}
		return represent(parameters, spec.formats(), format, (headers, out) -> {
			Map<String, @Nullable String> all = Envelope.links(parameters, null, spec.formats());
			new TreeMap<>(links.apply(found.record()))
				.forEach((relation, path) -> all.put(relation, (path != null) ? parameters.prefix() + path : null));
			new Envelope(new Meta(this.release), null, all).write(found.json(fields, this.json), this.json, out);
		});
	}

	/**
	 * Answers with something worked out from claims, which carries them.
	 * @param filter what was asked, which has been read and checked
	 * @param work works the answer out
	 * @throws NotAcceptable if it is asked for in another format than JSON
	 */
	public Representation computed(QueryParameters parameters, Record filter, Supplier<?> work) {
		parameters.format(Set.of(Format.JSON));
		return computed(parameters, filter, work, Set.of(Format.JSON));
	}

	/**
	 * Answers with something worked out from claims, which can be a flat file too.
	 * @param filter what was asked, which has been read and checked
	 * @param work works the answer out
	 * @param table makes a flat file of it
	 * @throws NotAcceptable if it is asked for in another format than JSON and CSV
	 */
	public <T> Representation computed(QueryParameters parameters, Record filter, Supplier<T> work,
			Function<T, CsvTable> table) {
		Set<Format> formats = Set.of(Format.JSON, Format.CSV);
		Format format = parameters.format(formats);
		if (format == Format.JSON) {
			return computed(parameters, filter, work, formats);
		}
		return represent(parameters, formats, format, (headers, out) -> {
			CsvTable rows = table.apply(work.get());
			headers.set("X-Total-Count", String.valueOf(rows.rows().size()));
			this.writers.write(rows, out);
		});
	}

	private Representation computed(QueryParameters parameters, Record filter, Supplier<?> work, Set<Format> formats) {
		return represent(parameters, formats, Format.JSON, (headers, out) -> {
			Map<String, @Nullable Object> asked = new LinkedHashMap<>();
			this.json.valueToTree(filter).forEachEntry(asked::put);
			new Envelope(new Meta(this.release), Query.of(parameters, asked), Envelope.links(parameters, null, formats))
				.write(this.json.writeValueAsBytes(work.get()), this.json, out);
		});
	}

	/** Names the file in which someone would save what is no JSON. */
	private Representation represent(QueryParameters parameters, Set<Format> served, Format format,
			Representation.Body body) {
		HttpHeaders headers = new HttpHeaders();
		if (format.isFile()) {
			headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + parameters.fileName() + "-"
					+ this.release.version() + format.suffix() + '"');
		}
		MediaType type = format.isFile() ? new MediaType(format.type(), StandardCharsets.UTF_8) : format.type();
		return new Representation(type, parameters.isNegotiated(served), headers, body);
	}

	private static int limit(String text) {
		if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
			throw new InvalidValue("not a whole number from 1 to " + MOST);
		}
		return Integer.parseInt(text);
	}

	private static List<String> fields(QueryParameters parameters, CollectionSpec<?> spec) {
		return parameters.many("fields",
				(field) -> new AllowedValues("field", JsonKeys.of(spec.type())).require(field));
	}

}
