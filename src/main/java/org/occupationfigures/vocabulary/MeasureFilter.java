package org.occupationfigures.vocabulary;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;

/**
 * What measures are narrowed to.
 *
 * @param category subjects
 * @param collection narrowed collections, {@code none} for measures in none
 * @param kind quantity, date, site or text
 * @param time stock or event
 * @param unit units, {@code none} for measures without
 * @param headline {@code true} for the columns of a district's record
 * @param q words that all occur in label, definition or words
 */
record MeasureFilter(List<String> category, List<String> collection, List<String> kind, List<String> time,
		List<String> unit, @Nullable String headline, @Nullable String q) implements Filter {

	private static final AllowedValues CHOICES = new AllowedValues("choice", List.of("false", "true"));

	static MeasureFilter of(QueryParameters parameters, Vocabulary vocabulary) {
		return new MeasureFilter(parameters.manyOrNone("category", vocabulary.of("measure", "category")::require),
				parameters.manyOrNone("collection", vocabulary.of("measure", "collection")::require),
				parameters.manyOrNone("kind", vocabulary.of("measure", "kind")::require),
				parameters.manyOrNone("time", vocabulary.of("measure", "time")::require),
				parameters.manyOrNone("unit", vocabulary.of("measure", "unit")::require),
				parameters.one("headline", CHOICES::require), parameters.words("q"));
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("category", this.category)
			.in("collection", this.collection)
			.in("kind", this.kind)
			.in("time", this.time)
			.in("unit", this.unit)
			.and("headline = ?", (this.headline != null) ? Boolean.valueOf(this.headline) : null)
			.words(this.q, "folded");
	}

}
