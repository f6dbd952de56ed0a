package org.occupationfigures.district;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Export.Context;
import org.occupationfigures.district.District.Point;
import org.occupationfigures.source.SchemaOrg;
import org.occupationfigures.web.Format;

/** Areas on maps and in the words of schema.org. */
final class DistrictExports {

	static final Map<Format, Export<District>> FORMATS = Map.of(Format.GEOJSON,
			Export.member("{\"type\":\"FeatureCollection\",\"features\":", (district, context) -> feature(district)),
			Format.JSON_LD, SchemaOrg.graph(DistrictExports::place));

	private DistrictExports() {
	}

	/** A point, not a boundary; without one the geometry is null. */
	private static Map<String, @Nullable Object> feature(District district) {
		Map<String, @Nullable Object> feature = new LinkedHashMap<>(Map.of("type", "Feature"));
		feature.put("id", district.id());
		Point point = district.point();
		feature.put("geometry", (point != null)
				? Export.object("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())) : null);
		feature.put("properties", Export.object("name", district.name(), "kind", district.kind(), "centre",
				district.centre().name(), "source_claim", district.sourceClaim()));
		return feature;
	}

	private static Map<String, Object> place(District district, Context context) {
		Point point = district.point();
		return Export.object("@type", "Place", "@id", context.publicAddress() + "/v1/districts/" + district.id(),
				"name", district.name(), "alternateName",
				district.names()
					.stream()
					.map((name) -> Export.object("@value", name.name(), "@language", name.language()))
					.distinct()
					.toList(),
				"geo",
				(point != null) ? Export.object("@type", "GeoCoordinates", "latitude", point.latitude(), "longitude",
						point.longitude()) : null,
				"subjectOf",
				SchemaOrg.creativeWork(district.sourceClaim().source(), district.sourceClaim().claimant(), context));
	}

}
