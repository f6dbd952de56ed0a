package org.occupationfigures.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.data.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts records into answers: pages of a collection, and single records. */
@Component
public class Answers {

	private static final int MOST = 1000;

	private final Rows rows;

	private final JsonMapper json;

	private final Release release;

	private final Streams streams;

	private final Export.Context context;

	Answers(Rows rows, JsonMapper json, Release release, Streams streams,
			@Value("${public-address}") String publicAddress) {
		this.rows = rows;
		this.json = json;
		this.release = release;
		this.streams = streams;
		this.context = new Export.Context(publicAddress, release.version(), release.licenceAddress());
	}

	/**
	 * Answers with a page of a collection.
	 * @param <T> the records
	 * @param parameters the request, of which the filter has been read
	 * @param listing the collection
	 * @param filter what it is narrowed to
	 * @return the page; null when it has been written
	 * @throws BadParameters if anything in the request was wrong
	 */
	public <T extends Identified> @Nullable ResponseEntity<Object> page(Parameters parameters, Listing<T> listing,
			Filter filter) {
		return page(parameters, listing, filter, () -> this.rows.select(listing, filter));
	}

	/**
	 * Answers with a page of a collection whose records are found otherwise than by SQL.
	 * @param <T> the records
	 * @param parameters the request, of which the filter has been read
	 * @param listing the collection
	 * @param filter what it is narrowed to
	 * @param matching finds the records that fit the filter
	 * @return the page; null when it has been written
	 * @throws BadParameters if anything in the request was wrong
	 */
	public <T extends Identified, F extends Record> @Nullable ResponseEntity<Object> found(Parameters parameters,
			Listing<T> listing, F filter, Function<F, Matching> matching) {
		return page(parameters, listing, filter, () -> this.rows.select(listing, matching.apply(filter)));
	}

	private <T extends Identified> @Nullable ResponseEntity<Object> page(Parameters parameters, Listing<T> listing,
			Object filter, Supplier<Rows.Selection> selection) {
		Format format = parameters.format(listing.formats());
		String sort = parameters.one("sort", listing.sort(), sorts(listing)::accept);
		Integer limit = parameters.one("limit", Answers::limit);
		List<String> fields = fields(parameters, listing.type());
		if (format.isStreamed()) {
			stream(parameters, listing, selection, format, sort, limit, fields);
			return null;
		}
		return page(parameters, listing, filter, selection, format, sort, limit, fields);
	}

	private <T extends Identified> ResponseEntity<Object> page(Parameters parameters, Listing<T> listing, Object filter,
			Supplier<Rows.Selection> selection, Format format, String sort, @Nullable Integer asked,
			List<String> fields) {
		int limit = parameters.fallback("limit", asked, 100);
		String query = this.release + parameters.path() + this.json.writeValueAsString(filter) + sort;
		Cursor after = parameters.one("after", (text) -> Cursor.parse(text, query));
		parameters.check();

		Rows.Selection selected = selection.get();
		long total = selected.total();
		List<T> found = listing.reader()
			.apply(selected.query("*", sort, (after != null) ? after.id() : null, limit + 1));
		List<T> records = found.subList(0, Math.min(limit, found.size()));
		String next = (found.size() > limit) ? parameters.address(new Cursor(query, records.get(limit - 1).id()))
				: null;
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(format.type())
			.header("X-Total-Count", String.valueOf(total));
		if (next != null) {
			answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		}
		Export<T> export = listing.exports().get(format);
		if (export != null) {
			return answer.body(written(export.write(records, this.context)));
		}
		Map<String, Object> understood = understood(filter);
		understood.put("sort", sort);
		understood.put("limit", limit);
		understood.put("fields", fields);
		Map<String, @Nullable String> links = links(parameters, parameters.address(after), listing.formats());
		links.put("next", next);
		return answer.body(new Page(records.stream().map((record) -> kept(record, fields)).toList(),
				new Meta(this.release.version(), total, records.size(), this.release.licence()),
				new Page.Query(parameters.given(understood), parameters.defaults()), links));
	}

