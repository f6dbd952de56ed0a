package org.occupationfigures.district;

import java.util.List;
import java.util.Map;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Export;
import org.occupationfigures.district.District.Code;
import org.occupationfigures.district.District.Figures;
import org.occupationfigures.district.District.Name;
import org.occupationfigures.district.District.Overlap;
import org.occupationfigures.source.SchemaOrg;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the nine areas, by their ids and any of their names. */
@Controller
record DistrictController(CollectionResponses responses, Vocabulary vocabulary, JdbcClient jdbc, ClaimIndex claims) {

	private static final int CLAIMS_SHOWN = 5;

	@GetMapping("/v1/districts")
	Representation districts(QueryParameters parameters) {
		return this.responses.page(parameters, districts(),
				(filter) -> filter.anyOf("district", "district.name", "id")
					.anyOf("kind", "district.kind", "kind")
					.search("words"));
	}

	@GetMapping("/v1/districts/{name}")
	Representation district(@PathVariable String name, QueryParameters parameters) {
		// A query that cannot be read is refused first.
		parameters.getParameterMap();
		String id = ProblemException.requireRecord(this.vocabulary.reader("district.name"), name);
		if (!id.equals(name)) {
			throw parameters.moved("/v1/districts/" + id);
		}
		return this.responses.single(parameters, districts(), id,
				(district) -> Map.of("claims", "/v1/claims?district=" + id, "comparisons",
						"/v1/comparisons?district=" + id, "occupations", "/v1/occupations?district=" + id, "timeline",
						"/v1/timeline?district=" + id));
	}

	private CollectionSpec<District> districts() {
		return new CollectionSpec<>(District.class, "district_record", Map.of("name", "name"), this::read,
				"id, name, kind, centre, latitude, longitude, note" + SourceClaim.COLUMNS_OF_DOCUMENT)
			.with(Map.of(Format.GEOJSON,
					Export.member("{\"type\":\"FeatureCollection\",\"features\":",
							(district, context) -> district.feature()),
					Format.JSON_LD, SchemaOrg.graph(District::place)));
	}

	private List<District> read(StatementSpec query) {
		List<MeasureRef> headlines = this.vocabulary.headlines();
		ChildRows<Name> names = new ChildRows<>("district_name_record", "district_id", "language, name, source_id",
				Name::of);
		ChildRows<Code> codes = new ChildRows<>("district_code_record", "district_id", "scheme, code", Code::of);
		ChildRows<Overlap> overlaps = new ChildRows<>("overlap_record", "district_id", "overlaps_with, source_id",
				Overlap::of);
		FirstClaims claims = new FirstClaims(this.claims, CLAIMS_SHOWN);
		List<District> districts = query
			.query((row, number) -> District.of(row, names.of(row), codes.of(row), overlaps.of(row),
					figures(row.getString("id"), headlines, claims)))
			.list();
		List.of(names, codes, overlaps).forEach((children) -> children.read(this.jdbc));
		claims.read();
		return districts;
	}

	private static List<Figures> figures(String district, List<MeasureRef> headlines, FirstClaims claims) {
		return headlines.stream()
			.map((measure) -> new Figures(measure,
					claims.of(Map.of("district_id", district, "measure_id", measure.id(), "scope", QueryParameters.NONE,
							"site_id", QueryParameters.NONE))))
			.toList();
	}

}
