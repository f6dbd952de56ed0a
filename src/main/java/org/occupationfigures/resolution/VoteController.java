package org.occupationfigures.resolution;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves how states voted, on resolutions and on motions. */
@Controller
record VoteController(CollectionResponses responses) {

	@GetMapping("/v1/votes")
	Representation votes(QueryParameters parameters) {
		return this.responses.page(parameters, Vote.SPEC, Vote::declare);
	}

}
