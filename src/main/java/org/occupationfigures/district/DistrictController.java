package org.occupationfigures.district;

import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.Moved;
import org.occupationfigures.web.NoSuchRecord;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the nine areas, by their ids and by any of their names. */
@Controller
class DistrictController {

	private final CollectionResponses responses;

	private final Districts districts;

	private final DistrictNames names;

	DistrictController(CollectionResponses responses, Districts districts, DistrictNames names) {
		this.responses = responses;
		this.districts = districts;
		this.names = names;
	}

	@GetMapping("/v1/districts")
	Representation districts(QueryParameters parameters) {
		return this.responses.page(parameters, this.districts.spec(), DistrictController::filter);
	}

	private static void filter(Filter<SqlConditions> filter) {
		filter.anyOf("district", "district.name", "id").anyOf("kind", "district.kind", "kind").search("words");
	}

	@GetMapping("/v1/districts/{name}")
	Representation district(@PathVariable String name, QueryParameters parameters) {
		String id = resolve(name);
		if (!id.equals(name)) {
			throw new Moved(parameters, "/v1/districts/" + id);
		}
		return this.responses.single(parameters, this.districts.spec(), id,
				(district) -> Map.of("claims", "/v1/claims?district=" + id, "comparisons",
						"/v1/comparisons?district=" + id, "occupations", "/v1/occupations?district=" + id, "timeline",
						"/v1/timeline?district=" + id));
	}

	private String resolve(String name) {
		try {
			return this.names.resolve(name);
		}
		catch (InvalidValue ex) {
			throw new NoSuchRecord(ex, name);
		}
	}

}
