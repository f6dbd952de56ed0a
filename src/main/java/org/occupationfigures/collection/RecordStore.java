package org.occupationfigures.collection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.ProblemException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Selects the records of collections, and keeps those that were read by their ids. */
@Component
public class RecordStore {

	/** Bytes of JSON kept in memory; the records take some twice as much besides. */
	public static final int MOST_KEPT = 3_000_000;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	/** The least used are dropped first. */
	private final Cache<Key, SerializedRecord<? extends Identified>> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.<Key, SerializedRecord<? extends Identified>>weigher((key, record) -> record.json().length)
		.build();

	RecordStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	<T extends Identified> RecordQuery<T> select(CollectionSpec<T> spec, Consumer<SqlConditions> filter) {
		return new SqlQuery<>(this.jdbc, this.json, spec, filter);
	}

	<T extends Identified> RecordQuery<T> select(CollectionSpec<T> spec, IdQuery ids) {
		return new RecordQuery<>() {

			@Override
			public long total() {
				return ids.total();
			}

			@Override
			public List<SerializedRecord<T>> records(String sort, @Nullable String after, int limit) {
				return serialized(spec, ids.ids(sort, after, limit));
			}

			@Override
			public StatementSpec query(String columns, String sort, @Nullable String after, int limit) {
				return RecordStore.this.query(spec, columns, ids.ids(sort, after, limit));
			}

		};
	}

	/** Reads records in the order of their ids, each of which must exist. */
	public <T extends Identified> List<T> read(CollectionSpec<T> spec, List<String> ids) {
		return serialized(spec, ids).stream().map(SerializedRecord::record).toList();
	}

	@SuppressWarnings("unchecked")
	private <T extends Identified> List<SerializedRecord<T>> serialized(CollectionSpec<T> spec, List<String> ids) {
		List<Key> keys = ids.stream().map((id) -> new Key(spec.view(), id)).toList();
		// Loaded outside of the cache, since a record may read others.
		Map<Key, SerializedRecord<? extends Identified>> records = this.kept.getAll(keys,
				(missing) -> load(spec, missing));
		return keys.stream().map((key) -> (SerializedRecord<T>) records.get(key)).toList();
	}

	private <T extends Identified> Map<Key, SerializedRecord<T>> load(CollectionSpec<T> spec, Set<? extends Key> keys) {
		List<String> ids = keys.stream().map(Key::id).toList();
		return spec.reader()
			.apply(query(spec, "*", ids))
			.stream()
			.collect(Collectors.toMap((record) -> new Key(spec.view(), record.id()),
					(record) -> new SerializedRecord<>(record, this.json)));
	}

	/** In the order of the ids; {@code id in (…)} would compare each record with all. */
	private StatementSpec query(CollectionSpec<?> spec, String columns, List<String> ids) {
		return this.jdbc.sql(
				"select %s from unnest(?) with ordinality as wanted (wanted_id, place) join %s on id = wanted_id order by place"
					.formatted(columns, spec.view()))
			.param((Object) ids.toArray());
	}

	/** Reads all records that meet conditions, in the order of their ids. */
	public <T extends Identified> List<T> all(CollectionSpec<T> spec, Consumer<SqlConditions> filter) {
		return select(spec, filter).records("id", null, Integer.MAX_VALUE)
			.stream()
			.map(SerializedRecord::record)
			.toList();
	}

	/** Reads a record; refuses an id of none, as its address does. */
	public <T extends Identified> T record(CollectionSpec<T> spec, String id) {
		return find(spec, id).record();
	}

	/** Reads a record; refuses an id of none, naming a similar one or its successor. */
	<T extends Identified> SerializedRecord<T> find(CollectionSpec<T> spec, String id) {
		SerializedRecord<T> found = serialized(spec, List.of(id)).get(0);
		if (found == null) {
			throw this.jdbc.sql("select reason, successor_id from withdrawn where id = ?")
				.param(id)
				.query((row, number) -> ProblemException.withdrawn(id, row.getString("reason"),
						row.getString("successor_id")))
				.optional()
				.orElseGet(() -> ProblemException.noSuchRecord(id,
						new InvalidValue("no record has this id", null, () -> nearest(spec.view(), id))));
		}
		return found;
	}

	/** The id that is meant, of those on either side of a wrong one; null for none. */
	public @Nullable String nearest(String view, String id) {
		List<String> around = this.jdbc
			.sql("""
					select id from ((select id from %1$s where id < :id order by id desc limit 500)
					union all (select id from %1$s where id > :id order by id limit 500)) as around order by id"""
				.formatted(view))
			.param("id", id)
			.query(String.class)
			.list();
		return new AllowedValues("record", around).nearest(id);
	}

	private record Key(String view, String id) {

	}

	/** The records of a collection that fit a request, by their ids. */
	public interface IdQuery {

		long total();

		/**
		 * The ids after one, or the first for null, in an order, with a minus backwards.
		 */
		List<String> ids(String sort, @Nullable String after, int limit);

	}

	/** The records that fit a request, read in parts as those of {@link IdQuery}. */
	interface RecordQuery<T extends Identified> {

		long total();

		List<SerializedRecord<T>> records(String sort, @Nullable String after, int limit);

		/** Prepares the query of some columns of a part. */
		StatementSpec query(String columns, String sort, @Nullable String after, int limit);

	}

}
