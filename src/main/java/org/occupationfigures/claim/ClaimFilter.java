package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;

import org.springframework.stereotype.Component;

/**
 * What claims are narrowed to. Each component is the parameter of its name; a list is met
 * by any of its items, {@code none} by an empty value, and all components together.
 *
 * @param district areas, by any name or code; {@code none} is the conflict as a whole
 * @param category subjects
 * @param measure measures
 * @param source documents
 * @param affiliation whose side the claim comes from
 * @param origin documents that repeat one another
 * @param side whose people are counted; {@code none} for things and whole populations
 * @param scope what narrows a claim; {@code none} is the whole area
 * @param site named sites
 * @param qualifier how the source hedges it
 * @param kind quantity, date, site or text
 * @param read how much of the document was read
 * @param language languages of the text read
 * @param value a number that the claim states, as its value or as one of its two bounds
 * @param valueMin least number, included; a range fits when it reaches it
 * @param valueMax greatest number, included; a range fits when it reaches it
 * @param on a date or interval held against the date of the claim, else its as_of
 * @param match whether that must lie in it for certain, or possibly meet it
 * @param statedFrom published on or after the first day of this date, possibly
 * @param statedTo published on or before the last day of this date, possibly
 * @param q words that all occur in statement, as-written words, note, claimant, speaker,
 * title, measure, site or area names
 */
public record ClaimFilter(List<String> district, List<String> category, List<String> measure, List<String> source,
		List<String> affiliation, List<String> origin, List<String> side, List<String> scope, List<String> site,
		List<String> qualifier, List<String> kind, List<String> read, List<String> language, @Nullable BigDecimal value,
		@Nullable BigDecimal valueMin, @Nullable BigDecimal valueMax, @Nullable Edtf on, String match,
		@Nullable Edtf statedFrom, @Nullable Edtf statedTo, @Nullable String q) {

	/** Reads the filter from a request. */
	@Component
	static class Reader {

		private final Vocabulary vocabulary;

		private final DistrictNames names;

		Reader(Vocabulary vocabulary, DistrictNames names) {
			this.vocabulary = vocabulary;
			this.names = names;
		}

		ClaimFilter read(QueryParameters parameters) {
			ClaimFilter filter = new ClaimFilter(parameters.manyOrNone("district", this.names::resolve),
					parameters.manyOrNone("category", of("measure", "category")),
					parameters.manyOrNone("measure", of("measure", "id")),
					parameters.manyOrNone("source", of("source", "id")),
					parameters.manyOrNone("affiliation", of("source", "affiliation")),
					parameters.manyOrNone("origin", of("source", "origin")),
					parameters.manyOrNone("side", of("claim", "side")),
					parameters.manyOrNone("scope", of("scope", "id")), parameters.manyOrNone("site", of("site", "id")),
					parameters.manyOrNone("qualifier", of("claim", "qualifier")),
					parameters.manyOrNone("kind", of("measure", "kind")),
					parameters.manyOrNone("read", of("source", "read")),
					parameters.manyOrNone("language", of("source", "language")), parameters.number("value"),
					parameters.number("value_min"), parameters.number("value_max"), parameters.date("on"),
					parameters.one("match", "possible", AllowedValues.MATCHES::require),
					parameters.bound("stated_from"), parameters.bound("stated_to"), parameters.words("q"));
			if (filter.valueMin != null && filter.valueMax != null && filter.valueMin.compareTo(filter.valueMax) > 0) {
				parameters.fault("value_min", "greater than value_max");
			}
			parameters.inOrder("stated_from", filter.statedFrom, filter.statedTo);
			return filter;
		}

		private Function<String, String> of(String table, String column) {
			return (word) -> this.vocabulary.of(table, column).require(word);
		}

	}

}
