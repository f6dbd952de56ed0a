package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.comparison.Comparison;
import org.occupationfigures.comparison.Comparisons;
import org.occupationfigures.page.ComparisonsPage.Choice;
import org.occupationfigures.page.PictureFiles.Drawing;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows claims about the same thing side by side, and the list of such comparisons. */
@PageController
record ComparisonPageController(Pages pages, PictureFiles files, CollectionResponses responses, Comparisons comparisons,
		RecordStore store, Pictures pictures) {

	@GetMapping("/comparisons")
	Representation comparisons(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.comparisons::declare);
		SelectionRule pick = filter.read("pick", (text) -> SelectionRule.parse(text, this.comparisons.vocabulary()));
		CollectionSpec<Comparison> spec = this.comparisons.spec(pick);
		Supplier<RecordPage<Comparison>> found = this.responses.records(parameters, spec, filter);
		Choice chosen = new Choice(parameters.getParameter("district"), parameters.getParameter("measure"),
				parameters.getParameter("agreement"), parameters.getParameter("sort"), parameters.getParameter("pick"));
		return this.pages.show(parameters, "comparisons", spec.formats(), () -> page(found.get(), chosen));
	}

	private ComparisonsPage page(RecordPage<Comparison> found, Choice chosen) {
		List<Picture> pictures = found.records()
			.stream()
			.map((comparison) -> this.pictures.of(comparison, picked(comparison)))
			.toList();
		return new ComparisonsPage(found, pictures, this.comparisons.vocabulary().stated(),
				this.comparisons.vocabulary().districts(), chosen);
	}

	/** What the claim states that the caller's rule chose; null for none. */
	private Strip.@Nullable Asked picked(Comparison comparison) {
		return (comparison.picked() != null) ? Pictures.asked(this.store.record(Claim.SPEC, comparison.picked()))
				: null;
	}

	@GetMapping("/comparisons/{id}")
	Representation comparison(@PathVariable String id, QueryParameters parameters) {
		parameters.check();
		CollectionSpec<Comparison> spec = this.comparisons.spec(null);
		Comparison comparison = this.store.record(spec, id);
		return this.pages.show(parameters, "comparison", spec.formats(),
				() -> new ComparisonPage(this.pictures.of(comparison, null)));
	}

	/** The picture alone. */
	@GetMapping("/comparisons/{id}.svg")
	Representation picture(@PathVariable String id, QueryParameters parameters) {
		parameters.check();
		Comparison comparison = this.store.record(this.comparisons.spec(null), id);
		View view = this.pages.view("/comparisons/" + id);
		return this.files.show(parameters, "comparison", "strip", () -> {
			Picture picture = this.pictures.of(comparison, null);
			return new Drawing(picture.subject(view), view.permanent(),
					Map.of("view", view, "strip", picture.strip(), "label", ""));
		});
	}

}
