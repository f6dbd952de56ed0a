package org.occupationfigures.release;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the versions of the data set. */
@Controller
record ReleaseController(CollectionResponses responses, Releases releases) {

	@GetMapping("/v1/releases")
	Representation releases(QueryParameters parameters) {
		return this.responses.page(parameters, this.releases.spec(), (filter) -> {
		});
	}

	@GetMapping("/v1/releases/{version}")
	Representation release(@PathVariable String version, QueryParameters parameters) {
		return this.responses.single(parameters, this.releases.spec(), version,
				(record) -> Map.of("changes", "/v1/changes?release=" + version));
	}

}
