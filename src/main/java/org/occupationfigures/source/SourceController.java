package org.occupationfigures.source;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the documents. */
@Controller
class SourceController {

	private static final CollectionSpec<Source> SOURCES = new CollectionSpec<>(Source.class, "source_record",
			Map.of("title", "source_title", "stated", "published_order", "claims", "claims"),
			(query) -> query.query(Source::of).list(),
			"id, kind, published_earliest, published_latest, sha256, claims, note" + SourceClaim.COLUMNS_OF_DOCUMENT)
		.with(Map.of(Format.BIBTEX, Export.text((source, context) -> source.citation().bibtex()), Format.CSL,
				Export.array((source, context) -> source.citation().csl()), Format.JSON_LD,
				SchemaOrg.graph((source, context) -> SchemaOrg.creativeWork(source.sourceClaim().source(),
						source.claimant(), context))));

	private final CollectionResponses responses;

	SourceController(CollectionResponses responses) {
		this.responses = responses;
	}

	@GetMapping("/v1/sources")
	Representation sources(QueryParameters parameters) {
		return this.responses.page(parameters, SOURCES, SourceController::filter);
	}

	private static void filter(Filter<SqlConditions> filter) {
		filter.anyOrNone("affiliation", "source.affiliation", "affiliation")
			.anyOrNone("origin", "source.origin", "origin")
			.anyOrNone("kind", "source.kind", "kind")
			.anyOrNone("read", "source.read", "source_read")
			.anyOrNone("language", "source.language", "source_language")
			.between("stated_from", "stated_to", "published")
			.search("words");
	}

	@GetMapping("/v1/sources/{id}")
	Representation source(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, SOURCES, id, (source) -> Map.of("claims", "/v1/claims?source=" + id,
				"same_origin", "/v1/claims?origin=" + source.origin()));
	}

}
