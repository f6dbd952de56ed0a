package org.occupationfigures.district;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the nine areas, by their ids and any of their names. */
@Controller
record DistrictController(CollectionResponses responses, Districts districts, Vocabulary vocabulary) {

	@GetMapping("/v1/districts")
	Representation districts(QueryParameters parameters) {
		return this.responses.page(parameters, this.districts.spec(), this.districts::declare);
	}

	@GetMapping("/v1/districts/{name}")
	Representation district(@PathVariable String name, QueryParameters parameters) {
		// A query that cannot be read is refused first.
		parameters.getParameterMap();
		String id = ProblemException.requireRecord(this.vocabulary.reader("district.name"), name);
		if (!id.equals(name)) {
			throw parameters.moved("/v1/districts/" + id);
		}
		return this.responses.single(parameters, this.districts.spec(), id,
				(district) -> Map.of("claims", "/v1/claims?district=" + id, "comparisons",
						"/v1/comparisons?district=" + id, "occupations", "/v1/occupations?district=" + id, "timeline",
						"/v1/timeline?district=" + id));
	}

}
