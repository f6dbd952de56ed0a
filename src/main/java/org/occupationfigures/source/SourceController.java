package org.occupationfigures.source;

import java.util.Map;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Export;
import org.occupationfigures.http.Format;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the documents. */
@RestController
class SourceController {

	private static final Map<Format, Export<Source>> FORMATS = Map.of(Format.BIBTEX,
			(sources, context) -> Citation.bibtex(sources.stream().map(Source::citation).toList()), Format.CSL,
			(sources, context) -> Citation.csl(sources.stream().map(Source::citation).toList()), Format.JSON_LD,
			(sources, context) -> Citation.graph(sources.stream()
				.map((source) -> Citation.creativeWork(source.sourceClaim().source(), source.claimant(), context))
				.toList()));

	private static final Listing<Source> SOURCES = new Listing<>(Source.class, "source_record",
			Map.of("title", "source_title", "stated", "published_order", "claims", "claims"),
			(query) -> query.query(Source::of).list(),
			"id, kind, published_earliest, published_latest, sha256, claims, note" + Listing.SOURCE_OF_DOCUMENT)
		.with(FORMATS);

	private final Answers answers;

	private final Vocabulary vocabulary;

	SourceController(Answers answers, Vocabulary vocabulary) {
		this.answers = answers;
		this.vocabulary = vocabulary;
	}

	@GetMapping("/v1/sources")
	void sources(Parameters parameters) {
		this.answers.page(parameters, SOURCES, SourceFilter.of(parameters, this.vocabulary));
	}

	@GetMapping("/v1/sources/{id}")
	void source(@PathVariable String id, Parameters parameters) {
		this.answers.single(parameters, SOURCES, id, (source) -> Map.of("claims", "/v1/claims?source=" + id,
				"same_origin", "/v1/claims?origin=" + source.origin()));
	}

}
