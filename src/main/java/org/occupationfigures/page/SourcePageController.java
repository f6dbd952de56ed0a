package org.occupationfigures.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.source.Source;
import org.occupationfigures.source.SourceClaim.Span;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the documents, and each with the claims in it. */
@PageController
record SourcePageController(Pages pages, Words words, CollectionResponses responses, RecordStore store,
		ClaimIndex claims, Vocabulary vocabulary) {

	private static final List<String> ORDERS = List.of("title", "stated", "-stated", "-claims");

	/** How many other documents of its origin the page of a document names. */
	private static final int MOST_OTHERS = 12;

	@GetMapping("/sources")
	Representation sources(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Filter<SqlConditions> filter = this.responses.filter(parameters, Source::declare);
		Supplier<RecordPage<Source>> found = this.responses.records(parameters, Source.SPEC, filter);
		return this.pages.show(parameters, "sources", Source.SPEC.formats(),
				() -> new SourcesPage(found.get(), narrowing(parameters)));
	}

	private Narrowing narrowing(QueryParameters parameters) {
		return Narrowing.of(parameters, field("affiliation"), field("kind"), field("language"), field("read"),
				new Field("sort", ORDERS));
	}

	private Field field(String name) {
		return Field.of(this.vocabulary, name, "source." + name);
	}

	@GetMapping("/sources/{id}")
	Representation source(@PathVariable String id, QueryParameters parameters) {
		parameters.check();
		Source source = this.store.record(Source.SPEC, id);
		return this.pages.show(parameters, "source", Source.SPEC.formats(), () -> page(source));
	}

	private SourcePage page(Source source) {
		List<Claim> stated = this.claims.read(this.claims.having("source_id", List.of(source.id())).stream())
			.stream()
			.sorted(Comparator.comparing((claim) -> claim.sourceClaim().span(),
					Comparator.nullsLast(Comparator.comparingInt(Span::start))))
			.toList();
		List<Source> voice = this.store.all(Source.SPEC, (conditions) -> conditions.and("origin = ?", source.origin()));
		return new SourcePage(source, stated,
				voice.stream().filter((other) -> !other.id().equals(source.id())).limit(MOST_OTHERS).toList(),
				voice.size(), this.words.export(Source.SPEC, Format.BIBTEX, source),
				this.words.export(Source.SPEC, Format.JSON_LD, source));
	}

}
