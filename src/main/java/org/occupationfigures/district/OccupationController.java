package org.occupationfigures.district;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the founding table: one row per area and source that gives a date or a surface.
 */
@Controller
class OccupationController {

	private static final CollectionSpec<Occupation> OCCUPATIONS = new CollectionSpec<>(Occupation.class,
			"occupation_record",
			Map.of("district", "district_id", "date", "time_order", "area", "area_value", "stated", "published_order"),
			(query) -> query.query(Occupation::of).list(), """
					id, district_id, district_name, date, date_earliest, date_latest, date_qualifier, date_claim,
					area_value, area_unit, area_qualifier, area_claim, area_as_written, area_locator"""
					+ SourceClaim.COLUMNS_OF_CLAIM);

	private final CollectionResponses responses;

	OccupationController(CollectionResponses responses) {
		this.responses = responses;
	}

	@GetMapping("/v1/occupations")
	Representation occupations(QueryParameters parameters) {
		return this.responses.page(parameters, OCCUPATIONS, OccupationController::filter);
	}

	private static void filter(Filter<SqlConditions> filter) {
		filter.anyOrNone("district", "district.name", "district_id")
			.anyOrNone("source", "source.id", "source_id")
			.anyOrNone("affiliation", "source.affiliation", "affiliation")
			.anyOrNone("origin", "source.origin", "origin")
			.anyOrNone("read", "source.read", "source_read")
			.anyOrNone("language", "source.language", "source_language")
			.on("time")
			.between("stated_from", "stated_to", "published")
			.search("source_words", "district_words");
	}

}