	private <T extends Identified> void stream(Parameters parameters, Listing<T> listing,
			Supplier<Rows.Selection> selection, Format format, String sort, @Nullable Integer limit,
			List<String> fields) {
		if (parameters.countGiven("after") > 0) {
			parameters.one("after", (text) -> text);
			parameters.fault("after", "a " + format.suffix() + " has no pages; leave it out");
		}
		if (format == Format.CSV && !fields.isEmpty()) {
			parameters.fault("fields", "a .csv always has all its columns");
		}
		parameters.check();
		long most = (limit != null) ? limit : Long.MAX_VALUE;
		Rows.Selection selected = selection.get();
		try {
			OutputStream out = begin(parameters, format, selected.total());
			if (format == Format.CSV) {
				this.streams.csv(listing, selected, sort, most, out);
			}
			else {
				this.streams.ndjson(listing, selected, sort, most, (record) -> kept(record, fields), out);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private OutputStream begin(Parameters parameters, Format format, long total) throws IOException {
		return parameters.streamed().begin(format, parameters.fileName() + "-" + this.release.version(), total);
	}

	/** Gives the address of this answer, and of the same in each other format. */
	private static Map<String, @Nullable String> links(Parameters parameters, String self, Set<Format> formats) {
		Map<String, @Nullable String> links = new LinkedHashMap<>();
		links.put("self", self);
		formats.stream()
			.sorted()
			.filter((format) -> format != Format.JSON)
			.forEach((format) -> links
				.put(format.suffix().substring(1).replace('.', '_'), parameters.path() + format.suffix()
						+ (format.isStreamed() ? parameters.query(null, "limit", "fields") : parameters.query(null))));
		return links;
	}

	private Object written(Object export) {
		return (export instanceof String text) ? text.getBytes(StandardCharsets.UTF_8)
				: this.json.writeValueAsBytes(export);
	}

	/**
	 * Answers with a single record.
	 * @param <T> the records
	 * @param parameters the request
	 * @param listing its collection
	 * @param id its id
	 * @param links gives related addresses, by their relation; null where there is none
	 * @return the record with {@code meta} and {@code links}; null when it has been
	 * written
	 * @throws BadParameters if anything in the request was wrong
	 * @throws NoSuchRecord if there is no such id
	 */
	public <T extends Identified> @Nullable ResponseEntity<Object> single(Parameters parameters, Listing<T> listing,
			String id, Function<T, Map<String, @Nullable String>> links) {
		Format format = parameters.format(listing.formats());
		List<String> fields = fields(parameters, listing.type());
		parameters.check();
		T record = this.rows.find(listing, id);
		if (format.isStreamed()) {
			Filter same = () -> new Conditions().and("id = ?", id);
			stream(parameters, listing, () -> this.rows.select(listing, same), format, "id", null, fields);
			return null;
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(format.type());
		Export<T> export = listing.exports().get(format);
		if (export != null) {
			return answer.body(written(export.write(List.of(record), this.context)));
		}
		ObjectNode body = this.json.valueToTree(kept(record, fields));
		Map<String, @Nullable String> all = links(parameters, parameters.address(null), listing.formats());
		all.putAll(new TreeMap<>(links.apply(record)));
		body.putPOJO("meta", meta());
		body.putPOJO("links", all);
		return answer.body(body);
	}

	/**
	 * Answers that a record has its permanent address elsewhere.
	 * @param parameters the request
	 * @param path the path of that address
	 * @return the redirection, which keeps the query
	 */
	public ResponseEntity<Void> moved(Parameters parameters, String path) {
		return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
			.location(URI.create(path + parameters.suffix() + parameters.query(null)))
			.build();
	}

	/**
	 * Answers with something worked out from claims, which carries them.
	 * @param parameters the request, of which the filter has been read and checked
	 * @param filter what was asked
	 * @param work works the answer out
	 * @return the answer with {@code meta}, {@code query} and {@code links}
	 * @throws NotServed before any work if it is asked for in another format than JSON
	 */
	public ResponseEntity<Object> computed(Parameters parameters, Record filter, Supplier<?> work) {
		Set<Format> formats = Set.of(Format.JSON);
		parameters.format(formats);
		return computed(parameters, filter, work.get(), formats);
	}

	/**
	 * Answers with something worked out from claims, which can be a flat file too.
	 * @param <T> the answer
	 * @param parameters the request, of which the filter has been read and checked
	 * @param filter what was asked
	 * @param work works the answer out
	 * @param sheet makes a flat file of it
	 * @return the answer with {@code meta}, {@code query} and {@code links}; null when it
	 * has been written as CSV
	 */
	public <T> @Nullable ResponseEntity<Object> computed(Parameters parameters, Record filter, Supplier<T> work,
			Function<T, Sheet> sheet) {
		Set<Format> formats = Set.of(Format.JSON, Format.CSV);
		Format format = parameters.format(formats);
		T body = work.get();
		if (format == Format.JSON) {
			return computed(parameters, filter, body, formats);
		}
		Sheet rows = sheet.apply(body);
		try {
			this.streams.csv(rows, begin(parameters, format, rows.rows().size()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return null;
	}

	private ResponseEntity<Object> computed(Parameters parameters, Record filter, Object body, Set<Format> formats) {
		ObjectNode answer = this.json.valueToTree(body);
		answer.putPOJO("meta", meta());
		answer.putPOJO("query", new Page.Query(parameters.given(understood(filter)), parameters.defaults()));
		answer.putPOJO("links", links(parameters, parameters.address(null), formats));
		return ResponseEntity.ok().contentType(Format.JSON.type()).body(answer);
	}

	/**
	 * Gives what every answer says of itself.
	 * @return the release and the licence
	 */
	Meta meta() {
		return new Meta(this.release.version(), null, null, this.release.licence());
	}

	private Map<String, Object> understood(Object filter) {
		Map<String, Object> values = new LinkedHashMap<>();
		JsonNode tree = this.json.valueToTree(filter);
		tree.properties().forEach((property) -> values.put(property.getKey(), property.getValue()));
		return values;
	}

	private static Terms sorts(Listing<?> listing) {
		List<String> sorts = new ArrayList<>(List.of("id", "-id"));
		listing.orders().keySet().stream().sorted().forEach((order) -> sorts.addAll(List.of(order, "-" + order)));
		return new Terms("order", sorts);
	}

	private static int limit(String text) {
		if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
			throw new Rejected("not a whole number from 1 to " + MOST);
		}
		return Integer.parseInt(text);
	}

	private static List<String> fields(Parameters parameters, Class<?> type) {
		return parameters.many("fields", new Terms("field", Keys.of(type))::accept);
	}

	private Object kept(Object record, List<String> fields) {
		if (fields.isEmpty()) {
			return record;
		}
		List<String> kept = new ArrayList<>(fields);
		kept.addAll(List.of("id", "source_claim"));
		return ((ObjectNode) this.json.valueToTree(record)).retain(kept);
	}

}
