package org.occupationfigures.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lists inside records: one query for all records of an answer. */
@Component
public class ChildRows {

	private final JdbcClient jdbc;

	ChildRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads rows that belong to records.
	 * @param <T> what a row becomes
	 * @param view the view with the rows
	 * @param key its column that names the record
	 * @param records the records
	 * @param order the columns that the rows are sorted by
	 * @param mapper reads a row
	 * @return the rows of each record that has any, by its id
	 */
	public <T> Map<String, List<T>> read(String view, String key, Collection<? extends Identified> records,
			String order, RowMapper<T> mapper) {
		Map<String, List<T>> rows = new LinkedHashMap<>();
		if (!records.isEmpty()) {
			this.jdbc.sql("select * from %s where %s in (:ids) order by %s".formatted(view, key, order))
				.param("ids", records.stream().map(Identified::id).toList())
				.query((row, number) -> rows.computeIfAbsent(row.getString(key), (id) -> new ArrayList<>())
					.add(mapper.mapRow(row, number)))
				.list();
		}
		return rows;
	}

}
