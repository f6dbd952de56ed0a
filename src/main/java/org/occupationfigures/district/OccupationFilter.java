package org.occupationfigures.district;

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
 * What the rows of the founding table are narrowed to.
 *
 * @param district areas, by any name or code
 * @param source documents
 * @param affiliation whose side the claim comes from
 * @param origin documents that repeat one another
 * @param read how much of the document was read
 * @param language languages of the text read
 * @param on a date or interval held against the date of control
 * @param match whether that must lie in it for certain, or possibly meet it
 * @param statedFrom published on or after the first day of this date, possibly
 * @param statedTo published on or before the last day of this date, possibly
 * @param q words that all occur in claimant, speaker, publisher, title or names of the
 * area
 */
record OccupationFilter(List<String> district, List<String> source, List<String> affiliation, List<String> origin,
		List<String> read, List<String> language, @Nullable Edtf on, String match, @Nullable Edtf statedFrom,
		@Nullable Edtf statedTo, @Nullable String q) implements Filter {

	static OccupationFilter of(QueryParameters parameters, Vocabulary vocabulary, DistrictNames names) {
		OccupationFilter filter = new OccupationFilter(parameters.manyOrNone("district", names::resolve),
				parameters.manyOrNone("source", vocabulary.of("source", "id")::require),
				parameters.manyOrNone("affiliation", vocabulary.of("source", "affiliation")::require),
				parameters.manyOrNone("origin", vocabulary.of("source", "origin")::require),
				parameters.manyOrNone("read", vocabulary.of("source", "read")::require),
				parameters.manyOrNone("language", vocabulary.of("source", "language")::require), parameters.date("on"),
				parameters.one("match", "possible", AllowedValues.MATCHES::require), parameters.bound("stated_from"),
				parameters.bound("stated_to"), parameters.words("q"));
		parameters.inOrder("stated_from", filter.statedFrom, filter.statedTo);
		return filter;
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("district_id", this.district)
			.in("source_id", this.source)
			.in("affiliation", this.affiliation)
			.in("origin", this.origin)
			.in("source_read", this.read)
			.in("source_language", this.language)
			.on("time", this.on, this.match.equals("certain"))
			.between("published", this.statedFrom, this.statedTo)
			.words(this.q, "source_words", "district_words");
	}

}
