package org.occupationfigures.comparison;

import java.util.Map;

import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves claims about the same thing side by side. */
@Controller
record ComparisonController(CollectionResponses responses, Comparisons comparisons) {

	@GetMapping("/v1/comparisons")
	Representation comparisons(QueryParameters parameters) {
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.comparisons::declare);
		SelectionRule pick = filter.read("pick", (text) -> SelectionRule.parse(text, this.comparisons.vocabulary()));
		return this.responses.page(parameters, this.comparisons.spec(pick), filter);
	}

	@GetMapping("/v1/comparisons/{id}")
	Representation comparison(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, this.comparisons.spec(null), id,
				(comparison) -> Map.of("claims", comparison.claimsAddress().path()));
	}

}
