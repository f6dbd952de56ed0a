package org.occupationfigures.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.occupationfigures.data.Release;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Puts records into answers: pages of a collection, and single records. */
@Component
public class Answers {

	private static final int MOST = 1000;

	private final Rows rows;

	private final JsonMapper json;

	private final Release release;

	private final Streams streams;

	/** The release as a text, which every cursor is bound to. */
	private final String releaseText;

	private final Export.Context context;

	Answers(Rows rows, JsonMapper json, Release release, Streams streams,
			@Value("${public-address}") String publicAddress) {
		this.rows = rows;
		this.json = json;
		this.release = release;
		this.streams = streams;
		this.releaseText = release.toString();
		this.context = new Export.Context(publicAddress, release.version(), release.licenceAddress());
	}

	/**
	 * Answers with a page of a collection.
	 * @param <T> the records
	 * @param parameters the request, of which the filter has been read
	 * @param listing the collection
	 * @param filter what it is narrowed to
	 * @throws BadParameters if anything in the request was wrong
	 */
	public <T extends Identified, F extends Record & Filter> void page(Parameters parameters, Listing<T> listing,
			F filter) {
		page(parameters, listing, filter, () -> this.rows.select(listing, filter));
	}

	/**
	 * Answers with a page of a collection whose records are found otherwise than by SQL.
	 * @param <T> the records
	 * @param parameters the request, of which the filter has been read
	 * @param listing the collection
	 * @param filter what it is narrowed to
	 * @param matching finds the records that fit the filter
	 * @throws BadParameters if anything in the request was wrong
	 */
	public <T extends Identified, F extends Record> void found(Parameters parameters, Listing<T> listing, F filter,
			Function<F, Matching> matching) {
		page(parameters, listing, filter, () -> this.rows.select(listing, matching.apply(filter)));
	}

	private <T extends Identified> void page(Parameters parameters, Listing<T> listing, Record filter,
			Supplier<Rows.Selection<T>> selection) {
		Format format = parameters.format(listing.formats());
		String sort = parameters.one("sort", listing.sort(), (text) -> order(listing, text));
		Integer limit = parameters.one("limit", Answers::limit);
		List<String> fields = fields(parameters, listing.type());
		if (format.isStreamed()) {
			stream(parameters, listing, selection, format, sort, limit, fields);
		}
		else {
			page(parameters, listing, filter, selection, format, sort, limit, fields);
		}
	}

