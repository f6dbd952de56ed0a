package org.occupationfigures.district;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the founding table: dates of control and surfaces by area and source. */
@Controller
record OccupationController(CollectionResponses responses) {

	@GetMapping("/v1/occupations")
	Representation occupations(QueryParameters parameters) {
		return this.responses.page(parameters, Occupation.SPEC, Occupation::declare);
	}

}
