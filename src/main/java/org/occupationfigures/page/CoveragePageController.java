package org.occupationfigures.page;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows for which areas and measures something is recorded. */
@PageController
record CoveragePageController(Pages pages, CollectionResponses responses, JdbcClient jdbc, Vocabulary vocabulary) {

	/** More than there are areas by measures. */
	private static final int ALL = 100_000;

	private static final CollectionSpec<Coverage> WHOLE = new CollectionSpec<>(Coverage.class, Coverage.SPEC.view(),
			Coverage.SPEC.orders(), Coverage.SPEC.reader(), Coverage.SPEC.columns(), Coverage.SPEC.sort(), ALL);

	@GetMapping("/coverage")
	Representation coverage(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Supplier<RecordPage<Coverage>> found = this.responses.records(parameters, WHOLE,
				this.responses.filter(parameters, Coverage::declare));
		return this.pages.show(parameters, "coverage", Coverage.SPEC.formats(), () -> page(found.get(), parameters));
	}

	/**
	 * Shows the rows, and of asked areas the columns, of what was found. Their cells are
	 * read anew: one that was only not asked for must not look as if nothing were known.
	 */
	private CoveragePage page(RecordPage<Coverage> found, QueryParameters parameters) {
		boolean someAreas = parameters.countGiven("district") > 0;
		Set<MeasureRef> measures = found.records().stream().map(Coverage::measure).collect(Collectors.toSet());
		Set<@Nullable Named> areas = found.records().stream().map(Coverage::district).collect(Collectors.toSet());
		List<Coverage> cells = Coverage.SPEC.reader()
			.apply(this.jdbc.sql("select * from coverage_record order by category, measure_label, id"))
			.stream()
			.filter((cell) -> measures.contains(cell.measure()) && (!someAreas || areas.contains(cell.district())))
			.toList();
		return new CoveragePage(cells,
				Narrowing.of(parameters, Field.of(this.vocabulary, "category", "measure.category")), found.next());
	}

}
