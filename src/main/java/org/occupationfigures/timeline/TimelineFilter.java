package org.occupationfigures.timeline;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;

/**
 * What the timeline is narrowed to.
 *
 * @param from entries that possibly reach this date or later
 * @param to entries that possibly begin on this date or earlier
 * @param district areas, by any name or code; {@code none} for entries about none
 * @param type claim, resolution or presidential-statement
 * @param category subjects
 * @param measure measures, {@code none} for resolutions
 * @param source documents
 * @param affiliation whose side it comes from
 * @param origin documents that repeat one another
 * @param q words that all occur in statement, as-written words, note, claimant or title
 */
record TimelineFilter(@Nullable Edtf from, @Nullable Edtf to, List<String> district, List<String> type,
		List<String> category, List<String> measure, List<String> source, List<String> affiliation, List<String> origin,
		@Nullable String q) implements Filter {

	private static final AllowedValues TYPES = new AllowedValues("type",
			List.of("claim", "presidential-statement", "resolution"));

	static TimelineFilter of(QueryParameters parameters, Vocabulary vocabulary, DistrictNames names) {
		TimelineFilter filter = new TimelineFilter(parameters.bound("from"), parameters.bound("to"),
				parameters.manyOrNone("district", names::resolve), parameters.many("type", TYPES::require),
				parameters.many("category", vocabulary.of("measure", "category")::require),
				parameters.manyOrNone("measure", vocabulary.of("measure", "id")::require),
				parameters.many("source", vocabulary.of("source", "id")::require),
				parameters.many("affiliation", vocabulary.of("source", "affiliation")::require),
				parameters.many("origin", vocabulary.of("source", "origin")::require), parameters.words("q"));
		parameters.inOrder("from", filter.from, filter.to);
		return filter;
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("type", this.type)
			.in("category", this.category)
			.in("measure_id", this.measure)
			.in("source_id", this.source)
			.in("affiliation", this.affiliation)
			.in("origin", this.origin)
			.whereExistsIn("timeline_district", "entry_id", "district_id", this.district)
			.and("(date_latest >= ? or date_latest is null)", (this.from != null) ? this.from.earliest() : null)
			.and("(date_earliest <= ? or date_earliest is null)", (this.to != null) ? this.to.latest() : null)
			.words(this.q, "words", "source_words");
	}

}
