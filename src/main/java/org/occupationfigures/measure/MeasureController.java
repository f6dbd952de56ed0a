package org.occupationfigures.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the measures. */
@Controller
record MeasureController(CollectionResponses responses) {

	private static final AllowedValues CHOICES = new AllowedValues("choice", List.of("false", "true"));

	private static final CollectionSpec<Measure> MEASURES = new CollectionSpec<>(Measure.class, "measure_record",
			Map.of("label", "label", "category", "category"), (query) -> query.query(Measure::of).list(),
			"id, label, definition, category, collection, headline, kind, time, side, unit, words, claims");

	@GetMapping("/v1/measures")
	Representation measures(QueryParameters parameters) {
		return this.responses.page(parameters, MEASURES,
				(filter) -> filter.anyOrNone("category", "measure.category", "category")
					.anyOrNone("collection", "measure.collection", "collection")
					.anyOrNone("kind", "measure.kind", "kind")
					.anyOrNone("time", "measure.time", "time")
					.anyOrNone("side", "measure.side", "side")
					.anyOrNone("unit", "measure.unit", "unit")
					.one("headline", CHOICES::require,
							(sql, headline) -> sql.and("headline = ?", Boolean.valueOf(headline)))
					.search("folded"));
	}

	@GetMapping("/v1/measures/{id}")
	Representation measure(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, MEASURES, id, (measure) -> Map.of("claims", "/v1/claims?measure=" + id,
				"comparisons", "/v1/comparisons?measure=" + id));
	}

	/**
	 * A measure; its collection is null when only {@code claims} serves its claims, its
	 * side when they never say whose people are counted.
	 */
	record Measure(String id, String label, String definition, String category, @Nullable String collection,
			boolean headline, String kind, String time, @Nullable String side, @Nullable String unit,
			List<String> words, long claims) implements Identified {

		static Measure of(ResultSet row, int number) throws SQLException {
			String words = row.getString("words");
			return new Measure(row.getString("id"), row.getString("label"), row.getString("definition"),
					row.getString("category"), row.getString("collection"), row.getBoolean("headline"),
					row.getString("kind"), row.getString("time"), row.getString("side"), row.getString("unit"),
					(words != null) ? Arrays.asList(words.split("\\|")) : List.of(), row.getLong("claims"));
		}

	}

}
