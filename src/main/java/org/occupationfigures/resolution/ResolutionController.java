package org.occupationfigures.resolution;

import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves resolutions and presidential statements, each with its provisions. */
@Controller
record ResolutionController(CollectionResponses responses, Resolutions resolutions, JdbcClient jdbc) {

	@GetMapping("/v1/resolutions")
	Representation resolutions(QueryParameters parameters) {
		return this.responses.page(parameters, this.resolutions.spec(), this.resolutions::declare);
	}

	/** Answers with a resolution by its id, or by a number that it alone has. */
	@GetMapping("/v1/resolutions/{id}")
	Representation resolution(@PathVariable String id, QueryParameters parameters) {
		List<String> numbered = this.jdbc.sql("select id from resolution where number = ?")
			.param(id)
			.query(String.class)
			.list();
		if (numbered.size() == 1) {
			throw parameters.moved("/v1/resolutions/" + numbered.get(0));
		}
		return this.responses.single(parameters, this.resolutions.spec(), id, (record) -> Map.of());
	}

}
