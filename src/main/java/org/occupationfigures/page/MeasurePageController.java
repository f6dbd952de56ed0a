package org.occupationfigures.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.measure.Measure;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the measures, and each with what is claimed of it in each area. */
@PageController
record MeasurePageController(Pages pages, CollectionResponses responses, RecordStore store, ClaimIndex claims,
		KnownRecords known, Vocabulary vocabulary) {

	private static final List<String> ORDERS = List.of("label", "category");

	/** How many claims are shown of a measure that has no picture. */
	private static final int MOST_FIRST = 25;

	@GetMapping("/measures")
	Representation measures(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Filter<SqlConditions> filter = this.responses.filter(parameters, Measure::declare);
		Supplier<RecordPage<Measure>> found = this.responses.records(parameters, Measure.SPEC, filter);
		return this.pages.show(parameters, "measures", Measure.SPEC.formats(),
				() -> new MeasuresPage(found.get(), narrowing(parameters)));
	}

	private Narrowing narrowing(QueryParameters parameters) {
		return Narrowing.of(parameters, field("category"), field("kind"), field("time"), new Field("sort", ORDERS));
	}

	private Field field(String name) {
		return Field.of(this.vocabulary, name, "measure." + name);
	}

	@GetMapping("/measures/{id}")
	Representation measure(@PathVariable String id, QueryParameters parameters) {
		parameters.check();
		Measure measure = this.store.record(Measure.SPEC, id);
		return this.pages.show(parameters, "measure", Measure.SPEC.formats(), () -> page(measure));
	}

	private MeasurePage page(Measure measure) {
		RoaringBitmap rows = this.claims.having("measure_id", List.of(measure.id()));
		Consumer<SqlConditions> about = (conditions) -> conditions.and("measure_id = ?", measure.id());
		List<Picture> pictures = this.known.pictures(about);
		int first = pictures.isEmpty() ? MOST_FIRST : 0;
		return new MeasurePage(measure, this.claims.origins(rows), pictures, this.known.narrower(about),
				this.known.silent(about), this.claims.read(this.claims.day("published").next(rows, false, 0, first)));
	}

}
