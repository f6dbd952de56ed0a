package org.occupationfigures.district;

import java.util.List;
import java.util.Map;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.source.SchemaOrg;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.QueryParameters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The nine areas with what is known of them. */
@Component
public record Districts(Vocabulary vocabulary, JdbcClient jdbc, ClaimIndex claims) {

	private static final int CLAIMS_SHOWN = 5;

	/** Declares what a request narrows them to. */
	public void declare(Filter<SqlConditions> filter) {
		filter.anyOf("district", "district.name", "id").anyOf("kind", "district.kind", "kind").search("words");
	}

	public CollectionSpec<District> spec() {
		return new CollectionSpec<>(District.class, "district_record", Map.of("name", "name"), this::read,
				"id, name, kind, centre, latitude, longitude, note" + SourceClaim.COLUMNS_OF_DOCUMENT)
			.with(Map.of(Format.GEOJSON,
					new Export<>("{\"type\":\"FeatureCollection\",\"features\":[", ",", "]}",
							(district, context) -> AreaFeature.of(district)),
					Format.JSON_LD, SchemaOrg.graph(District::place)));
	}

	private List<District> read(StatementSpec query) {
		List<MeasureRef> headlines = this.vocabulary.headlines();
		ChildRows<District.Name> names = new ChildRows<>("district_name_record", "district_id",
				"language, name, source_id", District.Name::of);
		ChildRows<District.Code> codes = new ChildRows<>("district_code_record", "district_id", "scheme, code",
				District.Code::of);
		ChildRows<District.Overlap> overlaps = new ChildRows<>("overlap_record", "district_id",
				"overlaps_with, source_id", District.Overlap::of);
		ChildRows<AreaFeature.Boundary> boundaries = new ChildRows<>("boundary_record", "district_id", "source_id",
				AreaFeature.Boundary::of);
		FirstClaims claims = new FirstClaims(this.claims, CLAIMS_SHOWN);
		List<District> districts = query.query((row, number) -> District.of(row, names.of(row), codes.of(row),
				overlaps.of(row), boundaries.of(row), figures(row.getString("id"), headlines, claims)))
			.list();
		List.of(names, codes, overlaps, boundaries).forEach((children) -> children.read(this.jdbc));
		claims.read();
		return districts;
	}

	private static List<District.Figures> figures(String district, List<MeasureRef> headlines, FirstClaims claims) {
		return headlines.stream()
			.map((measure) -> new District.Figures(measure,
					claims.of(Map.of("district_id", district, "measure_id", measure.id(), "scope", QueryParameters.NONE,
							"site_id", QueryParameters.NONE))))
			.toList();
	}

}
