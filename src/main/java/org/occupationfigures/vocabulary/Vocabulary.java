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

	private final DistrictNames names;

	private final List<Named> districts;

	private final List<MeasureRef> headlines;

	private final List<MeasureRef> stated;

	private final Map<String, AllowedValues> columns = new ConcurrentHashMap<>();

	Vocabulary(JdbcClient jdbc, DistrictNames names) {
		this.jdbc = jdbc;
		this.names = names;
		this.districts = jdbc.sql("select id as district_id, name as district_name from district order by id")
			.query(Named::district)
			.list();
		this.headlines = measures("headline");
		this.stated = measures("kind in ('quantity', 'date')");
	}

	private List<MeasureRef> measures(String condition) {
		String sql = "select id as measure_id, label as measure_label from measure where %s order by id";
		return this.jdbc.sql(sql.formatted(condition)).query((row, number) -> MeasureRef.of(row)).list();
	}

	/** Gives every word that occurs in a column, written {@code table.column}. */
	public AllowedValues of(String column) {
		return this.columns.computeIfAbsent(column, this::read);
	}

	/** Accepts a word of a column; for {@code district.name} any name of an area. */
	public UnaryOperator<String> reader(String column) {
		return column.equals("district.name") ? this.names::resolve : (word) -> of(column).require(word);
	}

	public List<Named> districts() {
		return this.districts;
	}

	public List<MeasureRef> headlines() {
		return this.headlines;
	}

	/** The measures that are stated as a number or a date. */
	public List<MeasureRef> stated() {
		return this.stated;
	}

	private AllowedValues read(String column) {
		String[] parts = column.split("\\.");
		String sql = "select distinct cast(%1$s as varchar) as word from %2$s where %1$s is not null order by 1";
		List<String> words = this.jdbc.sql(sql.formatted(parts[1], parts[0])).query(String.class).list();
		return new AllowedValues(parts[1].equals("id") ? parts[0] : parts[1] + " of a " + parts[0], words);
	}

}
