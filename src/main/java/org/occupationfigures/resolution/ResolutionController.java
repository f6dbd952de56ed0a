package org.occupationfigures.resolution;

import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.resolution.Resolution.Provision;
import org.occupationfigures.resolution.Resolution.Role;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves resolutions and presidential statements, each with its provisions. */
@Controller
class ResolutionController {

	private final CollectionSpec<Resolution> resolutions = new CollectionSpec<>(Resolution.class, "resolution_record",
			Map.of("date", "adopted_order", "organ", "organ", "year", "year"), this::read,
			"""
					id, symbol, organ, kind, number, year, adopted as adopted_on, adopted_earliest, adopted_latest, meeting,
					adoption, votes_for, votes_against, abstentions, subject, district_ids, url, note"""
					+ SourceClaim.COLUMNS_OF_DOCUMENT);

	private final CollectionResponses responses;

	private final JdbcClient jdbc;

	ResolutionController(CollectionResponses responses, JdbcClient jdbc) {
		this.responses = responses;
		this.jdbc = jdbc;
	}

	@GetMapping("/v1/resolutions")
	Representation resolutions(QueryParameters parameters) {
		return this.responses.page(parameters, this.resolutions, ResolutionController::filter);
	}

	private static void filter(Filter<SqlConditions> filter) {
		filter.anyOrNone("organ", "resolution.organ", "organ")
			.anyOrNone("kind", "resolution.kind", "kind")
			.anyOf("year", "resolution.year", "year")
			.anyOrNone("symbol", "resolution.symbol", "symbol")
			.anyOrNone("district", "district.name",
					SqlConditions.existsIn("resolution_district", "resolution_id", "district_id"))
			.on("adopted")
			.search("words");
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
		return this.responses.single(parameters, this.resolutions, id, (record) -> Map.of());
	}

	private List<Resolution> read(StatementSpec query) {
		ChildRows<Named> districts = new ChildRows<>("resolution_district_record", "resolution_id", "district_id",
				Named::district);
		ChildRows<Role> sources = new ChildRows<>("resolution_source_record", "resolution_id", "role, source_id",
				Role::of);
		ChildRows<Role> provisionSources = new ChildRows<>("provision_source_record", "provision_id", "role, source_id",
				Role::of);
		ChildRows<Provision> provisions = new ChildRows<>("provision_record", "resolution_id", "position",
				(row, number) -> Provision.of(row, provisionSources.of(row)));
		List<Resolution> resolutions = query
			.query((row, number) -> Resolution.of(row, districts.of(row), provisions.of(row), sources.of(row)))
			.list();
		List.of(districts, sources, provisions, provisionSources).forEach((children) -> children.read(this.jdbc));
		return resolutions;
	}

}
