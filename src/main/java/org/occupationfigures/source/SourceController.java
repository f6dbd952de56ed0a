package org.occupationfigures.source;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the documents. */
@Controller
record SourceController(CollectionResponses responses) {

	@GetMapping("/v1/sources")
	Representation sources(QueryParameters parameters) {
		return this.responses.page(parameters, Source.SPEC, Source::declare);
	}

	@GetMapping("/v1/sources/{id}")
	Representation source(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, Source.SPEC, id, (source) -> Map.of("claims",
				"/v1/claims?source=" + id, "same_origin", "/v1/claims?origin=" + source.origin()));
	}

}
