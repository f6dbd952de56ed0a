package org.occupationfigures.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.AllowedValues;

/** What is known of a measure in an area, or in the conflict as a whole. */
public record Coverage(String id, @Nullable Named district, MeasureRef measure, String category, long claims,
		long origins, List<String> agreement, @Nullable String nullReason, Address record) implements Identified {

	/** How it is listed. */
	public static final CollectionSpec<Coverage> SPEC = new CollectionSpec<>(Coverage.class, "coverage_record",
			Map.of("district", "district_id", "measure", "measure_id", "claims", "claims", "origins", "origins"),
			(query) -> query.query(Coverage::of).list(),
			"id, district_id, district_name, measure_id, measure_label, category, claims, origins, agreement, null_reason, record");

	private static final AllowedValues EMPTY = new AllowedValues("choice", List.of("false", "true", "only"));

	/** Declares what a request narrows it to. */
	public static void declare(Filter<SqlConditions> filter) {
		filter.anyOf("category", "measure.category", "category")
			.anyOf("measure", "measure.id", "measure_id")
			.anyOrNone("district", "district.name", "district_id")
			.one("empty", "false", EMPTY::require, (sql, empty) -> sql
				.and(empty.equals("true") ? "true" : empty.equals("only") ? "claims = 0" : "claims > 0"));
	}

	static Coverage of(ResultSet row, int number) throws SQLException {
		String agreement = row.getString("agreement");
		return new Coverage(row.getString("id"), Named.of(row, "district"), MeasureRef.of(row),
				row.getString("category"), row.getLong("claims"), row.getLong("origins"),
				(agreement != null) ? List.of(agreement.split(",")) : List.of(), row.getString("null_reason"),
				new Address(row.getString("record")));
	}

}
