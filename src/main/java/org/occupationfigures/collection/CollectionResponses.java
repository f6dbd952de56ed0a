package org.occupationfigures.collection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.InvalidParameters;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.NoSuchRecord;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Puts records into answers: pages of a collection, and single records. */
@Component
public class CollectionResponses {

	private static final int MOST = 1000;

	private final RecordStore rows;

	private final JsonMapper json;

	private final Release release;

	private final RecordWriters streams;

	/** The release as a text, which every cursor is bound to. */
	private final String releaseText;

	private final Export.Context context;

	CollectionResponses(RecordStore rows, JsonMapper json, Release release, RecordWriters streams,
			@Value("${public-address}") String publicAddress) {
		this.rows = rows;
		this.json = json;
		this.release = release;
		this.streams = streams;
		this.releaseText = release.toString();
		this.context = new Export.Context(publicAddress, release.version(), release.licenceAddress());
	}

	/**
	 * Answers with a collection: a page of it as JSON, the whole of it in any other
	 * format.
	 * @param <T> the records
	 * @param parameters the request, of which the filter has been read
	 * @param spec the collection
	 * @param filter what it is narrowed to
	 * @return the answer
	 * @throws InvalidParameters if anything in the request was wrong
	 */
	public <T extends Identified, F extends Record & Filter> Representation page(QueryParameters parameters,
			CollectionSpec<T> spec, F filter) {
		return page(parameters, spec, filter, () -> this.rows.select(spec, filter));
	}

	/**
	 * Answers with a collection whose records are found otherwise than by SQL.
	 * @param <T> the records
	 * @param parameters the request, of which the filter has been read
	 * @param spec the collection
	 * @param filter what it is narrowed to
	 * @param matching finds the records that fit the filter
	 * @return the answer
	 * @throws InvalidParameters if anything in the request was wrong
	 */
	public <T extends Identified, F extends Record> Representation found(QueryParameters parameters,
			CollectionSpec<T> spec, F filter, Function<F, IdQuery> matching) {
		return page(parameters, spec, filter, () -> this.rows.select(spec, matching.apply(filter)));
	}

	private <T extends Identified> Representation page(QueryParameters parameters, CollectionSpec<T> spec,
			Record filter, Supplier<RecordStore.Selection<T>> selection) {
		Format format = parameters.format(spec.formats());
		String sort = parameters.one("sort", spec.sort(), (text) -> order(spec, text));
		Integer limit = parameters.one("limit", CollectionResponses::limit);
		List<String> fields = fields(parameters, spec.type());
		if (format != Format.JSON) {
			return whole(parameters, spec, selection, format, sort, limit, fields);
		}
		int most = parameters.fallback("limit", limit, spec.limit());
		Supplier<String> query = () -> this.releaseText + parameters.address().path()
				+ this.json.writeValueAsString(filter) + sort;
		Cursor after = parameters.one("after", (text) -> Cursor.parse(text, query.get()));
		parameters.check();
		parameters.address().checkLength();
		Map<String, @Nullable Object> understood = JsonKeys.values(filter);
		understood.put("sort", sort);
		understood.put("limit", most);
		understood.put("fields", fields);
		Query asked = new Query(parameters.given(understood), parameters.defaults());
		return represent(parameters, spec.formats(), format, new HttpHeaders(), (headers, out) -> {
			RecordStore.Selection<T> selected = selection.get();
			long total = selected.total();
			List<SerializedRecord<T>> found = selected.records(sort, (after != null) ? after.id() : null, most + 1);
			List<SerializedRecord<T>> records = found.subList(0, Math.min(most, found.size()));
			String next = (found.size() > most)
					? parameters.address().page(new Cursor(query.get(), records.get(most - 1).record().id()).text())
					: null;
			headers.set("X-Total-Count", String.valueOf(total));
			if (next != null) {
				headers.set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
			}
			Map<String, @Nullable String> links = links(parameters,
					parameters.address().page((after != null) ? after.text() : null), spec.formats());
			links.put("next", next);
			Map<String, Object> rest = new LinkedHashMap<>();
			rest.put("meta", new Meta(this.release.version(), total, records.size(), this.release.licence()));
			rest.put("query", asked);
			rest.put("links", links);
			out.write(joined(data(records, fields), rest));
		});
	}

	private static Representation represent(QueryParameters parameters, Set<Format> served, Format format,
			HttpHeaders headers, Representation.Body body) {
		MediaType type = format.isFile() ? new MediaType(format.type(), StandardCharsets.UTF_8) : format.type();
		return new Representation(type, parameters.address().isNegotiated(served), headers, body);
	}

