package org.occupationfigures.district;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
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
					+ CollectionSpec.SOURCE_OF_CLAIM);

	private final CollectionResponses responses;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	OccupationController(CollectionResponses responses, Vocabulary vocabulary, DistrictNames names) {
		this.responses = responses;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/occupations")
	Representation occupations(QueryParameters parameters) {
		return this.responses.page(parameters, OCCUPATIONS,
				OccupationFilter.of(parameters, this.vocabulary, this.names));
	}

}
