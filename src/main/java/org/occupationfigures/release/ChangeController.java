package org.occupationfigures.release;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves what releases changed. */
@Controller
record ChangeController(CollectionResponses responses, Changes changes) {

	@GetMapping("/v1/changes")
	Representation changes(QueryParameters parameters) {
		return this.responses.page(parameters, Change.SPEC, this.changes::declare);
	}

}