	/** Puts records into a list that is the only member of an object. */
	private byte[] data(List<? extends SerializedRecord<?>> records, List<String> fields) {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		data.writeBytes("{\"data\":[".getBytes(StandardCharsets.US_ASCII));
		for (SerializedRecord<?> record : records) {
			if (record != records.get(0)) {
				data.write(',');
			}
			data.writeBytes(json(record, fields));
		}
		data.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
		return data.toByteArray();
	}

	/** Adds members to an object that has some already. */
	private byte[] joined(byte[] object, Map<String, Object> members) {
		byte[] others = this.json.writeValueAsBytes(members);
		byte[] all = Arrays.copyOf(object, object.length + others.length - 1);
		all[object.length - 1] = ',';
		System.arraycopy(others, 1, all, object.length, others.length - 1);
		return all;
	}

	/** Answers with all records, or the first that {@code limit} leaves. */
	private <T extends Identified> Representation whole(QueryParameters parameters, CollectionSpec<T> spec,
			Supplier<RecordStore.Selection<T>> selection, Format format, String sort, @Nullable Integer limit,
			List<String> fields) {
		if (parameters.countGiven("after") > 0) {
			parameters.one("after", (text) -> text);
			parameters.fault("after", "a " + format.suffix() + " has no pages; leave it out");
		}
		if (format != Format.NDJSON && !fields.isEmpty()) {
			parameters.fault("fields", "a " + format.suffix() + " always has the same fields");
		}
		parameters.check();
		long most = (limit != null) ? limit : Long.MAX_VALUE;
		return represent(parameters, spec.formats(), format, fileName(parameters, format), (headers, out) -> {
			RecordStore.Selection<T> selected = selection.get();
			headers.set("X-Total-Count", String.valueOf(selected.total()));
			Export<T> export = spec.exports().get(format);
			if (export != null) {
				this.streams.records(selected, sort, most, export,
						(record) -> written(export.writer().apply(record.record(), this.context)), out);
			}
			else if (format == Format.NDJSON) {
				this.streams.records(selected, sort, most, CollectionResponses.<T>lines(),
						(record) -> line(json(record, fields)), out);
			}
			else {
				this.streams.csv(spec, selected, sort, most, out);
			}
		});
	}

	private static <T> Export<T> lines() {
		return Export.text((record, context) -> "");
	}

	private static byte[] line(byte[] json) {
		byte[] line = Arrays.copyOf(json, json.length + 1);
		line[json.length] = '\n';
		return line;
	}

