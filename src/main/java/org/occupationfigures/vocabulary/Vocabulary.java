package org.occupationfigures.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.occupationfigures.web.AllowedValues;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that the data set uses in its closed columns, and the names of its areas. */
@Component
public class Vocabulary {

	private final JdbcClient jdbc;

	private final DistrictNames districts;

	private final Map<String, AllowedValues> columns = new ConcurrentHashMap<>();

	Vocabulary(JdbcClient jdbc, DistrictNames districts) {
		this.jdbc = jdbc;
		this.districts = districts;
	}

	/** Gives every word that occurs in a column, written {@code table.column}. */
	public AllowedValues of(String column) {
		return this.columns.computeIfAbsent(column, this::read);
	}

	/** Accepts a word of a column; for {@code district.name} any name of an area. */
	public UnaryOperator<String> reader(String column) {
		return column.equals("district.name") ? this.districts::resolve : (word) -> of(column).require(word);
	}

	/** Gives the areas, in order of their ids. */
	public List<Named> districts() {
		return this.jdbc.sql("select id as district_id, name as district_name from district order by id")
			.query(Named::district)
			.list();
	}

	/** Gives the measures that meet a condition in SQL, in order of their ids. */
	public List<MeasureRef> measures(String condition) {
		return this.jdbc
			.sql("select id as measure_id, label as measure_label from measure where " + condition + " order by id")
			.query((row, number) -> MeasureRef.of(row))
			.list();
	}

	private AllowedValues read(String column) {
		String[] parts = column.split("\\.");
		String sql = "select distinct cast(%1$s as varchar) as word from %2$s where %1$s is not null order by 1";
		List<String> words = this.jdbc.sql(sql.formatted(parts[1], parts[0])).query(String.class).list();
		return new AllowedValues(parts[1].equals("id") ? parts[0] : parts[1] + " of a " + parts[0], words);
	}

}
