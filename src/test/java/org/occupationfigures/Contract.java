package org.occupationfigures;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.provider.Arguments;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract in openapi.yaml, and what a service must answer by it. */
final class Contract {

	static final ObjectNode WHOLE = contract();

	private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

	private Contract() {
	}

	private static ObjectNode contract() {
		return JsonMapper.shared().valueToTree(new Yaml().load(Contract.class.getResourceAsStream("/openapi.yaml")));
	}

	static Collection<String> paths() {
		return WHOLE.get("paths").propertyNames();
	}

	static List<String> pathsOfRecords() {
		return paths().stream().filter((path) -> path.startsWith("/v1")).toList();
	}

	/** The paths under /v1 that have no suffix. */
	static List<String> plainPaths() {
		return pathsOfRecords().stream().filter((path) -> !path.contains(".")).toList();
	}

	static List<String> collections() {
		return plainPaths().stream().filter((path) -> parameters(path).containsKey("limit")).toList();
	}

	static Stream<Arguments> examples() {
		List<Arguments> examples = new ArrayList<>();
		walk("", WHOLE, (pointer, node) -> node.path("examples").forEach((example) -> {
			if (example.has("value")) {
				examples.add(Arguments.of(example.get("summary").asString(), example.get("value")));
			}
		}));
		return examples.stream();
	}

	/** Holds the words that parameters take against those that their lists have. */
	static void holdWords(Api api, String path) {
		parameters(path).forEach((name, parameter) -> {
			JsonNode schema = parameter.get("schema").has("items") ? parameter.at("/schema/items")
					: parameter.get("schema");
			Set<String> closed = new TreeSet<>();
			words(schema, "enum", closed);
			closed.remove("none");
			Set<String> open = new TreeSet<>();
			words(schema, "examples", open);
			if (schema.toString().contains("$ref")) {
				api.get(requests(api, path).get(0).replaceFirst("\\?.*", "") + "?" + name + "=no-such-word")
					.get("errors")
					.forEach((error) -> {
						Set<String> allowed = new TreeSet<>();
						error.get("allowed").forEach((word) -> allowed.add(word.asString()));
						if (!error.get("name").asString().equals(name)) {
							return;
						}
						if (closed.isEmpty()) {
							assertThat(open).as(name).containsAll(allowed);
						}
						else {
							assertThat(closed).as(name).isEqualTo(allowed);
						}
					});
			}
		});
	}

	/** Holds answers of a path against its schemas, types and headers. */
	static void holdAnswers(Api api, String path) {
		for (String address : requests(api, path)) {
			HttpResponse<String> answer = api.send("GET", address);
			assertThat(answer.statusCode()).as(address).isEqualTo(200);
			Stream.of("ETag", "Last-Modified", "Cache-Control", "Vary")
				.filter((header) -> success(path).path("headers").has(header))
				.forEach((header) -> assertThat(answer.headers().firstValue(header)).as(address + " " + header)
					.isPresent());
			JsonNode content = success(path).get("content");
			assertThat(content.propertyNames()).as(address).contains(type(answer));
			if (type(answer).endsWith("json") && !type(answer).endsWith("ndjson")) {
				assertThat(errors(content.get(type(answer)).get("schema"), Api.json(answer))).as(address).isEmpty();
			}
		}
	}

	/** Gives addresses of a path, those of all its records among them. */
	static List<String> requests(Api api, String path) {
		if (path.contains("{format}")) {
			return formats(path).stream()
				.flatMap((format) -> requests(api, path.replace("{format}", format)).stream())
				.toList();
		}
		String plain = path.replaceFirst("(?<=^/v1/.{1,40})\\.(json|csv|ndjson|xlsx|jsonld|geojson|bib|csl\\.json)$",
				"");
		String suffix = path.substring(plain.length());
		return switch (plain) {
			case "/v1/check" -> List.of("/v1/check?value=60000", "/v1/check?date=1993-04-02",
					"/v1/check?text=511%20civilians%20were%20killed%20in%20Kalbajar%2C%20paragraph%209.");
			case "/v1/table" -> List.of("/v1/table" + suffix + "?pick=latest");
			case "/v1/totals" -> List.of("/v1/totals?measure=area&pick=latest");
			case "/data/{file}" -> List.of("/data/claims.csv", "/data/boundaries.geojson");
			case "/data/{version}/{file}" -> records(api, "/v1/releases/{version}").stream()
				.filter((release) -> api.ok(release).get("current").asBoolean())
				.flatMap((release) -> Stream.of("claims.csv", "datapackage.json")
					.map((file) -> release.replace("/v1/releases", "/data") + "/" + file))
				.toList();
			default -> collections().contains(plain) ? List.of(path + "?limit=1000") : plain.contains("{")
					? records(api, plain).stream().map((record) -> record + suffix).toList() : List.of(path);
		};
	}

