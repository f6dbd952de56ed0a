package org.occupationfigures.comparison;

import java.util.List;

import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves claims about the same thing side by side. */
@Controller
class ComparisonController {

	private static final AllowedValues AGREEMENTS = new AllowedValues("agreement",
			List.of("agree", "differ", "different-times", "single"));

	private final CollectionResponses responses;

	private final Comparisons comparisons;

	private final Vocabulary vocabulary;

	ComparisonController(CollectionResponses responses, Comparisons comparisons, Vocabulary vocabulary) {
		this.responses = responses;
		this.comparisons = comparisons;
		this.vocabulary = vocabulary;
	}

	@GetMapping("/v1/comparisons")
	Representation comparisons(QueryParameters parameters) {
		Filter<SqlConditions> filter = this.responses.filter(parameters, this::filter);
		SelectionRule pick = filter.read("pick", (text) -> SelectionRule.parse(text, this.vocabulary));
		return this.responses.page(parameters, this.comparisons.spec(pick), filter);
	}

	private void filter(Filter<SqlConditions> filter) {
		filter.anyOf("id", this.comparisons::require, (sql, ids) -> sql.in("id", ids))
			.anyOrNone("district", "district.name", "district_id")
			.anyOf("category", "measure.category", "category")
			.anyOf("measure", "measure.id", "measure_id")
			.anyOrNone("site", "site.id", "site_id")
			.anyOrNone("side", "claim.side", "side")
			.anyOrNone("scope", "scope.id", "scope")
			.anyOrNone("agreement", AGREEMENTS::require, (sql, words) -> sql.in("agreement", words))
			.anyOf("source", "source.id", SqlConditions.existsIn("claim", "comparison_id", "source_id"))
			.anyOf("affiliation", "source.affiliation",
					SqlConditions.existsIn("claim", "comparison_id", "affiliation"));
	}

}
