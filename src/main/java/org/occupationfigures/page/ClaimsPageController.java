package org.occupationfigures.page;

import java.util.List;
import java.util.function.Supplier;

import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimQuery;
import org.occupationfigures.claim.Claims;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the claims that fit, and how they are spread. */
@PageController
record ClaimsPageController(Pages pages, CollectionResponses responses, Claims claims, Facets facets,
		Vocabulary vocabulary) {

	private static final List<String> ORDERS = List.of("stated", "-stated", "date", "-date", "value", "-value");

	@GetMapping("/claims")
	Representation claims(QueryParameters request) {
		return list(request, Claims.ALL);
	}

	@GetMapping("/{collection:casualties|displacement|damage}")
	Representation collection(@PathVariable String collection, QueryParameters request) {
		return list(request, collection);
	}

	private Representation list(QueryParameters request, String collection) {
		QueryParameters parameters = request.ofForm();
		Filter<ClaimQuery> filter = this.claims.filter(parameters);
		Supplier<ClaimQuery> matching = () -> this.claims.matching(collection, filter);
		Supplier<RecordPage<Claim>> found = this.responses.records(parameters, Claim.SPEC, filter, matching::get);
		return this.pages.show(parameters, "claims", Claim.SPEC.formats(), () -> {
			RoaringBitmap rows = matching.get().rows();
			return new ClaimsPage(collection, found.get(), this.claims.index().origins(rows), narrowing(parameters),
					this.facets.of(parameters, rows));
		});
	}

	private Narrowing narrowing(QueryParameters parameters) {
		return Narrowing.of(parameters, field("district", "district.id"), field("measure", "measure.id"),
				field("affiliation", "source.affiliation"), field("side", "claim.side"), new Field("sort", ORDERS));
	}

	private Field field(String name, String words) {
		return Field.of(this.vocabulary, name, words);
	}

}
