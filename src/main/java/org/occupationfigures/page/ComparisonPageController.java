package org.occupationfigures.page;

import java.util.Set;

import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.comparison.Comparison;
import org.occupationfigures.comparison.Comparisons;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows claims about the same thing side by side. */
@PageController
record ComparisonPageController(Pages pages, Comparisons comparisons, RecordStore store, Pictures pictures) {

	@GetMapping("/comparisons/{id}")
	Representation comparison(@PathVariable String id, QueryParameters parameters) {
		parameters.check();
		Comparison comparison = this.store.record(this.comparisons.spec(null), id);
		return this.pages.show(parameters, "comparison", Set.of(),
				() -> new ComparisonPage(this.pictures.of(comparison, null)));
	}

}
