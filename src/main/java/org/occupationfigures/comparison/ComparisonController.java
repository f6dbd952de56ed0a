package org.occupationfigures.comparison;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves claims about the same thing side by side. */
@Controller
class ComparisonController {

	private final CollectionResponses responses;

	private final Comparisons comparisons;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	ComparisonController(CollectionResponses responses, Comparisons comparisons, Vocabulary vocabulary,
			DistrictNames names) {
		this.responses = responses;
		this.comparisons = comparisons;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/comparisons")
	Representation comparisons(QueryParameters parameters) {
		ComparisonFilter filter = ComparisonFilter.of(parameters, this.comparisons, this.vocabulary, this.names);
		return this.responses.page(parameters, this.comparisons.spec(filter.pick()), filter);
	}

}
