package org.occupationfigures.page;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.release.Change;
import org.occupationfigures.release.Changes;
import org.occupationfigures.release.Releases;
import org.occupationfigures.release.Version;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the versions of the data set, and what each changed. */
@PageController
record ReleasePageController(Pages pages, CollectionResponses responses, RecordStore store, Changes changes,
		Releases releases, Vocabulary vocabulary) {

	@GetMapping("/changes")
	Representation changes(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.changes::declare);
		Supplier<RecordPage<Change>> found = this.responses.records(parameters, Change.SPEC, filter);
		return this.pages.show(parameters, "changes", Change.SPEC.formats(),
				() -> new ChangesPage(found.get(), narrowing(parameters), records()));
	}

	private Narrowing narrowing(QueryParameters parameters) {
		return Narrowing.of(parameters, Field.of(this.vocabulary, "release", "release.version"),
				Field.of(this.vocabulary, "file", "change.file"), new Field("what", Changes.DONE.values()),
				Field.of(this.vocabulary, "district", "district.id"),
				Field.of(this.vocabulary, "measure", "measure.id"));
	}

	/** Gives the addresses of the records, besides claims, that have a page. */
	private Set<String> records() {
		return Stream.of("district", "measure", "resolution", "site", "source")
			.flatMap(
					(table) -> this.vocabulary.of(table + ".id").values().stream().map((id) -> "/" + table + "s/" + id))
			.collect(Collectors.toSet());
	}

	@GetMapping("/releases")
	Representation releases(QueryParameters parameters) {
		Supplier<RecordPage<Version>> found = this.responses.records(parameters, this.releases.spec(),
				this.responses.filter(parameters, (filter) -> {
				}));
		return this.pages.show(parameters, "releases", this.releases.spec().formats(),
				() -> new ReleasesPage(found.get(), parameters.countGiven("after") == 0));
	}

	@GetMapping("/releases/{version}")
	Representation release(@PathVariable String version, QueryParameters parameters) {
		parameters.check();
		Version found = this.store.record(this.releases.spec(), version);
		return this.pages.show(parameters, "release", this.releases.spec().formats(),
				() -> new ReleasePage(found,
						this.releases.jdbc()
							.sql("select distinct file from change where release = ? order by file")
							.param(version)
							.query(String.class)
							.list(),
						Map.of("affiliation", this.vocabulary.of("source.affiliation").values(), "district",
								this.vocabulary.of("district.id").values(), "measure",
								this.vocabulary.of("measure.id").values(), "origin",
								this.vocabulary.of("source.origin").values())));
	}

}
