package org.occupationfigures.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.data.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

	Answers(Rows rows, JsonMapper json, Release release) {
		this.rows = rows;
		this.json = json;
		this.release = release;
	}

	/**
	 * Answers with a page of a collection.
	 * @param <T> the records
	 * @param parameters the request, of which the filter has been read
	 * @param listing the collection
	 * @param filter what it is narrowed to
	 * @return the page
	 * @throws BadParameters if anything in the request was wrong
	 */
	public <T extends Identified> ResponseEntity<Page> page(Parameters parameters, Listing<T> listing, Filter filter) {
		String sort = parameters.one("sort", listing.sort(), sorts(listing)::accept);
		int limit = parameters.one("limit", 100, Answers::limit);
		List<String> fields = fields(parameters, listing.type());
		String query = this.release + parameters.path() + this.json.writeValueAsString(filter) + sort;
		Cursor after = parameters.one("after", (text) -> Cursor.parse(text, query));
		parameters.check();

		long total = this.rows.count(listing, filter.conditions());
		List<T> found = this.rows.page(listing, filter.conditions(), sort, after, limit + 1);
		List<T> records = found.subList(0, Math.min(limit, found.size()));
		String next = (found.size() > limit) ? parameters.address(new Cursor(query, records.get(limit - 1).id()))
				: null;

		Map<String, Object> understood = understood(filter);
		understood.put("sort", sort);
		understood.put("limit", limit);
		understood.put("fields", fields);
		Map<String, @Nullable String> links = new LinkedHashMap<>();
		links.put("self", parameters.address(after));
		links.put("next", next);
		Page page = new Page(records.stream().map((record) -> kept(record, fields)).toList(),
				new Meta(this.release.version(), total, records.size(), this.release.licence()),
				new Page.Query(parameters.given(understood), parameters.defaults()), links);
		return ResponseEntity.ok().headers((headers) -> {
			if (next != null) {
				headers.set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
			}
		}).body(page);
	}

	/**
	 * Answers with a single record.
	 * @param <T> the records
	 * @param parameters the request
	 * @param listing its collection
	 * @param id its id
	 * @param links gives related addresses, by their relation; null where there is none
	 * @return the record with {@code meta} and {@code links}
	 * @throws BadParameters if anything in the request was wrong
	 * @throws NoSuchRecord if there is no such id
	 */
	public <T extends Identified> Object single(Parameters parameters, Listing<T> listing, String id,
			Function<T, Map<String, @Nullable String>> links) {
		List<String> fields = fields(parameters, listing.type());
		parameters.check();
		T record = this.rows.find(listing, id);
		ObjectNode answer = this.json.valueToTree(kept(record, fields));
		Map<String, @Nullable String> all = new LinkedHashMap<>();
		all.put("self", parameters.address(null));
		all.putAll(new TreeMap<>(links.apply(record)));
		answer.putPOJO("meta", meta());
		answer.putPOJO("links", all);
		return answer;
	}

	/**
	 * Answers that a record has its permanent address elsewhere.
	 * @param parameters the request
	 * @param path the path of that address
	 * @return the redirection, which keeps the query
	 */
	public ResponseEntity<Void> moved(Parameters parameters, String path) {
		return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
			.location(URI.create(path + parameters.query(null)))
			.build();
	}

	/**
	 * Answers with something worked out from claims, which carries them.
	 * @param parameters the request, of which the filter has been read and checked
	 * @param filter what was asked
	 * @param body the answer
	 * @return the answer with {@code meta}, {@code query} and {@code links}
	 */
	public Object computed(Parameters parameters, Record filter, Object body) {
		ObjectNode answer = this.json.valueToTree(body);
		answer.putPOJO("meta", meta());
		answer.putPOJO("query", new Page.Query(parameters.given(understood(filter)), parameters.defaults()));
		answer.putPOJO("links", Map.of("self", parameters.address(null)));
		return answer;
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
