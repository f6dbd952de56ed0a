package org.occupationfigures.collection;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.web.ProblemException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The records of a collection that meet conditions, a part at a time by key. */
record SqlQuery<T extends Identified>(JdbcClient jdbc, JsonMapper json, CollectionSpec<T> spec,
		Consumer<SqlConditions> filter) implements RecordQuery<T> {

	@Override
	public long total() {
		SqlConditions conditions = conditions();
		return this.jdbc.sql("select count(*) from " + this.spec.view() + " where " + conditions.sql())
			.params(conditions.values())
			.query(Long.class)
			.single();
	}

	@Override
	public List<SerializedRecord<T>> records(String sort, @Nullable String after, int limit) {
		return this.spec.reader()
			.apply(query("*", sort, after, limit))
			.stream()
			.map((record) -> new SerializedRecord<>(record, this.json))
			.toList();
	}

	@Override
	public StatementSpec query(String columns, String sort, @Nullable String after, int limit) {
		SqlConditions conditions = conditions();
		String column = this.spec.column(sort);
		boolean descending = sort.startsWith("-");
		if (after != null) {
			seekAfter(conditions, column, descending ? "<" : ">", after);
		}
		String order = descending ? " desc" : "";
		return this.jdbc
			.sql("select %s from %s where %s order by %s%s nulls last, id%s limit ".formatted(columns, this.spec.view(),
					conditions.sql(), column, order, order) + limit)
			.params(conditions.values());
	}

	private SqlConditions conditions() {
		SqlConditions conditions = new SqlConditions();
		this.filter.accept(conditions);
		return conditions;
	}

	private void seekAfter(SqlConditions conditions, String column, String beyond, String last) {
		List<@Nullable Object> keys = this.jdbc.sql("select " + column + " from " + this.spec.view() + " where id = ?")
			.param(last)
			.query()
			.singleColumn();
		if (keys.isEmpty()) {
			throw ProblemException.cursorOfNoRecord();
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

}
