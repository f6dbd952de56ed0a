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
import org.occupationfigures.web.InvalidParameters;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.NoSuchRecord;
import org.occupationfigures.web.Withdrawn;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the records of listings: counted, a page at a time by key, or by their ids. */
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
		return new RecordQuery<>() {

			@Override
			public long total() {
				SqlConditions conditions = new SqlConditions();
				filter.accept(conditions);
				return RecordStore.this.jdbc.sql("select count(*) from " + spec.view() + " where " + conditions.sql())
					.params(conditions.values())
					.query(Long.class)
					.single();
			}

			@Override
			public List<SerializedRecord<T>> records(String sort, @Nullable String after, int limit) {
				return spec.reader()
					.apply(query("*", sort, after, limit))
					.stream()
					.map(RecordStore.this::serialized)
					.toList();
			}

			@Override
			public StatementSpec query(String columns, String sort, @Nullable String after, int limit) {
				SqlConditions conditions = new SqlConditions();
				filter.accept(conditions);
				if (after != null) {
					begin(spec, sort, conditions, after);
				}
				return RecordStore.this.query(spec, columns, conditions, sort, limit);
			}

		};
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

	private <T extends Identified> SerializedRecord<T> serialized(T record) {
		return new SerializedRecord<>(record, this.json.writeValueAsBytes(record));
	}

	private <T extends Identified> Map<Key, SerializedRecord<T>> load(CollectionSpec<T> spec, Set<? extends Key> keys) {
		List<String> ids = keys.stream().map(Key::id).toList();
		return spec.reader()
			.apply(query(spec, "*", ids))
			.stream()
			.collect(Collectors.toMap((record) -> new Key(spec.view(), record.id()), this::serialized));
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

	private StatementSpec query(CollectionSpec<?> spec, String columns, SqlConditions conditions, String sort,
			int limit) {
		String order = isDescending(sort) ? " desc" : "";
		return this.jdbc
			.sql("select %s from %s where %s order by %s%s nulls last, id%s limit ".formatted(columns, spec.view(),
					conditions.sql(), spec.column(sort), order, order) + limit)
			.params(conditions.values());
	}

	private static boolean isDescending(String sort) {
		return sort.startsWith("-");
	}

	private void begin(CollectionSpec<?> spec, String sort, SqlConditions conditions, String last) {
		String column = spec.column(sort);
		String beyond = isDescending(sort) ? "<" : ">";
		List<@Nullable Object> keys = this.jdbc.sql("select " + column + " from " + spec.view() + " where id = ?")
			.param(last)
			.query()
			.singleColumn();
		if (keys.isEmpty()) {
			throw InvalidParameters.noRecord();
		}
		Object key = keys.get(0);
		if (column.equals("id")) {
			conditions.and("id " + beyond + " ?", last);
		}
		else if (key == null) {
			conditions.and(column + " is null and id " + beyond + " ?", last);
		}
		else {
			conditions.and("(%1$s %2$s ? or %1$s is null or %1$s = ? and id %2$s ?)".formatted(column, beyond), key,
					key, last);
		}
	}

	/**
	 * Reads the record that has an id.
	 * @throws NoSuchRecord if there is none, naming one with a similar id
	 * @throws Withdrawn if there is none any more, naming its successor
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
			throw new NoSuchRecord(new InvalidValue("no record has this id", nearest(spec, id), null), id);
		}
		return found;
	}

	private void withdrawn(String id) {
		this.jdbc.sql("select reason, successor_id from withdrawn where id = ?")
			.param(id)
			.query((row, number) -> new Withdrawn(id, row.getString("reason"), row.getString("successor_id")))
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
