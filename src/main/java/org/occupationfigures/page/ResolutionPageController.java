package org.occupationfigures.page;

import java.util.function.Supplier;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.resolution.Resolution;
import org.occupationfigures.resolution.Resolutions;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows resolutions and statements. */
@PageController
record ResolutionPageController(Pages pages, CollectionResponses responses, Resolutions resolutions, RecordStore store,
		Vocabulary vocabulary) {

	@GetMapping("/resolutions")
	Representation resolutions(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		CollectionSpec<Resolution> spec = this.resolutions.spec();
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.resolutions::declare);
		Supplier<RecordPage<Resolution>> found = this.responses.records(parameters, spec, filter);
		return this.pages.show(parameters, "resolutions", spec.formats(),
				() -> new ResolutionsPage(found.get(),
						Narrowing.of(parameters, Field.of(this.vocabulary, "organ", "resolution.organ"),
								Field.of(this.vocabulary, "district", "district.id"))));
	}

	/** Shows a resolution by its id, or by a number that it alone has. */
	@GetMapping("/resolutions/{id}")
	Representation resolution(@PathVariable String id, QueryParameters parameters) {
		String numbered = this.resolutions.numbered(id);
		if (numbered != null) {
			throw parameters.moved("/resolutions/" + numbered);
		}
		parameters.check();
		Resolution resolution = this.store.record(this.resolutions.spec(), id);
		return this.pages.show(parameters, "resolution", this.resolutions.spec().formats(),
				() -> new ResolutionPage(resolution));
	}

}
