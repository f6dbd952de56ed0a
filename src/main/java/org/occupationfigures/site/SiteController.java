package org.occupationfigures.site;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the named sites, each with what is said of it. */
@Controller
record SiteController(CollectionResponses responses, Sites sites) {

	@GetMapping("/v1/sites")
	Representation sites(QueryParameters parameters) {
		return this.responses.page(parameters, this.sites.spec(), this.sites::declare);
	}

	@GetMapping("/v1/sites/{id}")
	Representation site(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, this.sites.spec(), id,
				(site) -> Map.of("claims", "/v1/claims?site=" + id));
	}

}
