package org.occupationfigures.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;

/**
 * What sites are narrowed to.
 *
 * @param district areas, by any name or code
 * @param kind kinds of site
 * @param measure what is claimed of it
 * @param source documents that make a claim about it
 * @param q words that all occur in the names
 */
record SiteFilter(List<String> district, List<String> kind, List<String> measure, List<String> source,
		@Nullable String q) implements Filter {

	static SiteFilter of(QueryParameters parameters, Vocabulary vocabulary, DistrictNames names) {
		return new SiteFilter(parameters.manyOrNone("district", names::resolve),
				parameters.manyOrNone("kind", vocabulary.of("site", "kind")::require),
				parameters.many("measure", vocabulary.of("measure", "id")::require),
				parameters.many("source", vocabulary.of("source", "id")::require), parameters.words("q"));
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("district_id", this.district)
			.in("kind", this.kind)
			.whereExistsIn("claim", "site_id", "measure_id", this.measure)
			.whereExistsIn("claim", "site_id", "source_id", this.source)
			.words(this.q, "words");
	}

}
