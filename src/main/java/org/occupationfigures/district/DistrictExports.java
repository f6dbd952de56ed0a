package org.occupationfigures.district;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Export.Context;
import org.occupationfigures.district.District.Name;
import org.occupationfigures.district.District.Point;
import org.occupationfigures.source.Citation;
import org.occupationfigures.web.Format;

/** Areas on maps and in the words of schema.org. */
final class DistrictExports {

	static final Map<Format, Export<District>> FORMATS = Map.of(Format.GEOJSON,
			Export.member("{\"type\":\"FeatureCollection\",\"features\":", (district, context) -> feature(district)),
			Format.JSON_LD, Export.member(Citation.GRAPH, DistrictExports::place));

	private DistrictExports() {
	}

	/** A point, not a boundary; without one the geometry is null. */
	private static Map<String, @Nullable Object> feature(District district) {
		Map<String, @Nullable Object> feature = new LinkedHashMap<>();
		feature.put("type", "Feature");
		feature.put("id", district.id());
		Point point = district.point();
		feature.put("geometry", (point != null) ? geometry(point) : null);
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("name", district.name());
		properties.put("kind", district.kind());
		properties.put("centre", district.centre().name());
		properties.put("source_claim", district.sourceClaim());
		feature.put("properties", properties);
		return feature;
	}

	private static Map<String, Object> geometry(Point point) {
		Map<String, Object> geometry = new LinkedHashMap<>();
		geometry.put("type", "Point");
		geometry.put("coordinates", List.of(point.longitude(), point.latitude()));
		return geometry;
	}

	private static Map<String, Object> place(District district, Context context) {
		Map<String, Object> place = new LinkedHashMap<>();
		place.put("@type", "Place");
		place.put("@id", context.publicAddress() + "/v1/districts/" + district.id());
		place.put("name", district.name());
		place.put("alternateName", district.names().stream().map(DistrictExports::inItsLanguage).distinct().toList());
		Point point = district.point();
		if (point != null) {
			Map<String, Object> geo = new LinkedHashMap<>();
			geo.put("@type", "GeoCoordinates");
			geo.put("latitude", point.latitude());
			geo.put("longitude", point.longitude());
			place.put("geo", geo);
		}
		place.put("subjectOf",
				Citation.creativeWork(district.sourceClaim().source(), district.sourceClaim().claimant(), context));
		return place;
	}

	private static Map<String, Object> inItsLanguage(Name name) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("@value", name.name());
		value.put("@language", name.language());
		return value;
	}

}
