package org.occupationfigures.claim;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the claims: all of them, those of a narrowed collection, and each by its id. */
@RestController
class ClaimController {

	private static final Listing<Claim> CLAIMS = new Listing<>(Claim.class, "claim_record",
			Map.of("district", "district_id", "measure", "measure_id", "value", "value_order", "date", "time_order",
					"stated", "published_order"),
			(query) -> query.query(Claim::of).list(),
			"""
					id, district_id, district_name, category, measure_id, measure_label, statement, "value", low, high, qualifier,
					unit, rounding_low, rounding_high, null_reason, date, date_earliest, date_latest, as_of, as_of_earliest,
					as_of_latest, site_id, site_name, side, scope, span_start, span_end, claim_note as note"""
					+ Listing.SOURCE_OF_CLAIM)
		.with(ClaimExports.FORMATS);

	private final Answers answers;

	private final Claims claims;

	private final ClaimFilter.Reader filter;

	ClaimController(Answers answers, Claims claims, ClaimFilter.Reader filter) {
		this.answers = answers;
		this.claims = claims;
		this.filter = filter;
	}

	@GetMapping("/v1/claims")
	@Nullable ResponseEntity<Object> claims(Parameters parameters) {
		return this.answers.found(parameters, CLAIMS, this.filter.read(parameters),
				(filter) -> this.claims.matching(filter, null));
	}

	@GetMapping("/v1/{collection:casualties|displacement|damage}")
	@Nullable ResponseEntity<Object> collection(@PathVariable String collection, Parameters parameters) {
		return this.answers.found(parameters, CLAIMS, this.filter.read(parameters),
				(filter) -> this.claims.matching(filter, collection));
	}

	@GetMapping("/v1/claims/{id}")
	@Nullable Object claim(@PathVariable String id, Parameters parameters) {
		return this.answers.single(parameters, CLAIMS, id, ClaimController::links);
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
