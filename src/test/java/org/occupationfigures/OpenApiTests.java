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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the contract in openapi.yaml and the service against each other. */
@ApiTest
class OpenApiTests {

	private static final Set<String> NOT_OF_THE_CONTRACT = Set.of("/error", "/{file:[a-z_]+\\.csv}", "/docs.js",
			"/webjars/swagger-ui/{file:swagger-ui\\.css|swagger-ui-bundle\\.js}");

	private static final List<String> SUFFIXES = List.of("csv", "ndjson", "jsonld", "geojson", "bib", "csl.json");

	private static final ObjectNode CONTRACT = contract();

	private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

	@Autowired
	private Api api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	private static ObjectNode contract() {
		return JsonMapper.shared()
			.valueToTree(new Yaml().load(OpenApiTests.class.getResourceAsStream("/openapi.yaml")));
	}

	static Collection<String> paths() {
		return CONTRACT.get("paths").propertyNames();
	}

	static List<String> pathsOfRecords() {
		return paths().stream().filter((path) -> path.startsWith("/v1")).toList();
	}

	/** The paths under /v1 that have no suffix. */
	static List<String> plainPaths() {
		return pathsOfRecords().stream().filter((path) -> !path.contains(".")).toList();
	}

	static List<String> collections() {
		return plainPaths().stream().filter((path) -> CONTRACT.get("paths").has(path + ".json")).toList();
	}

	static Stream<Arguments> examples() {
		List<Arguments> examples = new ArrayList<>();
		walk("", CONTRACT, (pointer, node) -> node.path("examples").forEach((example) -> {
			if (example.has("value")) {
				examples.add(Arguments.of(example.get("summary").asString(), example.get("value")));
			}
		}));
		return examples.stream();
	}

