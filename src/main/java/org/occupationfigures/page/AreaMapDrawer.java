package org.occupationfigures.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.district.District;
import org.occupationfigures.district.Districts;
import org.occupationfigures.page.AreaMap.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Draws the shapes of areas: degrees as they are, those of longitude shortened by the
 * cosine of the latitude in the middle.
 */
@Component
record AreaMapDrawer(RecordStore store, Districts districts, JsonMapper json) {

	private static final int WIDTH = 320;

	/** Draws all shapes, one accented; null where that area has none. */
	@Nullable AreaMap map(District asked) {
		if (asked.boundaries().isEmpty()) {
			return null;
		}
		List<District> drawn = this.store.all(this.districts.spec(), (every) -> {
		}).stream().filter((district) -> !district.boundaries().isEmpty()).toList();
		Frame frame = Frame.around(drawn.stream().flatMap(this::rings).flatMap(JsonNode::valueStream).toList());
		return new AreaMap(drawn.stream()
			.map((district) -> new Shape(rings(district).map(frame::path).collect(Collectors.joining()),
					district.id().equals(asked.id())))
			.toList(), WIDTH, (int) Math.ceil(frame.height()), asked.boundaries().get(0).sourceClaim());
	}

	/** Gives the rings of the polygon, or of all polygons, of an area. */
	private Stream<JsonNode> rings(District district) {
		JsonNode geometry = this.json.readTree(String.valueOf(district.boundaries().get(0).geometry().rawValue()));
		JsonNode coordinates = geometry.get("coordinates");
		return geometry.get("type").asString().equals("Polygon") ? coordinates.valueStream()
				: coordinates.valueStream().flatMap(JsonNode::valueStream);
	}

	/** The part of the earth that is drawn, in degrees. */
	private record Frame(double west, double south, double east, double north) {

		static Frame around(List<JsonNode> positions) {
			double[] longitudes = positions.stream().mapToDouble((at) -> at.get(0).asDouble()).sorted().toArray();
			double[] latitudes = positions.stream().mapToDouble((at) -> at.get(1).asDouble()).sorted().toArray();
			return new Frame(longitudes[0], latitudes[0], longitudes[longitudes.length - 1],
					latitudes[latitudes.length - 1]);
		}

		private double shortened() {
			return Math.cos(Math.toRadians((this.south + this.north) / 2));
		}

		private double pixelsPerDegree() {
			return WIDTH / ((this.east - this.west) * shortened());
		}

		double height() {
			return (this.north - this.south) * pixelsPerDegree();
		}

		String path(JsonNode ring) {
			return ring.valueStream()
				.map((at) -> tenths((at.get(0).asDouble() - this.west) * shortened()) + " "
						+ tenths(this.north - at.get(1).asDouble()))
				.collect(Collectors.joining("L", "M", "Z"));
		}

		private double tenths(double degrees) {
			return Math.round(degrees * pixelsPerDegree() * 10) / 10.0;
		}

	}

}
