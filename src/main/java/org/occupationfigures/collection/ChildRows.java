package org.occupationfigures.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists inside records, taken while empty and filled by one query for all. */
public final class ChildRows<T> {

	private final Map<String, List<T>> lists = new LinkedHashMap<>();

	private final String key;

	private final String sql;

	private final RowMapper<T> mapper;

	/** Describes the rows of a view, of which a column is the key of the record. */
	public ChildRows(String view, String key, String order, RowMapper<T> mapper) {
		this.key = key;
		this.sql = "select * from %s where %s in (:ids) order by %s".formatted(view, key, order);
		this.mapper = mapper;
	}

	/** Gives the list of the record that a row, with its {@code id}, is read for. */
	public List<T> of(ResultSet row) throws SQLException {
		return this.lists.computeIfAbsent(row.getString("id"), (id) -> new ArrayList<>());
	}

	public void read(JdbcClient jdbc) {
		if (!this.lists.isEmpty()) {
			jdbc.sql(this.sql)
				.param("ids", this.lists.keySet())
				.query((row, number) -> this.lists.getOrDefault(row.getString(this.key), List.of())
					.add(this.mapper.mapRow(row, number)))
				.list();
		}
	}

}
