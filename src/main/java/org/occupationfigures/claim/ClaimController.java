package org.occupationfigures.claim;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.stereotype.Controller;

/** Serves the claims: all of them, those of a narrowed collection, and each by its id. */
@Controller
class ClaimController {

	private final Answers answers;

	private final Claims claims;

	private final ClaimFilter.Reader filter;

	ClaimController(Answers answers, Claims claims, ClaimFilter.Reader filter) {
		this.answers = answers;
		this.claims = claims;
		this.filter = filter;
	}

	@GetMapping("/v1/claims")
	Representation claims(Parameters parameters) {
		return this.answers.found(parameters, ClaimIndex.LISTING, this.filter.read(parameters),
				(filter) -> this.claims.matching(filter, null));
	}

	@GetMapping("/v1/{collection:casualties|displacement|damage}")
	Representation collection(@PathVariable String collection, Parameters parameters) {
		return this.answers.found(parameters, ClaimIndex.LISTING, this.filter.read(parameters),
				(filter) -> this.claims.matching(filter, collection));
	}

	@GetMapping("/v1/claims/{id}")
	Representation claim(@PathVariable String id, Parameters parameters) {
		return this.answers.single(parameters, ClaimIndex.LISTING, id, ClaimController::links);
	}

	private static Map<String, @Nullable String> links(Claim claim) {
		Map<String, @Nullable String> links = new HashMap<>();
		String comparison = claim.comparison();
		links.put("comparison", (comparison != null) ? "/v1/comparisons?id=" + comparison : null);
		links.put("same_origin", "/v1/claims?origin=" + claim.sourceClaim().origin());
		links.put("source", "/v1/sources/" + claim.sourceClaim().source().id());
		return links;
	}

}
