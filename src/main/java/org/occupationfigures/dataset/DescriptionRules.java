package org.occupationfigures.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a {@code datapackage.json} against that in the program, which says what is
 * loaded: the same resources with the same fields, constraints and keys. Its own are the
 * release, the licences, the names of the files, and the words for people.
 */
final class DescriptionRules {

	private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

	/** A file in the folder itself, at an address that {@code /data} serves. */
	private static final Pattern FILE = Pattern.compile("[a-z_]+\\.csv");

	private final List<String> faults = new ArrayList<>();

	private DescriptionRules() {
	}

	/**
	 * Checks a description.
	 * @param given the description
	 * @param own that in the program
	 * @return what is wrong with it; nothing if it can be loaded
	 */
	static List<String> faults(JsonNode given, JsonNode own) {
		DescriptionRules rules = new DescriptionRules();
		if (!given.isObject()) {
			return List.of("it is no JSON object");
		}
		rules.checkRelease(given);
		rules.checkResources(given, own);
		return rules.faults;
	}

	private void checkRelease(JsonNode given) {
		require(text(given, "name") != null, "name is missing");
		require(fits(VERSION, text(given, "version")), "version is missing, or is none such as 1.0.0");
		require(text(given, "created") != null, "created is missing");
		JsonNode licences = given.path("licenses");
		require(licences.isArray() && !licences.isEmpty(), "licenses is missing");
		licences.forEach((licence) -> require(text(licence, "name") != null && fits(ADDRESS, text(licence, "path")),
				"a licence has no name, or no path such as https://creativecommons.org/licenses/by/4.0/"));
	}

	private void checkResources(JsonNode given, JsonNode own) {
		if (!given.path("resources").isArray()) {
			this.faults.add("resources must be a list");
			return;
		}
		Map<String, JsonNode> resources = named("resources", given);
		Map<String, JsonNode> knownResources = named("resources", own);
		checkNames("the resource ", resources, knownResources);
		TreeSet<String> files = new TreeSet<>();
		resources.forEach((name, resource) -> {
			String path = text(resource, "path");
			require(fits(FILE, path),
					"the resource " + Row.shown(name) + " has the path '" + Row.shown(String.valueOf(path))
							+ "', which is no name of a file in this folder such as claims.csv");
			require(path == null || files.add(path), "two resources have the path " + path);
			JsonNode known = knownResources.get(name);
			if (known != null) {
				checkFormat("the resource " + name + ": ", resource);
				checkSchema("the resource " + name + ": ", resource.path("schema"), known.path("schema"));
			}
		});
	}

	/** Lines may end as they like. */
	private void checkFormat(String resource, JsonNode given) {
		require(!given.has("encoding") || "utf-8".equalsIgnoreCase(text(given, "encoding")),
				resource + "encoding is not utf-8");
		JsonNode dialect = given.path("dialect");
		require(!given.has("dialect")
				|| (dialect.isObject() && Set.of("lineTerminator").containsAll(dialect.propertyNames())),
				resource + "dialect has more than lineTerminator: files are CSV with commas and double quotes");
	}

	private void checkSchema(String resource, JsonNode given, JsonNode own) {
		if (!given.path("fields").isArray()) {
			this.faults.add(resource + "fields must be a list");
			return;
		}
		Map<String, JsonNode> fields = named("fields", given);
		Map<String, JsonNode> known = named("fields", own);
		checkNames(resource + "the field ", fields, known);
		known.forEach((name, field) -> {
			JsonNode other = fields.get(name);
			require(other == null || withoutWords(other).equals(withoutWords(field)),
					resource + "the field " + name + " is not " + withoutWords(field));
			require(other == null || !other.has("description") || text(other, "description") != null,
					resource + "the description of the field " + name + " must be a text");
		});
		for (String key : List.of("missingValues", "primaryKey", "foreignKeys")) {
			require(Objects.equals(given.get(key), own.get(key)), resource + key + " is not " + own.path(key));
		}
	}

	private void checkNames(String what, Map<String, JsonNode> given, Map<String, JsonNode> own) {
		own.keySet().forEach((name) -> require(given.containsKey(name), what + name + " is missing"));
		given.keySet()
			.forEach(
					(name) -> require(own.containsKey(name), what + Row.shown(name) + " is unknown: nothing loads it"));
	}

	/** Gives the members of a list by their names. */
	private Map<String, JsonNode> named(String list, JsonNode of) {
		Map<String, JsonNode> named = new LinkedHashMap<>();
		for (JsonNode member : of.path(list)) {
			String name = text(member, "name");
			require(name != null, list + ": one has no name");
			require(name == null || named.put(name, member) == null, list + ": " + name + " stands twice");
		}
		return named;
	}

	private static JsonNode withoutWords(JsonNode field) {
		return field.isObject() ? ((ObjectNode) field).deepCopy().remove(List.of("title", "description")) : field;
	}

	private static @Nullable String text(JsonNode object, String key) {
		JsonNode value = object.get(key);
		return (value != null && value.isString() && !value.asString().isBlank()) ? value.asString() : null;
	}

	private static boolean fits(Pattern pattern, @Nullable String text) {
		return text != null && pattern.matcher(text).matches();
	}

	private void require(boolean holds, String fault) {
		if (!holds) {
			this.faults.add(fault);
		}
	}

}
