package org.occupationfigures.district;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;

/**
 * What areas are narrowed to.
 *
 * @param district areas, by any name or code
 * @param kind region or district
 * @param q words that all occur in the names
 */
record DistrictFilter(List<String> district, List<String> kind, @Nullable String q) implements Filter {

	static DistrictFilter of(QueryParameters parameters, Vocabulary vocabulary, DistrictNames names) {
		return new DistrictFilter(parameters.many("district", names::resolve),
				parameters.many("kind", vocabulary.of("district", "kind")::require), parameters.words("q"));
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("id", this.district).in("kind", this.kind).words(this.q, "words");
	}

}
