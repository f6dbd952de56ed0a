package org.occupationfigures.vocabulary;

import java.util.Map;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.stereotype.Controller;

/** Serves the vocabulary. */
@Controller
class MeasureController {

	private static final Listing<Measure> MEASURES = new Listing<>(Measure.class, "measure_record",
			Map.of("label", "label", "category", "category"), (query) -> query.query(Measure::of).list(),
			"id, label, definition, category, collection, headline, kind, time, unit, words, claims");

	private final Answers answers;

	private final Vocabulary vocabulary;

	MeasureController(Answers answers, Vocabulary vocabulary) {
		this.answers = answers;
		this.vocabulary = vocabulary;
	}

	@GetMapping("/v1/measures")
	Representation measures(Parameters parameters) {
		return this.answers.page(parameters, MEASURES, MeasureFilter.of(parameters, this.vocabulary));
	}

	@GetMapping("/v1/measures/{id}")
	Representation measure(@PathVariable String id, Parameters parameters) {
		return this.answers.single(parameters, MEASURES, id, (measure) -> Map.of("claims", "/v1/claims?measure=" + id,
				"comparisons", "/v1/comparisons?measure=" + id));
	}

}