	@Test
	void theContractHasEveryAddressAndNoOther() {
		Set<String> mapped = this.handlers.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getPatternValues().stream())
			.filter((pattern) -> !NOT_OF_THE_CONTRACT.contains(pattern))
			.flatMap((pattern) -> pattern.contains("collection:")
					? Stream.of("/v1/casualties", "/v1/displacement", "/v1/damage")
					: Stream.of(pattern.replace("districts/{name}", "districts/{id}")))
			.collect(Collectors.toSet());
		Set<String> described = new HashSet<>(paths());
		described.removeIf((path) -> path.startsWith("/actuator") || path.startsWith("/v1") && path.contains("."));
		assertThat(described).isEqualTo(mapped);
	}

	@ParameterizedTest
	@MethodSource("plainPaths")
	void theContractHasEveryFormatOfAnAddressAndNoOther(String path) {
		Set<String> described = formats(path + ".{format}");
		described.remove("json");
		if (paths().contains(path + ".csv")) {
			described.add("csv");
		}
		Set<String> served = new TreeSet<>();
		Set<String> types = new TreeSet<>(Set.of("application/json"));
		for (String suffix : SUFFIXES) {
			String[] address = requests(path).get(0).split("\\?", 2);
			HttpResponse<String> answer = this.api.send("GET", address[0] + "." + suffix
					+ ((address.length > 1 && !address[1].startsWith("limit")) ? "?" + address[1] : ""));
			if (answer.statusCode() == 200) {
				served.add(suffix);
				types.add(type(answer));
			}
		}
		assertThat(described).isEqualTo(served);
		assertThat(Set.copyOf(success(path).get("content").propertyNames())).isEqualTo(types);
	}

	@ParameterizedTest
	@MethodSource("pathsOfRecords")
	void theContractHasEveryParameterAndNoOther(String path) {
		Set<String> named = new TreeSet<>(parameters(path).keySet());
		Set<String> known = new TreeSet<>();
		this.api.get(requests(path).get(0).replaceFirst("\\?.*", "") + "?no_such_parameter=1")
			.get("errors")
			.forEach((error) -> {
				if (error.get("name").asString().equals("no_such_parameter")) {
					error.get("allowed").forEach((name) -> known.add(name.asString()));
				}
			});
		if (paths().contains(path + ".{format}")) {
			// Described where the records are those with fewer keys
			named.add("fields");
		}
		if (path.contains("{format}")) {
			// Known in order to be refused
			known.remove("after");
		}
		assertThat(named).isEqualTo(known);
	}

	@ParameterizedTest
	@MethodSource("collections")
	void theDefaultsOfParametersAreThoseOfTheService(String path) {
		Map<String, JsonNode> defaults = new TreeMap<>();
		parameters(path).forEach((name, parameter) -> {
			if (parameter.at("/schema/default").isValueNode()) {
				defaults.put(name, parameter.at("/schema/default"));
			}
		});
		Map<String, JsonNode> used = new TreeMap<>();
		this.api.ok(path)
			.at("/query/defaults")
			.properties()
			.forEach((each) -> used.put(each.getKey(), each.getValue()));
		assertThat(defaults).isEqualTo(used);
	}

	@ParameterizedTest
	@MethodSource("pathsOfRecords")
	void parametersTakeTheWordsOfTheirLists(String path) {
		parameters(path).forEach((name, parameter) -> {
			JsonNode schema = parameter.get("schema").has("items") ? parameter.at("/schema/items")
					: parameter.get("schema");
			Set<String> closed = new TreeSet<>();
			words(schema, "enum", closed);
			closed.remove("none");
			Set<String> open = new TreeSet<>();
			words(schema, "examples", open);
			if (schema.toString().contains("$ref")) {
				this.api.get(requests(path).get(0).replaceFirst("\\?.*", "") + "?" + name + "=no-such-word")
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

	@ParameterizedTest
	@MethodSource("examples")
	void everyExampleIsWhatTheServiceSays(String address, JsonNode answer) throws Exception {
		JSONAssert.assertEquals(answer.toString(), this.api.send("GET", address).body(), true);
	}

	@ParameterizedTest
	@MethodSource("paths")
	void answersAreAsTheContractSays(String path) {
		for (String address : requests(path)) {
			HttpResponse<String> answer = this.api.send("GET", address);
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

	@ParameterizedTest
	@MethodSource("collections")
	void recordsWithFewerKeysHaveThoseAskedFor(String path) {
		Set<String> keys = new TreeSet<>();
		words(parameters(path + ".json").get("fields").at("/schema/items"), "enum", keys);
		Set<String> always = new TreeSet<>(keys);
		always.retainAll(Set.of("id", "source_claim"));
		for (String key : keys) {
			Set<String> expected = new TreeSet<>(always);
			expected.add(key);
			assertThat(this.api.ok(path + "?limit=1&fields=" + key).at("/data/0").propertyNames())
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	@Test
	void otherAnswersDoNotFit() {
		assertThat(errors(named("Problem"), this.api.ok("/v1"))).isNotEmpty();
		assertThat(errors(named("Claim"), this.api.ok("/v1/measures/area"))).isNotEmpty();
		assertThat(errors(named("ClaimPage"), this.api.ok("/v1/claims?fields=figure&limit=1"))).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "400, /v1/claims?x=1", "404, /v1/nope", "404, /v1/claims/nope", "404, /v1/districts/nowhere",
			"406, /v1/sites.bib" })
	void problemsFitTheirSchema(int status, String address) {
		JsonNode problem = this.api.get(address);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(errors(named("Problem"), problem)).isEmpty();
	}

	@Test
	void aConditionThatDoesNotHoldIsAProblemToo() {
		HttpResponse<String> failed = this.api.send("/v1/claims", (request) -> request.header("If-Match", "\"x\""));
		assertThat(failed.statusCode()).isEqualTo(412);
		assertThat(errors(named("Problem"), Api.json(failed))).isEmpty();
	}

	@Test
	void everyObjectOfAnAnswerHasAName() {
		walk("", CONTRACT, (pointer, node) -> {
			if (node.path("type").isString() && node.get("type").asString().equals("object")
					&& node.has("properties")) {
				assertThat(pointer).matches("/components/schemas/\\w+");
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Claim", "District", "Site", "Resolution", "Source", "Measure", "Release" })
	void aSingleRecordIsDescribedAsInAPage(String name) {
		JsonNode schemas = CONTRACT.at("/components/schemas");
		ObjectNode single = schemas.get(name + "Record").get("properties").deepCopy().asObject();
		assertThat(single.remove("meta")).isEqualTo(named("Meta"));
		assertThat(single.remove("links")).isEqualTo(named("Links"));
		assertThat(single).isEqualTo(schemas.get(name).get("properties"));
		for (String record : List.of(name, name + "Record")) {
			Set<String> required = new HashSet<>();
			schemas.get(record).get("required").forEach((key) -> required.add(key.asString()));
			assertThat(required).isEqualTo(Set.copyOf(schemas.get(record).get("properties").propertyNames()));
		}
	}

	@Test
	void everyClosedListStandsOnce() {
		Set<Set<String>> lists = new HashSet<>();
		walk("", CONTRACT, (pointer, node) -> {
			if (node.path("enum").isArray()) {
				assertThat(pointer).matches("/components/schemas/\\w+");
				Set<String> words = new TreeSet<>();
				node.get("enum").forEach((word) -> words.add(word.asString()));
				// Orders and keys of two collections may happen to be the same.
				assertThat(lists.add(words) || pointer.matches(".*(Sort|Field)")).as(pointer).isTrue();
			}
		});
		assertThat(lists).hasSizeGreaterThan(10);
	}

	@Test
	void everyNamedListSaysWhetherItIsOpen() {
		CONTRACT.at("/components/schemas").properties().forEach((each) -> {
			JsonNode schema = each.getValue();
			String description = schema.path("description").asString("");
			if (schema.path("type").asString("").equals("string") && !schema.has("format")) {
				assertThat(description.contains("Open list: words may be added.")).as(each.getKey())
					.isEqualTo(!schema.has("enum"));
				assertThat(schema.has("examples")).as(each.getKey()).isEqualTo(!schema.has("enum"));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("paths")
	void everyOperationIsDescribed(String path) {
		assertThat(operation(path).get("summary").asString()).isNotBlank();
		assertThat(operation(path).get("description").asString()).endsWith(".");
		assertThat(operation(path).get("operationId").asString()).matches("[a-zA-Z]+");
	}

	@Test
	void theContractIsServedInBothSyntaxes() {
		assertThat(this.api.ok("/openapi.json")).isEqualTo(CONTRACT);
		assertThat(this.api.send("GET", "/openapi.yaml").body()).startsWith("openapi: 3.1.0");
	}

	@Test
	void thePageToReadItNeedsNoOtherHost() {
		var page = this.api.send("GET", "/docs");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'")
			.doesNotContain("http", "unsafe");
		assertThat(page.body()).doesNotContain("http:", "https:").contains("docs.js");
		for (String address : List.of("/docs.js", "/webjars/swagger-ui/swagger-ui.css",
				"/webjars/swagger-ui/swagger-ui-bundle.js")) {
			assertThat(this.api.send("GET", address).statusCode()).as(address).isEqualTo(200);
		}
	}

	@Test
	void theLinksOfTheTextForMachinesLeadSomewhereAndStandOneALine() {
		Pattern link = Pattern.compile("\\]\\((/[^)]*)\\)");
		List<String> addresses = this.api.send("GET", "/llms.txt").body().lines().flatMap((line) -> {
			List<String> links = link.matcher(line).results().map((found) -> found.group(1)).toList();
			assertThat(links).hasSizeLessThan(2);
			return links.stream();
		}).toList();
		assertThat(addresses).hasSizeGreaterThan(10)
			.allSatisfy((address) -> assertThat(this.api.send("GET", address).statusCode()).isEqualTo(200));
	}

	/** Gives addresses of a path, those of all its records among them. */
	private List<String> requests(String path) {
		if (path.contains("{format}")) {
			return formats(path).stream()
				.flatMap((format) -> requests(path.replace("{format}", format)).stream())
				.toList();
		}
		String plain = path.replaceFirst("(?<=^/v1/.{1,40})\\.(json|csv|ndjson|jsonld|geojson|bib|csl\\.json)$", "");
		String suffix = path.substring(plain.length());
		return switch (plain) {
			case "/v1/check" -> List.of("/v1/check?value=60000", "/v1/check?date=1993-04-02",
					"/v1/check?text=511%20civilians%20were%20killed%20in%20Kalbajar%2C%20paragraph%209.");
			case "/v1/table" -> List.of("/v1/table" + suffix + "?pick=latest");
			case "/v1/totals" -> List.of("/v1/totals?measure=area&pick=latest");
			case "/data/{file}" -> List.of("/data/claims.csv");
			default -> collections().contains(plain) ? List.of(path + "?limit=1000") : plain.contains("{")
					? records(plain).stream().map((record) -> record + suffix).toList() : List.of(path);
		};
	}

	/** Gives the addresses of the first and the last records of a collection. */
	private List<String> records(String path) {
		String collection = path.substring(0, path.lastIndexOf('/'));
		return Stream.of("id", "-id")
			.map((sort) -> this.api.ok(collection + "?limit=1&fields=id&sort=" + sort).at("/data/0/id").asString())
			.distinct()
			.map((id) -> collection + "/" + id)
			.toList();
	}

	private static JsonNode operation(String path) {
		return CONTRACT.get("paths").get(path).get("get");
	}

	private static JsonNode success(String path) {
		return resolve(operation(path).at("/responses/200"));
	}

	private static Map<String, JsonNode> parameters(String path) {
		Map<String, JsonNode> parameters = new TreeMap<>();
		for (JsonNode list : List.of(CONTRACT.get("paths").get(path).path("parameters"),
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
	private static Set<String> formats(String path) {
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
	private static void words(JsonNode schema, String keyword, Set<String> words) {
		JsonNode resolved = resolve(schema);
		resolved.path(keyword).forEach((word) -> words.add(word.asString()));
		resolved.path("anyOf").forEach((one) -> words(one, keyword, words));
	}

	private static JsonNode resolve(JsonNode reference) {
		return reference.has("$ref") ? CONTRACT.at(reference.get("$ref").asString().substring(1)) : reference;
	}

	private static JsonNode named(String schema) {
		return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + schema);
	}

	private static String type(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
	}

	/** Visits every object of the contract but those inside examples. */
	private static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
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

	private static List<String> errors(JsonNode schema, JsonNode answer) {
		return SCHEMAS.computeIfAbsent(schema.toString(), (text) -> {
			ObjectNode whole = strict();
			whole.setAll((ObjectNode) schema);
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
		}).validate(answer).stream().map(Object::toString).limit(5).toList();
	}

	/** Refuses in a copy of the contract every key that is not described. */
	private static ObjectNode strict() {
		ObjectNode contract = CONTRACT.deepCopy();
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
