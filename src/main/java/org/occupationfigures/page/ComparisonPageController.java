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
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.page.PictureFiles.Drawing;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows claims about the same thing side by side, and the list of such comparisons. */
@PageController
record ComparisonPageController(Pages pages, PictureFiles files, CollectionResponses responses, Comparisons comparisons,
		RecordStore store, Pictures pictures) {

	private static final List<String> AGREEMENTS = List.of("agree", "differ", "different-times", "single");

	private static final List<String> ORDERS = List.of("-origins", "-claims");

	/** The rules by which the form lets one claim of each be chosen. */
	private static final List<String> RULES = List.of("latest", "lowest", "highest");

	@GetMapping("/comparisons")
	Representation comparisons(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.comparisons::declare);
		SelectionRule pick = filter.read("pick", (text) -> SelectionRule.parse(text, this.comparisons.vocabulary()));
		CollectionSpec<Comparison> spec = this.comparisons.spec(pick);
		Supplier<RecordPage<Comparison>> found = this.responses.records(parameters, spec, filter);
		return this.pages.show(parameters, "comparisons", spec.formats(),
				() -> page(found.get(), narrowing(parameters, this.comparisons.vocabulary())));
	}

	private static Narrowing narrowing(QueryParameters parameters, Vocabulary vocabulary) {
		return Narrowing.of(parameters, Field.of(vocabulary, "district", "district.id"), Field.of(vocabulary.stated()),
				new Field("agreement", AGREEMENTS), new Field("sort", ORDERS), new Field("pick", RULES));
	}

	private ComparisonsPage page(RecordPage<Comparison> found, Narrowing narrowing) {
		List<Picture> pictures = found.records()
			.stream()
			.map((comparison) -> this.pictures.of(comparison, picked(comparison)))
			.toList();
		return new ComparisonsPage(found, pictures, narrowing);
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
			return picture.strip().isDrawn() ? new Drawing(picture.subject(view), view.permanent(),
					Map.of("view", view, "strip", picture.strip(), "label", "")) : null;
		});
	}

}
