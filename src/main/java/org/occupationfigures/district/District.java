package org.occupationfigures.district;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SchemaOrg;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.web.Address;

/** An area, resting on the document of its point or, without one, of the area. */
public record District(String id, String name, String kind, Centre centre, @Nullable Point point, List<Name> names,
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
	public record Centre(String name, String source) {

	}

	/** A point inside the area or near its town, in degrees (WGS 84). */
	public record Point(BigDecimal latitude, BigDecimal longitude) {

		static @Nullable Point of(ResultSet row) throws SQLException {
			BigDecimal latitude = row.getBigDecimal("latitude");
			return (latitude != null) ? new Point(latitude, row.getBigDecimal("longitude")) : null;
		}

	}

	public record Name(String name, String language, String kind, @Nullable String note, SourceClaim.Document source) {

		static Name of(ResultSet row, int number) throws SQLException {
			return new Name(row.getString("name"), row.getString("language"), row.getString("kind"),
					row.getString("note"), SourceClaim.Document.of(row));
		}

	}

	public record Code(String scheme, String code, @Nullable String note, SourceClaim.Document source) {

		static Code of(ResultSet row, int number) throws SQLException {
			return new Code(row.getString("scheme"), row.getString("code"), row.getString("note"),
					SourceClaim.Document.of(row));
		}

	}

	/** Land shared with another area, or a part that a figure counts. */
	public record Overlap(String with, @Nullable BigDecimal areaKm2, String explanation, SourceClaim sourceClaim) {

		static Overlap of(ResultSet row, int number) throws SQLException {
			return new Overlap(row.getString("overlaps_with"), row.getBigDecimal("area_km2"),
					row.getString("explanation"), SourceClaim.ofDocument(row));
		}

	}

	/** The first claims of the whole area under one measure. */
	public record Figures(MeasureRef measure, List<Claim> claims, int claimCount, Address claimsAddress) {

		Figures(MeasureRef measure, FirstClaims.Shown first) {
			this(measure, first.claims(), first.count(), first.address());
		}

	}

}
