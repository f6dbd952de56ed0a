package org.occupationfigures.resolution;

import java.util.Map;
import java.util.Optional;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Moved;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves resolutions and presidential statements. */
@Controller
class ResolutionController {

	private final CollectionResponses responses;

	private final Resolutions resolutions;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	ResolutionController(CollectionResponses responses, Resolutions resolutions, Vocabulary vocabulary,
			DistrictNames names) {
		this.responses = responses;
		this.resolutions = resolutions;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/resolutions")
	Representation resolutions(QueryParameters parameters) {
		return this.responses.page(parameters, this.resolutions.spec(),
				ResolutionFilter.of(parameters, this.vocabulary, this.names));
	}

	@GetMapping("/v1/resolutions/{id}")
	Representation resolution(@PathVariable String id, QueryParameters parameters) {
		Optional<String> numbered = this.resolutions.withNumber(id);
		if (numbered.isPresent()) {
			throw new Moved(parameters, "/v1/resolutions/" + numbered.get());
		}
		return this.responses.single(parameters, this.resolutions.spec(), id, (record) -> Map.of());
	}

}
