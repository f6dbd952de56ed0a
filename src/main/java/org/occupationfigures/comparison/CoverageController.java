package org.occupationfigures.comparison;

import java.util.List;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the grid of areas and measures: how much is known, and where nothing is. */
@Controller
record CoverageController(CollectionResponses responses) {

	private static final AllowedValues EMPTY = new AllowedValues("choice", List.of("false", "true", "only"));

	@GetMapping("/v1/coverage")
	Representation coverage(QueryParameters parameters) {
		return this.responses.page(parameters, Coverage.SPEC,
				(filter) -> filter.anyOf("category", "measure.category", "category")
					.anyOf("measure", "measure.id", "measure_id")
					.anyOrNone("district", "district.name", "district_id")
					.one("empty", "false", EMPTY::require, (sql, empty) -> sql
						.and(empty.equals("true") ? "true" : empty.equals("only") ? "claims = 0" : "claims > 0")));
	}

}
