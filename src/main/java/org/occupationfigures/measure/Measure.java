package org.occupationfigures.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.web.AllowedValues;

/**
 * A measure; its collection is null when only {@code claims} serves its claims, its side
 * when they never say whose people are counted.
 */
public record Measure(String id, String label, String definition, String category, @Nullable String collection,
		boolean headline, String kind, String time, @Nullable String side, @Nullable String unit, List<String> words,
		long claims) implements Identified {

	private static final AllowedValues CHOICES = new AllowedValues("choice", List.of("false", "true"));

	public static final CollectionSpec<Measure> SPEC = new CollectionSpec<>(Measure.class, "measure_record",
			Map.of("label", "label", "category", "category"), (query) -> query.query(Measure::of).list(),
			"id, label, definition, category, collection, headline, kind, time, side, unit, words, claims");

	/** Declares what a request narrows them to. */
	public static void declare(Filter<SqlConditions> filter) {
		filter.anyOrNone("category", "measure.category", "category")
			.anyOrNone("collection", "measure.collection", "collection")
			.anyOrNone("kind", "measure.kind", "kind")
			.anyOrNone("time", "measure.time", "time")
			.anyOrNone("side", "measure.side", "side")
			.anyOrNone("unit", "measure.unit", "unit")
			.one("headline", CHOICES::require, (sql, headline) -> sql.and("headline = ?", Boolean.valueOf(headline)))
			.search("folded");
	}

	static Measure of(ResultSet row, int number) throws SQLException {
		String words = row.getString("words");
		return new Measure(row.getString("id"), row.getString("label"), row.getString("definition"),
				row.getString("category"), row.getString("collection"), row.getBoolean("headline"),
				row.getString("kind"), row.getString("time"), row.getString("side"), row.getString("unit"),
				(words != null) ? Arrays.asList(words.split("\\|")) : List.of(), row.getLong("claims"));
	}

}
