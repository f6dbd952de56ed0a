package org.occupationfigures.district;

import java.util.Map;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.stereotype.Controller;

/**
 * Serves the founding table: one row per area and source that gives a date or a surface.
 */
@Controller
class OccupationController {

	private static final Listing<Occupation> OCCUPATIONS = new Listing<>(Occupation.class, "occupation_record",
			Map.of("district", "district_id", "date", "time_order", "area", "area_value", "stated", "published_order"),
			(query) -> query.query(Occupation::of).list(), """
					id, district_id, district_name, date, date_earliest, date_latest, date_qualifier, date_claim,
					area_value, area_unit, area_qualifier, area_claim, area_as_written, area_locator"""
					+ Listing.SOURCE_OF_CLAIM);

	private final Answers answers;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	OccupationController(Answers answers, Vocabulary vocabulary, DistrictNames names) {
		this.answers = answers;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/occupations")
	Representation occupations(Parameters parameters) {
		return this.answers.page(parameters, OCCUPATIONS, OccupationFilter.of(parameters, this.vocabulary, this.names));
	}

}
