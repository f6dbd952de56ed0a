package org.occupationfigures.vocabulary;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the vocabulary. */
@Controller
class MeasureController {

	private static final CollectionSpec<Measure> MEASURES = new CollectionSpec<>(Measure.class, "measure_record",
			Map.of("label", "label", "category", "category"), (query) -> query.query(Measure::of).list(),
			"id, label, definition, category, collection, headline, kind, time, unit, words, claims");

	private final CollectionResponses responses;

	private final Vocabulary vocabulary;

	MeasureController(CollectionResponses responses, Vocabulary vocabulary) {
		this.responses = responses;
		this.vocabulary = vocabulary;
	}

	@GetMapping("/v1/measures")
	Representation measures(QueryParameters parameters) {
		return this.responses.page(parameters, MEASURES, MeasureFilter.of(parameters, this.vocabulary));
	}

	@GetMapping("/v1/measures/{id}")
	Representation measure(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, MEASURES, id, (measure) -> Map.of("claims", "/v1/claims?measure=" + id,
				"comparisons", "/v1/comparisons?measure=" + id));
	}

}
