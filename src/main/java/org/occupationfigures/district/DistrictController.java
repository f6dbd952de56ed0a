package org.occupationfigures.district;

import java.util.Map;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Moved;
import org.occupationfigures.http.NoSuchRecord;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;
import org.occupationfigures.http.Rejected;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.stereotype.Controller;

/** Serves the nine areas, by their ids and by any of their names. */
@Controller
class DistrictController {

	private final Answers answers;

	private final Districts districts;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	DistrictController(Answers answers, Districts districts, Vocabulary vocabulary, DistrictNames names) {
		this.answers = answers;
		this.districts = districts;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/districts")
	Representation districts(Parameters parameters) {
		return this.answers.page(parameters, this.districts.listing(),
				DistrictFilter.of(parameters, this.vocabulary, this.names));
	}

	@GetMapping("/v1/districts/{name}")
	Representation district(@PathVariable String name, Parameters parameters) {
		String id = resolve(name);
		if (!id.equals(name)) {
			throw new Moved(parameters, "/v1/districts/" + id);
		}
		return this.answers.single(parameters, this.districts.listing(), id,
				(district) -> Map.of("claims", "/v1/claims?district=" + id, "comparisons",
						"/v1/comparisons?district=" + id, "occupations", "/v1/occupations?district=" + id, "timeline",
						"/v1/timeline?district=" + id));
	}

	private String resolve(String name) {
		try {
			return this.names.resolve(name);
		}
		catch (Rejected ex) {
			throw new NoSuchRecord(ex, name);
		}
	}

}
