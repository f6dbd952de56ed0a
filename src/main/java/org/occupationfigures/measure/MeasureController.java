package org.occupationfigures.measure;

import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the measures. */
@Controller
class MeasureController {

	private static final AllowedValues CHOICES = new AllowedValues("choice", List.of("false", "true"));

	private static final CollectionSpec<Measure> MEASURES = new CollectionSpec<>(Measure.class, "measure_record",
			Map.of("label", "label", "category", "category"), (query) -> query.query(Measure::of).list(),
			"id, label, definition, category, collection, headline, kind, time, unit, words, claims");

	private final CollectionResponses responses;

	MeasureController(CollectionResponses responses) {
		this.responses = responses;
	}

	@GetMapping("/v1/measures")
	Representation measures(QueryParameters parameters) {
		return this.responses.page(parameters, MEASURES, MeasureController::filter);
	}

	private static void filter(Filter<SqlConditions> filter) {
		filter.anyOrNone("category", "measure.category", "category")
			.anyOrNone("collection", "measure.collection", "collection")
			.anyOrNone("kind", "measure.kind", "kind")
			.anyOrNone("time", "measure.time", "time")
			.anyOrNone("unit", "measure.unit", "unit")
			.one("headline", CHOICES::require, (sql, headline) -> sql.and("headline = ?", Boolean.valueOf(headline)))
			.search("folded");
	}

	@GetMapping("/v1/measures/{id}")
	Representation measure(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, MEASURES, id, (measure) -> Map.of("claims", "/v1/claims?measure=" + id,
				"comparisons", "/v1/comparisons?measure=" + id));
	}

}
