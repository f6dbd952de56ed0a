package org.occupationfigures.measure;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the measures. */
@Controller
record MeasureController(CollectionResponses responses) {

	@GetMapping("/v1/measures")
	Representation measures(QueryParameters parameters) {
		return this.responses.page(parameters, Measure.SPEC, Measure::declare);
	}

	@GetMapping("/v1/measures/{id}")
	Representation measure(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, Measure.SPEC, id, (measure) -> Map.of("claims",
				"/v1/claims?measure=" + id, "comparisons", "/v1/comparisons?measure=" + id));
	}

}
