package org.occupationfigures.district;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Export;
import org.occupationfigures.district.DistrictController.District;
import org.occupationfigures.source.SourceClaim;
import tools.jackson.databind.util.RawValue;

/**
 * An area as a feature of GeoJSON (RFC 7946).
 *
 * @param geometry the shape, else the point; null where no source gives either
 */
record AreaFeature(String type, String id, @Nullable Object geometry, Properties properties) {

	static AreaFeature of(District area) {
		District.Point point = area.point();
		Boundary boundary = area.boundaries().isEmpty() ? null : area.boundaries().get(0);
		Object geometry = (boundary != null) ? boundary.geometry() : (point != null)
				? Export.object("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())) : null;
		return new AreaFeature("Feature", area.id(), geometry,
				new Properties(area.name(), area.kind(), area.centre().name(),
						(point != null) ? point.latitude() : null, (point != null) ? point.longitude() : null,
						area.sourceClaim(), (boundary != null) ? boundary.sourceClaim() : null));
	}

	/** What is said of the area; latitude and longitude are those of the point. */
	record Properties(String name, String kind, String centre, @Nullable BigDecimal latitude,
			@Nullable BigDecimal longitude, SourceClaim sourceClaim, @Nullable SourceClaim boundarySourceClaim) {

	}

	/** The shape of an area, which says nothing about its status. */
	record Boundary(RawValue geometry, SourceClaim sourceClaim) {

		static Boundary of(ResultSet row, int number) throws SQLException {
			return new Boundary(new RawValue(row.getString("geometry")),
					SourceClaim.ofDocument(row, row.getString("locator"), row.getString("note")));
		}

	}

}
