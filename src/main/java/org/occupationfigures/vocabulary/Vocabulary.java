package org.occupationfigures.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.occupationfigures.web.AllowedValues;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that the data set uses in its closed columns. */
@Component
public class Vocabulary {

	private final JdbcClient jdbc;

	private final Map<String, AllowedValues> terms = new ConcurrentHashMap<>();

	Vocabulary(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Gives the words of a column.
	 * @param table the table
	 * @param column the column
	 * @return every word that occurs in it
	 */
	public AllowedValues of(String table, String column) {
		return this.terms.computeIfAbsent(table + "." + column,
				(key) -> new AllowedValues(column.equals("id") ? table : column.replace("\"", "") + " of a " + table,
						words(table, column)));
	}

	private List<String> words(String table, String column) {
		return this.jdbc
			.sql("select distinct cast(%1$s as varchar) as word from %2$s where %1$s is not null order by 1"
				.formatted(column, table))
			.query(String.class)
			.list();
	}

}
