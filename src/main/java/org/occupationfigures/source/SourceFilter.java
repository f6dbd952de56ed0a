package org.occupationfigures.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;

/**
 * What documents are narrowed to.
 *
 * @param affiliation whose side they come from
 * @param origin documents that repeat one another
 * @param kind kinds of document
 * @param read how much was read
 * @param language languages of the text read
 * @param statedFrom published on or after the first day of this date
 * @param statedTo published on or before the last day of this date
 * @param q words that all occur in title, publisher, claimant or speaker
 */
record SourceFilter(List<String> affiliation, List<String> origin, List<String> kind, List<String> read,
		List<String> language, @Nullable Edtf statedFrom, @Nullable Edtf statedTo,
		@Nullable String q) implements Filter {

	static SourceFilter of(QueryParameters parameters, Vocabulary vocabulary) {
		SourceFilter filter = new SourceFilter(
				parameters.manyOrNone("affiliation", vocabulary.of("source", "affiliation")::require),
				parameters.manyOrNone("origin", vocabulary.of("source", "origin")::require),
				parameters.manyOrNone("kind", vocabulary.of("source", "kind")::require),
				parameters.manyOrNone("read", vocabulary.of("source", "read")::require),
				parameters.manyOrNone("language", vocabulary.of("source", "language")::require),
				parameters.bound("stated_from"), parameters.bound("stated_to"), parameters.words("q"));
		parameters.inOrder("stated_from", filter.statedFrom, filter.statedTo);
		return filter;
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("affiliation", this.affiliation)
			.in("origin", this.origin)
			.in("kind", this.kind)
			.in("source_read", this.read)
			.in("source_language", this.language)
			.between("published", this.statedFrom, this.statedTo)
			.words(this.q, "words");
	}

}
