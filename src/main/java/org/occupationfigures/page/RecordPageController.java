package org.occupationfigures.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.district.Occupation;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.resolution.Vote;
import org.occupationfigures.site.Site;
import org.occupationfigures.site.Sites;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows dates of control by document, sites, and votes by state. */
@PageController
record RecordPageController(Pages pages, CollectionResponses responses, RecordStore store, Sites sites,
		ClaimIndex claims, Vocabulary vocabulary) {

	/** More than there are states by roll calls, or sites. */
	private static final int ALL = 100_000;

	@GetMapping("/occupations")
	Representation occupations(QueryParameters request) {
		String source = request.ofForm().getParameter("source");
		return list(request, "occupations", Occupation.SPEC, Occupation::declare,
				(found, narrowing) -> new OccupationsPage(found, narrowing,
						(source != null && !source.contains(",")) ? source : null),
				"district", "district.id", "affiliation", "source.affiliation");
	}

	@GetMapping("/votes")
	Representation votes(QueryParameters request) {
		return list(request, "votes", whole(Vote.SPEC), Vote::declare,
				(found, narrowing) -> new VotesPage(found, narrowing, this.store.all(Vote.SPEC, (every) -> {
				})), "roll_call", "roll_call.id", "vote", "vote.vote");
	}

	@GetMapping("/sites")
	Representation sites(QueryParameters request) {
		return list(request, "sites", whole(this.sites.spec()), this.sites::declare, SitesPage::new, "district",
				"district.id", "kind", "site.kind");
	}

	@GetMapping("/sites/{id}")
	Representation site(@PathVariable String id, QueryParameters parameters) {
		parameters.check();
		Site site = this.store.record(this.sites.spec(), id);
		return this.pages.show(parameters, "site", this.sites.spec().formats(), () -> {
			RoaringBitmap rows = this.claims.having("site_id", List.of(id));
			return new SitePage(site,
					this.claims.read(this.claims.day("published").next(rows, false, 0, rows.getCardinality())),
					this.claims.origins(rows));
		});
	}

	/** Shows a list, with fields that are given by their names and columns. */
	private <T extends Identified> Representation list(QueryParameters request, String template, CollectionSpec<T> spec,
			Consumer<Filter<SqlConditions>> declaration, Shown<T> shown, String... fields) {
		QueryParameters parameters = request.ofForm();
		Supplier<RecordPage<T>> found = this.responses.records(parameters, spec,
				this.responses.filter(parameters, declaration));
		return this.pages.show(parameters, template, spec.formats(),
				() -> shown.page(found.get(), Narrowing.of(parameters, Field.of(this.vocabulary, fields[0], fields[1]),
						Field.of(this.vocabulary, fields[2], fields[3]))));
	}

	private static <T extends Identified> CollectionSpec<T> whole(CollectionSpec<T> spec) {
		return new CollectionSpec<>(spec.type(), spec.view(), spec.orders(), spec.reader(), spec.columns(), spec.sort(),
				ALL);
	}

	/** Makes a page of what was found. */
	private interface Shown<T> {

		Page page(RecordPage<T> found, Narrowing narrowing);

	}

}
