package org.occupationfigures.site;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the named sites. */
@Controller
class SiteController {

	private final CollectionResponses responses;

	private final Sites sites;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	SiteController(CollectionResponses responses, Sites sites, Vocabulary vocabulary, DistrictNames names) {
		this.responses = responses;
		this.sites = sites;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/sites")
	Representation sites(QueryParameters parameters) {
		return this.responses.page(parameters, this.sites.spec(),
				SiteFilter.of(parameters, this.vocabulary, this.names));
	}

	@GetMapping("/v1/sites/{id}")
	Representation site(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, this.sites.spec(), id,
				(site) -> Map.of("claims", "/v1/claims?site=" + id));
	}

}
