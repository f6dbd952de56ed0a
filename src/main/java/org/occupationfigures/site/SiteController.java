package org.occupationfigures.site;

import java.util.Map;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.stereotype.Controller;

/** Serves the named sites. */
@Controller
class SiteController {

	private final Answers answers;

	private final Sites sites;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	SiteController(Answers answers, Sites sites, Vocabulary vocabulary, DistrictNames names) {
		this.answers = answers;
		this.sites = sites;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/sites")
	Representation sites(Parameters parameters) {
		return this.answers.page(parameters, this.sites.listing(),
				SiteFilter.of(parameters, this.vocabulary, this.names));
	}

	@GetMapping("/v1/sites/{id}")
	Representation site(@PathVariable String id, Parameters parameters) {
		return this.answers.single(parameters, this.sites.listing(), id,
				(site) -> Map.of("claims", "/v1/claims?site=" + id));
	}

}
