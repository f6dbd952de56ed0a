package org.occupationfigures.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a {@code datapackage.json} against that in the program, which says what is
 * loaded: the same resources with the same fields, constraints and keys. Its own are the
 * release, the licences, the names of the files, and the words for people.
 */
record DescriptionRules(Faults faults) {

	void check(JsonNode given, JsonNode own) {
		if (require(given.isObject(), "it is no JSON object")) {
			checkRelease(given);
			if (require(given.path("resources").isArray(), "resources must be a list")) {
				checkResources(given, own);
			}
		}
	}

	private void checkRelease(JsonNode given) {
		require(has(given, "name"), "name is missing");
		require(text(given, "version").matches("\\d+\\.\\d+\\.\\d+"), "version is missing, or is none such as 1.0.0");
		require(has(given, "created"), "created is missing");
		JsonNode licences = given.path("licenses");
		require(licences.isArray() && !licences.isEmpty(), "licenses is missing");
		licences.forEach((licence) -> require(has(licence, "name") && text(licence, "path").matches("https?://\\S+"),
				"a licence has no name, or no path such as https://creativecommons.org/licenses/by/4.0/"));
	}

	private void checkResources(JsonNode given, JsonNode own) {
		Map<String, JsonNode> known = named("resources", own);
		Set<String> files = new TreeSet<>();
		checkNamed("resources", "the resource ", given, own).forEach((name, resource) -> {
			String path = text(resource, "path");
			boolean isTable = known.getOrDefault(name, resource).has("schema");
			require(path.matches(isTable ? "[a-z_]+\\.csv" : "[a-z_]+\\.geojson"),
					"the resource " + Row.shown(name) + " has the path '" + Row.shown(path)
							+ "', which is no name of a file in this folder such as "
							+ (isTable ? "claims.csv" : "boundaries.geojson"));
			require(path.isEmpty() || files.add(path), "two resources have the path " + path);
			require(isTable || !resource.has("schema"), "the resource " + Row.shown(name) + " has no schema");
			if (known.containsKey(name) && isTable) {
				checkResource("the resource " + name + ": ", resource, known.get(name).path("schema"));
			}
		});
	}

	/** Lines may end as they like. */
	private void checkResource(String resource, JsonNode given, JsonNode own) {
		require(!given.has("encoding") || "utf-8".equalsIgnoreCase(text(given, "encoding")),
				resource + "encoding is not utf-8");
		JsonNode dialect = given.path("dialect");
		require(!given.has("dialect")
				|| (dialect.isObject() && Set.of("lineTerminator").containsAll(dialect.propertyNames())),
				resource + "dialect has more than lineTerminator: files are CSV with commas and double quotes");
		JsonNode schema = given.path("schema");
		if (!require(schema.path("fields").isArray(), resource + "fields must be a list")) {
			return;
		}
		Map<String, JsonNode> known = named("fields", own);
		checkNamed("fields", resource + "the field ", schema, own).forEach((name, field) -> {
			JsonNode same = known.getOrDefault(name, field);
			require(withoutWords(field).equals(withoutWords(same)),
					resource + "the field " + name + " is not " + withoutWords(same));
			require(!field.has("description") || has(field, "description"),
					resource + "the description of the field " + name + " must be a text");
		});
		for (String key : List.of("missingValues", "primaryKey", "foreignKeys")) {
			require(Objects.equals(schema.get(key), own.get(key)), resource + key + " is not " + own.path(key));
		}
	}

	/** Checks that two lists have the same names, and gives the members of the first. */
	private Map<String, JsonNode> checkNamed(String list, String what, JsonNode given, JsonNode own) {
		Map<String, JsonNode> named = named(list, given);
		Set<String> known = named(list, own).keySet();
		known.forEach((name) -> require(named.containsKey(name), what + name + " is missing"));
		named.keySet()
			.forEach((name) -> require(known.contains(name), what + Row.shown(name) + " is unknown: nothing loads it"));
		return named;
	}

	private Map<String, JsonNode> named(String list, JsonNode of) {
		Map<String, JsonNode> named = new LinkedHashMap<>();
		for (JsonNode member : of.path(list)) {
			String name = text(member, "name");
			if (require(!name.isBlank(), list + ": one has no name")) {
				require(named.put(name, member) == null, list + ": " + name + " stands twice");
			}
		}
		return named;
	}

	private static JsonNode withoutWords(JsonNode field) {
		return field.isObject() ? ((ObjectNode) field).deepCopy().remove(List.of("title", "description")) : field;
	}

	private static boolean has(JsonNode object, String key) {
		return !text(object, key).isBlank();
	}

	/** The text of a key; empty when there is none. */
	private static String text(JsonNode object, String key) {
		return object.path(key).stringValue("");
	}

	private boolean require(boolean holds, String fault) {
		return this.faults.require(holds, DataPackage.FILE + ": " + fault);
	}

}
