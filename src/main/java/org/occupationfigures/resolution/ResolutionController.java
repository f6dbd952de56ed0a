package org.occupationfigures.resolution;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves resolutions and presidential statements, each with its provisions. */
@Controller
record ResolutionController(CollectionResponses responses, Resolutions resolutions) {

	@GetMapping("/v1/resolutions")
	Representation resolutions(QueryParameters parameters) {
		return this.responses.page(parameters, this.resolutions.spec(), this.resolutions::declare);
	}

	/** Answers with a resolution by its id, or by a number that it alone has. */
	@GetMapping("/v1/resolutions/{id}")
	Representation resolution(@PathVariable String id, QueryParameters parameters) {
		String numbered = this.resolutions.numbered(id);
		if (numbered != null) {
			throw parameters.moved("/v1/resolutions/" + numbered);
		}
		return this.responses.single(parameters, this.resolutions.spec(), id, (record) -> Map.of());
	}

}
