package org.occupationfigures.resolution;

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
 * What resolutions are narrowed to.
 *
 * @param organ bodies
 * @param kind resolution or presidential-statement
 * @param year years of adoption
 * @param symbol symbols as printed, {@code none} where none was seen
 * @param district areas that they name, by any name or code; {@code none} for those that
 * name none
 * @param on a date or interval held against the day of adoption
 * @param match whether that must lie in it for certain, or possibly meet it
 * @param q words that all occur in symbol, number, subject, note or provisions
 */
record ResolutionFilter(List<String> organ, List<String> kind, List<String> year, List<String> symbol,
		List<String> district, @Nullable Edtf on, String match, @Nullable String q) implements Filter {

	static ResolutionFilter of(QueryParameters parameters, Vocabulary vocabulary, DistrictNames names) {
		return new ResolutionFilter(parameters.manyOrNone("organ", vocabulary.of("resolution", "organ")::require),
				parameters.manyOrNone("kind", vocabulary.of("resolution", "kind")::require),
				parameters.many("year", vocabulary.of("resolution", "year")::require),
				parameters.manyOrNone("symbol", vocabulary.of("resolution", "symbol")::require),
				parameters.manyOrNone("district", names::resolve), parameters.date("on"),
				parameters.one("match", "possible", AllowedValues.MATCHES::require), parameters.words("q"));
	}

	@Override
	public SqlConditions conditions() {
		return new SqlConditions().in("organ", this.organ)
			.in("kind", this.kind)
			.in("year", this.year)
			.in("symbol", this.symbol)
			.whereExistsIn("resolution_district", "resolution_id", "district_id", this.district)
			.on("adopted", this.on, this.match.equals("certain"))
			.words(this.q, "words");
	}

}
