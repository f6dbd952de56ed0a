package org.occupationfigures.comparison;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the grid of areas and measures: how much is known, and where nothing is. */
@Controller
record CoverageController(CollectionResponses responses) {

	@GetMapping("/v1/coverage")
	Representation coverage(QueryParameters parameters) {
		return this.responses.page(parameters, Coverage.SPEC, Coverage::declare);
	}

}