	/** Names the file in which someone would save what is no JSON. */
	private HttpHeaders fileName(QueryParameters parameters, Format format) {
		HttpHeaders headers = new HttpHeaders();
		if (format.isFile()) {
			headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + parameters.address().fileName()
					+ "-" + this.release.version() + format.suffix() + '"');
		}
		return headers;
	}

	/** Gives the address of this answer, and of the same in each other format. */
	private static Map<String, @Nullable String> links(QueryParameters parameters, String self, Set<Format> formats) {
		Map<String, @Nullable String> links = new LinkedHashMap<>();
		links.put("self", self);
		String whole = parameters.address().query(null, "limit", "fields");
		formats.stream()
			.sorted()
			.filter((format) -> format != Format.JSON)
			.forEach((format) -> links.put(format.suffix().substring(1).replace('.', '_'),
					parameters.address().path() + format.suffix() + whole));
		return links;
	}

	private byte[] written(Object export) {
		return (export instanceof String text) ? text.getBytes(StandardCharsets.UTF_8)
				: this.json.writeValueAsBytes(export);
	}

	/**
	 * Answers with a single record.
	 * @param <T> the records
	 * @param parameters the request
	 * @param spec its collection
	 * @param id its id
	 * @param links gives the paths of related addresses within the service, by their
	 * relation; null where there is none
	 * @return the answer
	 * @throws InvalidParameters if anything in the request was wrong
	 * @throws NoSuchRecord if there is no such id
	 */
	public <T extends Identified> Representation single(QueryParameters parameters, CollectionSpec<T> spec, String id,
			Function<T, Map<String, @Nullable String>> links) {
		Format format = parameters.format(spec.formats());
		List<String> fields = fields(parameters, spec.type());
		parameters.check();
		SerializedRecord<T> found = this.rows.find(spec, id);
		if (format != Format.JSON) {
			Filter same = () -> new SqlConditions().and("id = ?", id);
			return whole(parameters, spec, () -> this.rows.select(spec, same), format, "id", null, fields);
		}
		return represent(parameters, spec.formats(), format, new HttpHeaders(), (headers, out) -> {
			Map<String, @Nullable String> all = links(parameters, parameters.address().page(null), spec.formats());
			new TreeMap<>(links.apply(found.record())).forEach((relation, path) -> all.put(relation,
					(path != null) ? parameters.address().prefix() + path : null));
			Map<String, Object> rest = new LinkedHashMap<>();
			rest.put("meta", meta());
			rest.put("links", all);
			out.write(joined(json(found, fields), rest));
		});
	}

	/**
	 * Answers with something worked out from claims, which carries them.
	 * @param parameters the request, of which the filter has been read and checked
	 * @param filter what was asked
	 * @param work works the answer out
	 * @return the answer
	 * @throws ProblemException if it is asked for in another format than JSON
	 */
	public Representation computed(QueryParameters parameters, Record filter, Supplier<?> work) {
		Set<Format> formats = Set.of(Format.JSON);
		parameters.format(formats);
		return computed(parameters, filter, work, formats);
	}

	/**
	 * Answers with something worked out from claims, which can be a flat file too.
	 * @param <T> what is worked out
	 * @param parameters the request, of which the filter has been read and checked
	 * @param filter what was asked
	 * @param work works the answer out
	 * @param sheet makes a flat file of it
	 * @return the answer
	 * @throws ProblemException if it is asked for in another format than JSON and CSV
	 */
	public <T> Representation computed(QueryParameters parameters, Record filter, Supplier<T> work,
			Function<T, CsvTable> sheet) {
		Set<Format> formats = Set.of(Format.JSON, Format.CSV);
		Format format = parameters.format(formats);
		if (format == Format.JSON) {
			return computed(parameters, filter, work, formats);
		}
		return represent(parameters, formats, format, fileName(parameters, format), (headers, out) -> {
			CsvTable rows = sheet.apply(work.get());
			headers.set("X-Total-Count", String.valueOf(rows.rows().size()));
			this.streams.csv(rows, out);
		});
	}

	private Representation computed(QueryParameters parameters, Record filter, Supplier<?> work, Set<Format> formats) {
		return represent(parameters, formats, Format.JSON, new HttpHeaders(), (headers, out) -> {
			Map<String, Object> rest = new LinkedHashMap<>();
			rest.put("meta", meta());
			rest.put("query", new Query(parameters.given(JsonKeys.values(filter)), parameters.defaults()));
			rest.put("links", links(parameters, parameters.address().page(null), formats));
			out.write(joined(this.json.writeValueAsBytes(work.get()), rest));
		});
	}

	/**
	 * Gives what every answer says of itself.
	 * @return the release and the licence
	 */
	Meta meta() {
		return new Meta(this.release.version(), null, null, this.release.licence());
	}

	private static String order(CollectionSpec<?> spec, String order) {
		String name = order.startsWith("-") ? order.substring(1) : order;
		if (name.equals("id") || spec.orders().containsKey(name)) {
			return order;
		}
		// All orders are listed only to refuse one.
		List<String> sorts = new ArrayList<>(List.of("id", "-id"));
		spec.orders().keySet().stream().sorted().forEach((column) -> sorts.addAll(List.of(column, "-" + column)));
		return new AllowedValues("order", sorts).require(order);
	}

	private static int limit(String text) {
		if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
			throw new InvalidValue("not a whole number from 1 to " + MOST);
		}
		return Integer.parseInt(text);
	}

	private static List<String> fields(QueryParameters parameters, Class<?> type) {
		return parameters.many("fields", (field) -> new AllowedValues("field", JsonKeys.of(type)).require(field));
	}

	private byte[] json(SerializedRecord<?> found, List<String> fields) {
		if (fields.isEmpty()) {
			return found.json();
		}
		List<String> kept = new ArrayList<>(fields);
		kept.addAll(List.of("id", "source_claim"));
		ObjectNode record = this.json.valueToTree(found.record());
		return this.json.writeValueAsBytes(record.retain(kept));
	}

	/**
	 * What was asked.
	 *
	 * @param applied each parameter as understood
	 * @param defaults the value of each parameter that was not given and has a default
	 */
	record Query(Map<String, @Nullable Object> applied, Map<String, Object> defaults) {

	}

}
