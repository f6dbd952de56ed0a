package org.occupationfigures.timeline;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves everything dated, in order. */
@Controller
record TimelineController(CollectionResponses responses, Timeline timeline) {

	@GetMapping("/v1/timeline")
	Representation timeline(QueryParameters parameters) {
		return this.responses.page(parameters, this.timeline.spec(100), this.timeline::declare);
	}

}
