package org.occupationfigures.district;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.http.Conditions;
import org.occupationfigures.http.Filter;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;

/**
 * What areas are narrowed to.
 *
 * @param district areas, by any name or code
 * @param kind region or district
 * @param q words that all occur in the names
 */
record DistrictFilter(List<String> district, List<String> kind, @Nullable String q) implements Filter {

	static DistrictFilter of(Parameters parameters, Vocabulary vocabulary, DistrictNames names) {
		return new DistrictFilter(parameters.many("district", names::resolve),
				parameters.many("kind", vocabulary.of("district", "kind")::accept), parameters.words("q"));
	}

	@Override
	public Conditions conditions() {
		return new Conditions().in("id", this.district).in("kind", this.kind).words(this.q, "words");
	}

}
