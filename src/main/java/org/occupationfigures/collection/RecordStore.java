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

	/**
	 * How much JSON of records is kept in memory, in bytes; with the record itself it
	 * takes some three times as much.
	 */
	public static final int MOST_KEPT = 3_000_000;

	private static final int CANDIDATES = 1000;

	private static final int ALIKE = 4;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	/** Records read by their ids; the least used are dropped first. */
	private final Cache<Key, SerializedRecord<? extends Identified>> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.<Key, SerializedRecord<? extends Identified>>weigher((key, record) -> record.json().length)
		.build();

	RecordStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Selects the records that meet conditions. */
	<T extends Identified> RecordQuery<T> select(CollectionSpec<T> spec, Consumer<SqlConditions> filter) {
		return new SqlQuery<>(this.jdbc, this.json, spec, filter);
	}

	/** Selects records whose ids are known. */
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
					(record) -> SerializedRecord.of(record, this.json)));
	}

	/**
	 * Reads records in the order of their ids. {@code id in (…)} would compare each
	 * record with all of the ids again.
	 */
	private StatementSpec query(CollectionSpec<?> spec, String columns, List<String> ids) {
		return this.jdbc.sql(
				"select %s from unnest(?) with ordinality as wanted (wanted_id, place) join %s on id = wanted_id order by place"
					.formatted(columns, spec.view()))
			.param((Object) ids.toArray());
	}

	/**
	 * Reads the record that has an id.
	 * @throws ProblemException if there is none, naming one with a similar id, or none
	 * any more, naming its successor
	 */
	@SuppressWarnings("unchecked")
	<T extends Identified> SerializedRecord<T> find(CollectionSpec<T> spec, String id) {
		Key key = new Key(spec.view(), id);
		// Loaded outside of the cache, since a record may read others.
		SerializedRecord<T> found = (SerializedRecord<T>) this.kept
			.getAll(Set.of(key), (missing) -> load(spec, missing))
			.get(key);
		if (found == null) {
			withdrawn(id);
			throw ProblemException.noSuchRecord(id,
					new InvalidValue("no record has this id", null, () -> nearest(spec, id)));
		}
		return found;
	}

	private void withdrawn(String id) {
		this.jdbc.sql("select reason, successor_id from withdrawn where id = ?")
			.param(id)
			.query((row, number) -> ProblemException.withdrawn(id, row.getString("reason"),
					row.getString("successor_id")))
			.optional()
			.ifPresent((withdrawn) -> {
				throw withdrawn;
			});
	}

	/** Only ids that begin alike are compared, so that a wrong id costs little. */
	private @Nullable String nearest(CollectionSpec<?> spec, String id) {
		String beginning = id.substring(0, Math.min(id.length(), ALIKE));
		List<String> ids = this.jdbc
			.sql("select id from " + spec.view() + " where id >= ? and id < ? order by id limit " + CANDIDATES)
			.params(beginning, beginning + '\uFFFF')
			.query(String.class)
			.list();
		return new AllowedValues("record", ids).nearest(id);
	}

	/** A record by the view that it is read from and its id. */
	private record Key(String view, String id) {

	}

}
