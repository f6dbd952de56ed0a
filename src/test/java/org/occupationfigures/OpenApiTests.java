package org.occupationfigures;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.occupationfigures.web.PageController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the contract in openapi.yaml and the service against each other. */
@ApiTest
class OpenApiTests {

	private static final Set<String> NOT_OF_THE_CONTRACT = Set.of("/error", "/{file:[a-z_]+\\.(?:csv|geojson)}",
			"/docs.js", "/robots.txt", "/sitemap.xml", "/assets/{hash}/{file}",
			"/webjars/swagger-ui/{file:swagger-ui\\.css|swagger-ui-bundle\\.js}");

	private static final List<String> SUFFIXES = List.of("csv", "ndjson", "xlsx", "jsonld", "geojson", "bib",
			"csl.json");

	@Autowired
	private Api api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	@Test
	void everyParameterThatNarrowsHasAWordOnItsPage() {
		ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ROOT);
		Set<String> names = Contract.collections()
			.stream()
			.flatMap((path) -> Contract.parameters(path).keySet().stream())
			.filter((name) -> !Set.of("limit", "after", "fields").contains(name))
			.collect(Collectors.toSet());
		assertThat(names).contains("changed_since").allSatisfy((name) -> messages.getString("choose." + name));
	}

	@Test
	void theContractHasEveryAddressAndNoOther() {
		Set<String> mapped = this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((each) -> !each.getValue().getBeanType().isAnnotationPresent(PageController.class))
			.flatMap((each) -> each.getKey().getPatternValues().stream())
			.filter((pattern) -> !NOT_OF_THE_CONTRACT.contains(pattern))
			.flatMap((pattern) -> pattern.contains("collection:")
					? Stream.of("/v1/casualties", "/v1/displacement", "/v1/damage")
					: Stream.of(pattern.replace("districts/{name}", "districts/{id}")))
			.collect(Collectors.toSet());
		Set<String> described = new HashSet<>(Contract.paths());
		described.removeIf((path) -> path.startsWith("/actuator") || path.matches("/v1.*\\.(json|\\{format})"));
		assertThat(described).isEqualTo(mapped);
	}

	@ParameterizedTest
	@MethodSource("org.occupationfigures.Contract#plainPaths")
	void theContractHasEveryFormatOfAnAddressAndNoOther(String path) {
		Set<String> described = Contract.formats(path + ".{format}");
		described.remove("json");
		Set<String> served = new TreeSet<>();
		Set<String> types = new TreeSet<>(Set.of("application/json"));
		for (String suffix : SUFFIXES) {
			String[] address = Contract.requests(this.api, path).get(0).split("\\?", 2);
			HttpResponse<String> answer = this.api.send("GET", address[0] + "." + suffix
					+ ((address.length > 1 && !address[1].startsWith("limit")) ? "?" + address[1] : ""));
			if (answer.statusCode() == 200) {
				served.add(suffix);
				types.add(Contract.type(answer));
			}
		}
		assertThat(described).isEqualTo(served);
		assertThat(Set.copyOf(Contract.success(path).get("content").propertyNames())).isEqualTo(types);
	}

	@ParameterizedTest
	@MethodSource("org.occupationfigures.Contract#pathsOfRecords")
	void theContractHasEveryParameterAndNoOther(String path) {
		Set<String> named = new TreeSet<>(Contract.parameters(path).keySet());
		Set<String> known = new TreeSet<>();
		this.api.get(Contract.requests(this.api, path).get(0).replaceFirst("\\?.*", "") + "?no_such_parameter=1")
			.get("errors")
			.forEach((error) -> {
				if (error.get("name").asString().equals("no_such_parameter")) {
					error.get("allowed").forEach((name) -> known.add(name.asString()));
				}
			});
		if (Contract.paths().contains(path + ".json") || Contract.formats(path + ".{format}").contains("json")) {
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
	@MethodSource("org.occupationfigures.Contract#collections")
	void theDefaultsOfParametersAreThoseOfTheService(String path) {
		Map<String, JsonNode> defaults = new TreeMap<>();
		Contract.parameters(path).forEach((name, parameter) -> {
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
	@MethodSource("org.occupationfigures.Contract#pathsOfRecords")
	void parametersTakeTheWordsOfTheirLists(String path) {
		Contract.holdWords(this.api, path);
	}

	@ParameterizedTest
	@MethodSource("org.occupationfigures.Contract#paths")
	void answersAreAsTheContractSays(String path) {
		Contract.holdAnswers(this.api, path);
	}

	/**
	 * The examples are all whole answers that are kept. They are of the frozen data set.
	 */
	@ParameterizedTest
	@MethodSource("org.occupationfigures.Contract#examples")
	void everyExampleIsWhatTheServiceSays(String address, JsonNode answer) throws Exception {
		JSONAssert.assertEquals(answer.toString(), this.api.send("GET", address).body(), true);
	}

	@ParameterizedTest
	@MethodSource("org.occupationfigures.Contract#collections")
	void recordsWithFewerKeysHaveThoseAskedFor(String path) {
		Set<String> keys = new TreeSet<>();
		Contract.words(Contract.parameters(path + ".json").get("fields").at("/schema/items"), "enum", keys);
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
		assertThat(Contract.errors(Contract.named("Problem"), this.api.ok("/v1"))).isNotEmpty();
		assertThat(Contract.errors(Contract.named("Claim"), this.api.ok("/v1/measures/area"))).isNotEmpty();
		assertThat(Contract.errors(Contract.named("ClaimPage"), this.api.ok("/v1/claims?fields=figure&limit=1")))
			.isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "400, /v1/claims?x=1", "404, /v1/nope", "404, /v1/claims/nope", "404, /v1/districts/nowhere",
			"406, /v1/sites.bib" })
	void problemsFitTheirSchema(int status, String address) {
		JsonNode problem = this.api.get(address);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(Contract.errors(Contract.named("Problem"), problem)).isEmpty();
	}

	@Test
	void aConditionThatDoesNotHoldIsAProblemToo() {
		HttpResponse<String> failed = this.api.send("/v1/claims", (request) -> request.header("If-Match", "\"x\""));
		assertThat(failed.statusCode()).isEqualTo(412);
		assertThat(Contract.errors(Contract.named("Problem"), Api.json(failed))).isEmpty();
	}

	@Test
	void everyObjectOfAnAnswerHasAName() {
		Contract.walk("", Contract.WHOLE, (pointer, node) -> {
			if (node.path("type").isString() && node.get("type").asString().equals("object")
					&& node.has("properties")) {
				assertThat(pointer).matches("/components/schemas/\\w+");
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Claim", "District", "Site", "Resolution", "Source", "Measure", "Release" })
	void aSingleRecordIsDescribedAsInAPage(String name) {
		JsonNode schemas = Contract.WHOLE.at("/components/schemas");
		ObjectNode single = schemas.get(name + "Record").get("properties").deepCopy().asObject();
		assertThat(single.remove("meta")).isEqualTo(Contract.named("Meta"));
		assertThat(single.remove("links")).isEqualTo(Contract.named("Links"));
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
		Contract.walk("", Contract.WHOLE, (pointer, node) -> {
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
		Contract.WHOLE.at("/components/schemas").properties().forEach((each) -> {
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
	@MethodSource("org.occupationfigures.Contract#paths")
	void everyOperationIsDescribed(String path) {
		assertThat(Contract.operation(path).get("summary").asString()).isNotBlank();
		assertThat(Contract.operation(path).get("description").asString()).endsWith(".");
		assertThat(Contract.operation(path).get("operationId").asString()).matches("[a-zA-Z]+");
	}

	@Test
	void theContractIsServedInBothSyntaxes() {
		assertThat(this.api.ok("/openapi.json")).isEqualTo(Contract.WHOLE);
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

}
