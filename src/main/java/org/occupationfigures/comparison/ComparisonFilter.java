package org.occupationfigures.comparison;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;

/**
 * What comparisons are narrowed to.
 *
 * @param id comparisons by their ids
 * @param district areas, by any name or code; {@code none} is the conflict as a whole
 * @param category subjects
 * @param measure measures
 * @param site named sites, {@code none} for comparisons about none
 * @param side whose people are counted, {@code none} for things and whole populations
 * @param scope what narrows them, {@code none} for the whole area
 * @param agreement how the claims stand to each other, {@code none} where fewer than two
 * of several state a number
 * @param source documents of which a claim is among them
 * @param affiliation sides of which a claim is among them
 * @param pick the rule that chooses one claim of each
 */
record ComparisonFilter(List<String> id, List<String> district, List<String> category, List<String> measure,
		List<String> site, List<String> side, List<String> scope, List<String> agreement, List<String> source,
		List<String> affiliation, @Nullable SelectionRule pick) implements Filter {

	private static final AllowedValues AGREEMENTS = new AllowedValues("agreement",
			List.of("agree", "differ", "different-times", "single"));

	static ComparisonFilter of(QueryParameters parameters, Comparisons comparisons, Vocabulary vocabulary,
			DistrictNames names) {
		return new ComparisonFilter(parameters.many("id", comparisons::require),
				parameters.manyOrNone("district", names::resolve),
				parameters.many("category", vocabulary.of("measure", "category")::require),
				parameters.many("measure", vocabulary.of("measure", "id")::require),
				parameters.manyOrNone("site", vocabulary.of("site", "id")::require),
				parameters.manyOrNone("side", vocabulary.of("claim", "side")::require),
				parameters.manyOrNone("scope", vocabulary.of("scope", "id")::require),
				parameters.manyOrNone("agreement", AGREEMENTS::require),
				parameters.many("source", vocabulary.of("source", "id")::require),
				parameters.many("affiliation", vocabulary.of("source", "affiliation")::require),
				parameters.one("pick", (text) -> SelectionRule.parse(text, vocabulary)));
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("id", this.id)
			.in("district_id", this.district)
			.in("category", this.category)
			.in("measure_id", this.measure)
			.in("site_id", this.site)
			.in("side", this.side)
			.in("scope", this.scope)
			.in("agreement", this.agreement)
			.whereExistsIn("claim", "comparison_id", "source_id", this.source)
			.whereExistsIn("claim", "comparison_id", "affiliation", this.affiliation);
	}

}
