package org.occupationfigures.page;

import java.util.function.Supplier;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.page.TimelinePage.Choice;
import org.occupationfigures.timeline.Entry;
import org.occupationfigures.timeline.Timeline;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows everything dated. */
@PageController
record TimelinePageController(Pages pages, CollectionResponses responses, Timeline timeline, Vocabulary vocabulary) {

	/** So many that the picture is of all but in the largest data sets. */
	private static final int MOST = 1000;

	@GetMapping("/timeline")
	Representation timeline(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		CollectionSpec<Entry> spec = this.timeline.spec(MOST);
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.timeline::declare);
		Supplier<RecordPage<Entry>> found = this.responses.records(parameters, spec, filter);
		Choice chosen = new Choice(parameters.getParameter("district"), parameters.getParameter("measure"),
				parameters.getParameter("type"));
		return this.pages.show(parameters, "timeline", spec.formats(),
				() -> TimelinePage.of(found.get(), this.vocabulary.dated(), this.vocabulary.districts(), chosen));
	}

}