	private <T extends Identified> void page(Parameters parameters, Listing<T> listing, Record filter,
			Supplier<Rows.Selection<T>> selection, Format format, String sort, @Nullable Integer asked,
			List<String> fields) {
		int limit = parameters.fallback("limit", asked, listing.limit());
		Supplier<String> query = () -> this.releaseText + parameters.path() + this.json.writeValueAsString(filter)
				+ sort;
		Cursor after = parameters.one("after", (text) -> Cursor.parse(text, query.get()));
		parameters.check();

		Rows.Selection<T> selected = selection.get();
		long total = selected.total();
		List<Written<T>> found = selected.records(sort, (after != null) ? after.id() : null, limit + 1);
		List<Written<T>> records = found.subList(0, Math.min(limit, found.size()));
		String next = (found.size() > limit)
				? parameters.address(new Cursor(query.get(), records.get(limit - 1).record().id())) : null;
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("X-Total-Count", String.valueOf(total));
		if (next != null) {
			headers.put(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		}
		Export<T> export = listing.exports().get(format);
		if (export != null) {
			parameters.answer()
				.complete(format.type(), headers,
						written(export.write(records.stream().map(Written::record).toList(), this.context)));
			return;
		}
		Map<String, @Nullable Object> understood = Keys.values(filter);
		understood.put("sort", sort);
		understood.put("limit", limit);
		understood.put("fields", fields);
		Map<String, @Nullable String> links = links(parameters, parameters.address(after), listing.formats());
		links.put("next", next);
		Map<String, Object> rest = new LinkedHashMap<>();
		rest.put("meta", new Meta(this.release.version(), total, records.size(), this.release.licence()));
		rest.put("query", new Query(parameters.given(understood), parameters.defaults()));
		rest.put("links", links);
		parameters.answer().complete(format.type(), headers, joined(data(records, fields), rest));
	}

	/** Puts records into a list that is the only member of an object. */
	private byte[] data(List<? extends Written<?>> records, List<String> fields) {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		data.writeBytes("{\"data\":[".getBytes(StandardCharsets.US_ASCII));
		for (Written<?> record : records) {
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

	private <T extends Identified> void stream(Parameters parameters, Listing<T> listing,
			Supplier<Rows.Selection<T>> selection, Format format, String sort, @Nullable Integer limit,
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
		Rows.Selection<T> selected = selection.get();
		try {
			OutputStream out = begin(parameters, format, selected.total());
			if (format == Format.CSV) {
				this.streams.csv(listing, selected, sort, most, out);
			}
			else {
				this.streams.ndjson(selected, sort, most, (record) -> json(record, fields), out);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private OutputStream begin(Parameters parameters, Format format, long total) throws IOException {
		return parameters.answer().begin(format, parameters.fileName() + "-" + this.release.version(), total);
	}

	/** Gives the address of this answer, and of the same in each other format. */
	private static Map<String, @Nullable String> links(Parameters parameters, String self, Set<Format> formats) {
		Map<String, @Nullable String> links = new LinkedHashMap<>();
		links.put("self", self);
		String paged = parameters.query(null);
		String whole = parameters.query(null, "limit", "fields");
		formats.stream()
			.sorted()
			.filter((format) -> format != Format.JSON)
			.forEach((format) -> links.put(format.suffix().substring(1).replace('.', '_'),
					parameters.path() + format.suffix() + (format.isStreamed() ? whole : paged)));
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
	 * @param listing its collection
	 * @param id its id
	 * @param links gives related addresses, by their relation; null where there is none
	 * @throws BadParameters if anything in the request was wrong
	 * @throws NoSuchRecord if there is no such id
	 */
	public <T extends Identified> void single(Parameters parameters, Listing<T> listing, String id,
			Function<T, Map<String, @Nullable String>> links) {
		Format format = parameters.format(listing.formats());
		List<String> fields = fields(parameters, listing.type());
		parameters.check();
		Written<T> found = this.rows.find(listing, id);
		if (format.isStreamed()) {
			Filter same = () -> new Conditions().and("id = ?", id);
			stream(parameters, listing, () -> this.rows.select(listing, same), format, "id", null, fields);
			return;
		}
		Export<T> export = listing.exports().get(format);
		if (export != null) {
			parameters.answer()
				.complete(format.type(), Map.of(), written(export.write(List.of(found.record()), this.context)));
			return;
		}
		Map<String, @Nullable String> all = links(parameters, parameters.address(null), listing.formats());
		all.putAll(new TreeMap<>(links.apply(found.record())));
		Map<String, Object> rest = new LinkedHashMap<>();
		rest.put("meta", meta());
		rest.put("links", all);
		parameters.answer().complete(format.type(), Map.of(), joined(json(found, fields), rest));
	}

	/**
	 * Answers that a record has its permanent address elsewhere.
	 * @param parameters the request
	 * @param path the path of that address
	 */
	public void moved(Parameters parameters, String path) {
		parameters.answer().moved(path + parameters.suffix() + parameters.query(null));
	}

	/**
	 * Answers with something worked out from claims, which carries them.
	 * @param parameters the request, of which the filter has been read and checked
	 * @param filter what was asked
	 * @param work works the answer out
	 * @throws NotServed before any work if it is asked for in another format than JSON
	 */
	public void computed(Parameters parameters, Record filter, Supplier<?> work) {
		Set<Format> formats = Set.of(Format.JSON);
		parameters.format(formats);
		computed(parameters, filter, work.get(), formats);
	}

	/**
	 * Answers with something worked out from claims, which can be a flat file too.
	 * @param <T> the answer
	 * @param parameters the request, of which the filter has been read and checked
	 * @param filter what was asked
	 * @param work works the answer out
	 * @param sheet makes a flat file of it
	 */
	public <T> void computed(Parameters parameters, Record filter, Supplier<T> work, Function<T, Sheet> sheet) {
		Set<Format> formats = Set.of(Format.JSON, Format.CSV);
		Format format = parameters.format(formats);
		T body = work.get();
		if (format == Format.JSON) {
			computed(parameters, filter, body, formats);
			return;
		}
		Sheet rows = sheet.apply(body);
		try {
			this.streams.csv(rows, begin(parameters, format, rows.rows().size()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void computed(Parameters parameters, Record filter, Object body, Set<Format> formats) {
		Map<String, Object> rest = new LinkedHashMap<>();
		rest.put("meta", meta());
		rest.put("query", new Query(parameters.given(Keys.values(filter)), parameters.defaults()));
		rest.put("links", links(parameters, parameters.address(null), formats));
		parameters.answer().complete(Format.JSON.type(), Map.of(), joined(this.json.writeValueAsBytes(body), rest));
	}

	/**
	 * Gives what every answer says of itself.
	 * @return the release and the licence
	 */
	Meta meta() {
		return new Meta(this.release.version(), null, null, this.release.licence());
	}

	private static String order(Listing<?> listing, String order) {
		String name = order.startsWith("-") ? order.substring(1) : order;
		if (name.equals("id") || listing.orders().containsKey(name)) {
			return order;
		}
		// All orders are listed only to refuse one.
		List<String> sorts = new ArrayList<>(List.of("id", "-id"));
		listing.orders().keySet().stream().sorted().forEach((column) -> sorts.addAll(List.of(column, "-" + column)));
		return new Terms("order", sorts).accept(order);
	}

	private static int limit(String text) {
		if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
			throw new Rejected("not a whole number from 1 to " + MOST);
		}
		return Integer.parseInt(text);
	}

	private static List<String> fields(Parameters parameters, Class<?> type) {
		return parameters.many("fields", (field) -> new Terms("field", Keys.of(type)).accept(field));
	}

	private byte[] json(Written<?> found, List<String> fields) {
		if (fields.isEmpty()) {
			return found.json(this.json);
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
