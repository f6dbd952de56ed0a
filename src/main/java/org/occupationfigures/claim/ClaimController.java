package org.occupationfigures.claim;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the claims: all of them, those of a narrowed collection, and each by its id. */
@Controller
record ClaimController(CollectionResponses responses, Claims claims) {

	@GetMapping("/v1/claims")
	Representation claims(QueryParameters parameters) {
		return claims(parameters, Claims.ALL);
	}

	@GetMapping("/v1/{collection:casualties|displacement|damage}")
	Representation collection(@PathVariable String collection, QueryParameters parameters) {
		return claims(parameters, collection);
	}

	private Representation claims(QueryParameters parameters, String collection) {
		Filter<ClaimQuery> filter = this.claims.filter(parameters);
		return this.responses.page(parameters, Claim.SPEC, filter, () -> this.claims.matching(collection, filter));
	}

	@GetMapping("/v1/claims/{id}")
	Representation claim(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, Claim.SPEC, id, ClaimController::links);
	}

	private static Map<String, @Nullable String> links(Claim claim) {
		Map<String, @Nullable String> links = new HashMap<>();
		String comparison = claim.comparison();
		links.put("changes", "/v1/changes?claim=" + claim.id());
		links.put("comparison", (comparison != null) ? "/v1/comparisons?id=" + comparison : null);
		links.put("same_origin", "/v1/claims?origin=" + claim.sourceClaim().origin());
		links.put("source", "/v1/sources/" + claim.sourceClaim().source().id());
		return links;
	}

}