	/** Gives the addresses of the first and the last records of a collection. */
	private static List<String> records(Api api, String path) {
		String collection = path.substring(0, path.lastIndexOf('/'));
		return Stream.of("id", "-id")
			.map((sort) -> api.ok(collection + "?limit=1&fields=id&sort=" + sort).at("/data/0/id").asString())
			.distinct()
			.map((id) -> collection + "/" + id)
			.toList();
	}

	static JsonNode operation(String path) {
		return WHOLE.get("paths").get(path).get("get");
	}

	static JsonNode success(String path) {
		return resolve(operation(path).at("/responses/200"));
	}

	static Map<String, JsonNode> parameters(String path) {
		Map<String, JsonNode> parameters = new TreeMap<>();
		for (JsonNode list : List.of(WHOLE.get("paths").get(path).path("parameters"),
				operation(path).path("parameters"))) {
			list.forEach((reference) -> {
				JsonNode parameter = resolve(reference);
				if (parameter.get("in").asString().equals("query")) {
					parameters.put(parameter.get("name").asString(), parameter);
				}
			});
		}
		return parameters;
	}

	/** Gives the suffixes that a path takes in place of {format}. */
	static Set<String> formats(String path) {
		Set<String> formats = new TreeSet<>();
		if (paths().contains(path)) {
			operation(path).path("parameters").forEach((reference) -> {
				JsonNode parameter = resolve(reference);
				if (parameter.get("name").asString().equals("format")) {
					words(parameter.get("schema"), "enum", formats);
				}
			});
		}
		return formats;
	}

	/** Collects the words that a schema lists under a keyword. */
	static void words(JsonNode schema, String keyword, Set<String> words) {
		JsonNode resolved = resolve(schema);
		resolved.path(keyword).forEach((word) -> words.add(word.asString()));
		resolved.path("anyOf").forEach((one) -> words(one, keyword, words));
	}

	static JsonNode resolve(JsonNode reference) {
		return reference.has("$ref") ? WHOLE.at(reference.get("$ref").asString().substring(1)) : reference;
	}

	static JsonNode named(String schema) {
		return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + schema);
	}

	static String type(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
	}

	/** Visits every object of the contract but those inside examples. */
	static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
		if (node.isObject()) {
			visitor.accept(pointer, node);
		}
		node.properties().forEach((each) -> {
			if (!each.getKey().equals("examples")) {
				walk(pointer + "/" + each.getKey(), each.getValue(), visitor);
			}
		});
		node.values().forEach((item) -> {
			if (node.isArray()) {
				walk(pointer + "/-", item, visitor);
			}
		});
	}

	static List<String> errors(JsonNode schema, JsonNode answer) {
		return SCHEMAS.computeIfAbsent(schema.toString(), (text) -> {
			ObjectNode whole = strict();
			whole.setAll((ObjectNode) schema);
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
		}).validate(answer).stream().map(Object::toString).limit(5).toList();
	}

	/** Refuses in a copy of the contract every key that is not described. */
	private static ObjectNode strict() {
		ObjectNode contract = WHOLE.deepCopy();
		Set<String> parts = new HashSet<>();
		JsonNode schemas = contract.at("/components/schemas");
		schemas.forEach((schema) -> schema.path("allOf")
			.forEach((part) -> parts.add(part.get("$ref").asString().replaceFirst(".*/", ""))));
		schemas.properties().forEach((each) -> {
			ObjectNode schema = (ObjectNode) each.getValue();
			if (schema.has("allOf") || schema.has("properties") && !parts.contains(each.getKey())
					&& !schema.has("additionalProperties")) {
				schema.put("unevaluatedProperties", false);
			}
		});
		return contract;
	}

}
