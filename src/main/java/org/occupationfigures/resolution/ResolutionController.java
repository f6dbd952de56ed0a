package org.occupationfigures.resolution;

import java.util.Map;
import java.util.Optional;

import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Moved;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.stereotype.Controller;

/** Serves resolutions and presidential statements. */
@Controller
class ResolutionController {

	private final Answers answers;

	private final Resolutions resolutions;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	ResolutionController(Answers answers, Resolutions resolutions, Vocabulary vocabulary, DistrictNames names) {
		this.answers = answers;
		this.resolutions = resolutions;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/resolutions")
	Representation resolutions(Parameters parameters) {
		return this.answers.page(parameters, this.resolutions.listing(),
				ResolutionFilter.of(parameters, this.vocabulary, this.names));
	}

	@GetMapping("/v1/resolutions/{id}")
	Representation resolution(@PathVariable String id, Parameters parameters) {
		Optional<String> numbered = this.resolutions.withNumber(id);
		if (numbered.isPresent()) {
			throw new Moved(parameters, "/v1/resolutions/" + numbered.get());
		}
		return this.answers.single(parameters, this.resolutions.listing(), id, (record) -> Map.of());
	}

}
