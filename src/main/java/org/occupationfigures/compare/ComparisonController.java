package org.occupationfigures.compare;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.stereotype.Controller;

/** Serves claims about the same thing side by side. */
@Controller
class ComparisonController {

	private final Answers answers;

	private final Comparisons comparisons;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	ComparisonController(Answers answers, Comparisons comparisons, Vocabulary vocabulary, DistrictNames names) {
		this.answers = answers;
		this.comparisons = comparisons;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/comparisons")
	Representation comparisons(Parameters parameters) {
		ComparisonFilter filter = ComparisonFilter.of(parameters, this.comparisons, this.vocabulary, this.names);
		return this.answers.page(parameters, this.comparisons.listing(filter.pick()), filter);
	}

}
