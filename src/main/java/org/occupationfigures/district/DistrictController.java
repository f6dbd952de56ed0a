package org.occupationfigures.district;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SchemaOrg;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

	/** An area, resting on the document of its point or, without one, of the area. */
	record District(String id, String name, String kind, Centre centre, @Nullable Point point, List<Name> names,
			List<Code> codes, List<Overlap> overlaps, @JsonIgnore List<AreaFeature.Boundary> boundaries,
			List<Figures> figures, @Nullable String note, SourceClaim sourceClaim) implements Identified {

		static District of(ResultSet row, List<Name> names, List<Code> codes, List<Overlap> overlaps,
				List<AreaFeature.Boundary> boundaries, List<Figures> figures) throws SQLException {
			return new District(row.getString("id"), row.getString("name"), row.getString("kind"),
					new Centre(row.getString("centre"), row.getString("centre_source_id")), Point.of(row), names, codes,
					overlaps, boundaries, figures, row.getString("note"), SourceClaim.ofDocument(row));
		}

		/** Gives a place of schema.org. */
		Map<String, Object> place(Export.Context context) {
			return Export.object("@type", "Place", "@id", context.publicAddress() + "/v1/districts/" + this.id, "name",
					this.name, "alternateName",
					this.names.stream()
						.map((name) -> Export.object("@value", name.name, "@language", name.language))
						.distinct()
						.toList(),
					"geo",
					(this.point != null) ? Export.object("@type", "GeoCoordinates", "latitude", this.point.latitude,
							"longitude", this.point.longitude) : null,
					"subjectOf", SchemaOrg.creativeWork(this.sourceClaim, context));
		}

		/** A centre with the id of the document that names it. */
		record Centre(String name, String source) {

		}

		/** A point inside the area or near its town, in degrees (WGS 84). */
		record Point(BigDecimal latitude, BigDecimal longitude) {

			static @Nullable Point of(ResultSet row) throws SQLException {
				BigDecimal latitude = row.getBigDecimal("latitude");
				return (latitude != null) ? new Point(latitude, row.getBigDecimal("longitude")) : null;
			}

		}

		record Name(String name, String language, String kind, @Nullable String note, SourceClaim.Document source) {

			static Name of(ResultSet row, int number) throws SQLException {
				return new Name(row.getString("name"), row.getString("language"), row.getString("kind"),
						row.getString("note"), SourceClaim.Document.of(row));
			}

		}

		record Code(String scheme, String code, @Nullable String note, SourceClaim.Document source) {

			static Code of(ResultSet row, int number) throws SQLException {
				return new Code(row.getString("scheme"), row.getString("code"), row.getString("note"),
						SourceClaim.Document.of(row));
			}

		}

		/** Land shared with another area, or a part that a figure counts. */
		record Overlap(String with, @Nullable BigDecimal areaKm2, String explanation, SourceClaim sourceClaim) {

			static Overlap of(ResultSet row, int number) throws SQLException {
				return new Overlap(row.getString("overlaps_with"), row.getBigDecimal("area_km2"),
						row.getString("explanation"), SourceClaim.ofDocument(row));
			}

		}

		/** The first claims of the whole area under one measure. */
		record Figures(MeasureRef measure, List<Claim> claims, int claimCount, Address claimsAddress) {

			Figures(MeasureRef measure, FirstClaims.Shown first) {
				this(measure, first.claims(), first.count(), first.address());
			}

		}

	}

}
