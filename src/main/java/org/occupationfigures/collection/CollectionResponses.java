package org.occupationfigures.collection;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Envelope.Meta;
import org.occupationfigures.collection.Envelope.Query;
import org.occupationfigures.collection.RecordStore.IdQuery;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageLinks;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers with a collection, a page of it as JSON and the whole of it in any other
 * format; with a single record; and with what is worked out from claims. A request with
 * anything wrong in it is refused with a {@link ProblemException}.
 */
@Component
public record CollectionResponses(RecordStore store, Vocabulary vocabulary, JsonMapper json, Release release,
		RecordWriters writers, PageLinks pages) {

	/** Reads a filter from a request, before anything else is read. */
	public <C extends Conditions> Filter<C> filter(QueryParameters parameters, Consumer<Filter<C>> declaration) {
		return new Filter<>(parameters, this.vocabulary, declaration);
	}

	/** Answers with a collection whose filter is declared. */
	public <T extends Identified> Representation page(QueryParameters parameters, CollectionSpec<T> spec,
			Consumer<Filter<SqlConditions>> declaration) {
		return page(parameters, spec, filter(parameters, declaration));
	}

	/** Answers with a collection whose filter has been read. */
	public <T extends Identified> Representation page(QueryParameters parameters, CollectionSpec<T> spec,
			Filter<SqlConditions> filter) {
		return list(parameters, Listing.of(parameters, spec, filter, () -> this.store.select(spec, filter::narrow)));
	}

	/** Answers with a collection whose records are found otherwise than by SQL. */
	public <T extends Identified> Representation page(QueryParameters parameters, CollectionSpec<T> spec,
			Filter<?> filter, Supplier<IdQuery> matching) {
		return list(parameters, Listing.of(parameters, spec, filter, () -> this.store.select(spec, matching.get())));
	}

	private Representation list(QueryParameters parameters, Listing<?> listing) {
		Format format = parameters.format(listing.spec().formats());
		return (format == Format.JSON) ? page(parameters, listing) : whole(parameters, listing, format);
	}

	private <T extends Identified> Representation page(QueryParameters parameters, Listing<T> listing) {
		int limit = parameters.fallback("limit", listing.limit(), listing.spec().limit());
		Set<Format> formats = listing.spec().formats();
		Supplier<RecordPage<SerializedRecord<T>>> part = listing.part(parameters, limit, this.json, this.release);
		Map<String, @Nullable Object> understood = listing.understood(limit);
		return represent(parameters, formats, Format.JSON, (headers, out) -> {
			RecordPage<SerializedRecord<T>> page = part.get();
			headers.put("X-Total-Count", String.valueOf(page.total()));
			Map<String, @Nullable String> links = Envelope.links(parameters, parameters.getParameter("after"), formats,
					this.pages);
			links.put("next", page.next());
			if (page.next() != null) {
				headers.put(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
			}
			Meta meta = new Meta(this.release.version(), page.total(), page.records().size(), this.release.licence());
			new Envelope(meta, new Query(parameters, understood), links).write(page.records(), listing.fields(),
					this.json, out);
		});
	}

	/** Reads what a request asks of a collection, to be shown otherwise than here. */
	public <T extends Identified> Supplier<RecordPage<T>> records(QueryParameters parameters, CollectionSpec<T> spec,
			Filter<SqlConditions> filter) {
		return records(parameters, Listing.of(parameters, spec, filter, () -> this.store.select(spec, filter::narrow)));
	}

	/** Reads records that are found otherwise than by SQL. */
	public <T extends Identified> Supplier<RecordPage<T>> records(QueryParameters parameters, CollectionSpec<T> spec,
			Filter<?> filter, Supplier<IdQuery> matching) {
		return records(parameters, Listing.of(parameters, spec, filter, () -> this.store.select(spec, matching.get())));
	}

	private <T extends Identified> Supplier<RecordPage<T>> records(QueryParameters parameters, Listing<T> listing) {
		int limit = Objects.requireNonNullElse(listing.limit(), listing.spec().limit());
		Supplier<RecordPage<SerializedRecord<T>>> part = listing.part(parameters, limit, this.json, this.release);
		return () -> {
			RecordPage<SerializedRecord<T>> page = part.get();
			return new RecordPage<>(page.records().stream().map(SerializedRecord::record).toList(), page.total(),
					page.next());
		};
	}

	private <T extends Identified> Representation whole(QueryParameters parameters, Listing<T> listing, Format format) {
		if (parameters.countGiven("after") > 0) {
			parameters.one("after", (text) -> text);
			parameters.fault("after", "a " + format.suffix() + " has no pages; leave it out");
		}
		if (format != Format.NDJSON && !listing.fields().isEmpty()) {
			parameters.fault("fields", "a " + format.suffix() + " always has the same fields");
		}
		parameters.check();
		return represent(parameters, listing.spec().formats(), format, (headers, out) -> {
			RecordQuery<T> records = listing.records().get();
			headers.put("X-Total-Count", String.valueOf(records.total()));
			this.writers.write(format, listing, records, path(parameters, format), out);
		});
	}

	/** Answers with a record and links to related paths, null where there is none. */
	public <T extends Identified> Representation single(QueryParameters parameters, CollectionSpec<T> spec, String id,
			Function<T, Map<String, @Nullable String>> links) {
		Format format = parameters.format(spec.formats());
		List<String> fields = Listing.fields(parameters, spec);
		parameters.check();
		SerializedRecord<T> found = this.store.find(spec, id);
		if (format != Format.JSON) {
			return whole(parameters, new Listing<>(spec, Map.of(),
					() -> this.store.select(spec, (conditions) -> conditions.and("id = ?", id)), "id", null, fields),
					format);
		}
		return represent(parameters, spec.formats(), format, (headers, out) -> {
			Map<String, @Nullable String> all = Envelope.links(parameters, null, spec.formats(), this.pages);
			new TreeMap<>(links.apply(found.record())).forEach(
					(relation, path) -> all.put(relation, (path != null) ? parameters.getContextPath() + path : null));
			new Envelope(new Meta(this.release), null, all).write(found.json(fields, this.json), this.json, out);
		});
	}

	/** Answers with what some work makes of the data, and the filter asked, if any. */
	public Representation computed(QueryParameters parameters, @Nullable Record filter, Supplier<?> work) {
		return computed(parameters, filter, work, null);
	}

	/** Answers with what some work makes of claims, which can be a flat file too. */
	public <T> Representation computed(QueryParameters parameters, @Nullable Record filter, Supplier<T> work,
			@Nullable Function<T, CsvTable> table) {
		Set<Format> formats = (table != null) ? Set.of(Format.JSON, Format.CSV, Format.XLSX) : Set.of(Format.JSON);
		Format format = parameters.format(formats);
		parameters.check();
		return represent(parameters, formats, format, (headers, out) -> {
			if (table != null && format != Format.JSON) {
				CsvTable rows = table.apply(work.get());
				headers.put("X-Total-Count", String.valueOf(rows.rows().size()));
				this.writers.write(format, rows, path(parameters, format), out);
				return;
			}
			Map<String, @Nullable Object> asked = new LinkedHashMap<>();
			this.json.valueToTree(filter).forEachEntry(asked::put);
			new Envelope(new Meta(this.release), (filter != null) ? new Query(parameters, asked) : null,
					Envelope.links(parameters, null, formats, this.pages))
				.write(this.json.writeValueAsBytes(work.get()), this.json, out);
		});
	}

	private static String path(QueryParameters parameters, Format format) {
		return parameters.getServletPath() + format.suffix() + parameters.query(null);
	}

	private Representation represent(QueryParameters parameters, Set<Format> served, Format format,
			Representation.Body body) {
		Map<String, String> headers = new LinkedHashMap<>();
		if (format.isFile()) {
			headers.put(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + parameters.fileName() + "-"
					+ this.release.version() + format.suffix() + '"');
		}
		MediaType type = (format == Format.CSV || format == Format.NDJSON)
				? new MediaType(format.type(), StandardCharsets.UTF_8) : format.type();
		return new Representation(type, parameters.isNegotiated(served), headers, body);
	}

}
