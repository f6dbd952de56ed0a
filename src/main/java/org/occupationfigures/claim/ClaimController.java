package org.occupationfigures.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
class ClaimController {

	private final CollectionResponses responses;

	private final ClaimSearch claims;

	ClaimController(CollectionResponses responses, ClaimSearch claims) {
		this.responses = responses;
		this.claims = claims;
	}

	@GetMapping("/v1/claims")
	Representation claims(QueryParameters parameters) {
		return claims(parameters, (claims) -> {
		});
	}

	@GetMapping("/v1/{collection:casualties|displacement|damage}")
	Representation collection(@PathVariable String collection, QueryParameters parameters) {
		return claims(parameters, (claims) -> claims.in("collection", List.of(collection)));
	}

	private Representation claims(QueryParameters parameters, Consumer<ClaimFilter> collection) {
		Filter<ClaimFilter> filter = this.responses.filter(parameters, ClaimFilter::declare);
		return this.responses.page(parameters, ClaimIndex.SPEC, filter,
				() -> this.claims.matching(collection.andThen(filter::narrow)));
	}

	@GetMapping("/v1/claims/{id}")
	Representation claim(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, ClaimIndex.SPEC, id, ClaimController::links);
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
