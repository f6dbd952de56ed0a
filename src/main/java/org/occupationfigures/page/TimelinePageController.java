package org.occupationfigures.page;

import java.util.Map;
import java.util.function.Supplier;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.page.PictureFiles.Drawing;
import org.occupationfigures.timeline.Entry;
import org.occupationfigures.timeline.Timeline;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows everything dated. */
@PageController
record TimelinePageController(Pages pages, PictureFiles files, CollectionResponses responses, Timeline timeline,
		Vocabulary vocabulary) {

	/** So many that the picture is of all but in the largest data sets. */
	private static final int MOST = 1000;

	@GetMapping("/timeline")
	Representation timeline(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Supplier<TimelinePage> page = page(parameters);
		return this.pages.show(parameters, "timeline", this.timeline.spec(MOST).formats(), page::get);
	}

	/** The picture alone. */
	@GetMapping("/timeline.svg")
	Representation picture(QueryParameters parameters) {
		Supplier<TimelinePage> page = page(parameters);
		View view = this.pages.view("/timeline");
		return this.files.show(parameters, "lanes", "lanes", () -> {
			TimelinePage drawn = page.get();
			return drawn.lanes().isEmpty() ? null : new Drawing(view.plain("timeline.picture"),
					view.permanent() + parameters.query(null), Map.of("view", view, "page", drawn));
		});
	}

	private Supplier<TimelinePage> page(QueryParameters parameters) {
		CollectionSpec<Entry> spec = this.timeline.spec(MOST);
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.timeline::declare);
		Supplier<RecordPage<Entry>> found = this.responses.records(parameters, spec, filter);
		Narrowing narrowing = Narrowing.of(parameters, Field.of(this.vocabulary.dated()),
				Field.of(this.vocabulary, "district", "district.id"), new Field("type", Timeline.TYPES.values()));
		return () -> TimelinePage.of(found.get(), this.vocabulary.districts(), narrowing);
	}

}
