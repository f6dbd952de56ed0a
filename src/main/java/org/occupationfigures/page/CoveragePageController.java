package org.occupationfigures.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows for which areas and measures something is recorded. It has no pages and leaves no
 * area out, since a cell that is only left out would look like one of which nothing is
 * known.
 */
@PageController
record CoveragePageController(Pages pages, JdbcClient jdbc, Vocabulary vocabulary) {

	@GetMapping("/coverage")
	Representation coverage(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		String category = parameters.one("category", this.vocabulary.of("measure.category")::require);
		parameters.check();
		return this.pages.show(parameters, "coverage", Coverage.SPEC.formats(), () -> new CoveragePage(known(category),
				this.vocabulary.districts(), this.vocabulary.of("measure.category").values(), category));
	}

	private List<Coverage> known(@Nullable String category) {
		return Coverage.SPEC.reader().apply(this.jdbc.sql("""
				select * from coverage_record where claims > 0 and category = coalesce(:category, category)
				order by category, measure_label, id""").param("category", category));
	}

}
