package org.occupationfigures.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of an area: a feature of the file of boundaries, which is GeoJSON (RFC 7946).
 * What is missing is empty.
 */
record Boundary(String districtId, String sourceId, String locator, String note, JsonNode geometry) {

	static final List<String> COLUMNS = List.of("district_id", "source_id", "locator", "note", "geometry");

	/** A ring ends where it begins, so that a triangle has four positions. */
	private static final int FEWEST = 4;

	/** Reads the file; refuses what is no collection of features. */
	static List<Boundary> read(DataFolder folder) {
		String file = folder.description().file("boundaries").path();
		try (InputStream in = folder.open(file)) {
			JsonNode whole = JsonMapper.shared().readTree(in);
			if (!text(whole, "/type").equals("FeatureCollection") || !whole.path("features").isArray()) {
				throw new InvalidDataset(file + ": it is no FeatureCollection of GeoJSON");
			}
			return whole.get("features").valueStream().map(Boundary::of).toList();
		}
		catch (JacksonException ex) {
			throw new InvalidDataset(
					file + ((ex.getLocation() != null) ? ":" + ex.getLocation().getLineNr() : "") + ": it is no JSON");
		}
		catch (IOException ex) {
			throw folder.unreadable(file, ex);
		}
	}

	private static Boundary of(JsonNode feature) {
		return new Boundary(text(feature, "/id"), text(feature, "/properties/source_id"),
				text(feature, "/properties/locator"), text(feature, "/properties/note"), feature.path("geometry"));
	}

	private static String text(JsonNode node, String place) {
		return node.at(place).stringValue("");
	}

	/** Tells whether the geometry is a polygon, or several, of closed rings. */
	boolean isSound() {
		JsonNode coordinates = this.geometry.path("coordinates");
		return switch (text(this.geometry, "/type")) {
			case "Polygon" -> isPolygon(coordinates);
			case "MultiPolygon" -> !coordinates.isEmpty() && coordinates.valueStream().allMatch(Boundary::isPolygon);
			default -> false;
		};
	}

	/** The outer ring, which is the first, runs against the clock, its holes with it. */
	private static boolean isPolygon(JsonNode rings) {
		return rings.isArray() && !rings.isEmpty() && rings.valueStream().allMatch(Boundary::isRing)
				&& IntStream.range(0, rings.size()).allMatch((i) -> (i == 0) == (signedArea(rings.get(i)) > 0));
	}

	private static boolean isRing(JsonNode ring) {
		return ring.isArray() && ring.size() >= FEWEST && ring.valueStream().allMatch(Boundary::isPosition)
				&& ring.get(0).equals(ring.get(ring.size() - 1));
	}

	/** A longitude and a latitude, in degrees. */
	private static boolean isPosition(JsonNode position) {
		return position.isArray() && position.size() == 2 && Math.abs(degrees(position, 0)) <= 180
				&& Math.abs(degrees(position, 1)) <= 90;
	}

	private static double degrees(JsonNode position, int place) {
		return position.get(place).doubleValue(Double.NaN);
	}

	private static double signedArea(JsonNode ring) {
		return IntStream.range(1, ring.size())
			.mapToDouble((i) -> degrees(ring.get(i - 1), 0) * degrees(ring.get(i), 1)
					- degrees(ring.get(i), 0) * degrees(ring.get(i - 1), 1))
			.sum();
	}

	List<Object> values() {
		return List.of(this.districtId, this.sourceId, this.locator, this.note, this.geometry.toString());
	}

}
