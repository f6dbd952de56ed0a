package org.occupationfigures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

	private static final Set<String> NOT_OF_THE_CONTRACT = Set.of("/error", "/docs", "/openapi.yaml", "/openapi.json",
			"/llms.txt", "/{file:[a-z_]+\\.csv}");

	@Autowired
	private Api api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	private ObjectNode contract;

	@BeforeEach
	void read() throws Exception {
		this.contract = contract();
	}

	private static ObjectNode contract() throws Exception {
		try (var yaml = new ClassPathResource("openapi.yaml").getInputStream()) {
			return JsonMapper.shared().valueToTree(new Yaml().load(yaml));
		}
	}

	static Stream<String> paths() throws Exception {
		return contract().get("paths").propertyNames().stream().filter((path) -> path.startsWith("/v1"));
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
		assertThat(new HashSet<>(this.contract.get("paths").propertyNames())).isEqualTo(mapped);
	}

	@ParameterizedTest
	@MethodSource("paths")
	void theContractHasEveryParameterAndNoOther(String path) {
		Set<String> named = new HashSet<>();
		operation(path).path("parameters").forEach((reference) -> {
			JsonNode parameter = resolve(reference);
			if (parameter.get("in").asString().equals("query")) {
				named.add(parameter.get("name").asString());
			}
		});
		String address = example(path).replaceFirst("\\?.*", "") + "?no_such_parameter=1";
		Set<String> known = new HashSet<>();
		this.api.get(address).get("errors").forEach((error) -> {
			if (error.get("name").asString().equals("no_such_parameter")) {
				error.get("allowed").forEach((name) -> known.add(name.asString()));
			}
		});
		assertThat(named).isEqualTo(known);
	}

	@ParameterizedTest
	@MethodSource("paths")
	void everyExampleIsWhatTheServiceSays(String path) throws Exception {
		for (JsonNode example : operation(path).at("/responses/200/content/application~1json/examples")) {
			JSONAssert.assertEquals(example.get("value").toString(),
					this.api.send("GET", example.get("summary").asString()).body(), true);
		}
	}

	@Test
	void everyExampleOfAProblemIsWhatTheServiceSays() throws Exception {
		for (JsonNode response : this.contract.at("/components/responses")) {
			for (JsonNode example : response.at("/content/application~1problem+json/examples")) {
				JSONAssert.assertEquals(example.get("value").toString(),
						this.api.send("GET", example.get("summary").asString()).body(), true);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("paths")
	void answersFitTheirSchemas(String path) {
		for (String address : addresses(path)) {
			assertThat(errors("#/paths/" + escaped(path) + "/get/responses/200/content/application~1json/schema",
					this.api.ok(address)))
				.as(address)
				.isEmpty();
		}
	}

	@Test
	void otherAnswersDoNotFit() {
		assertThat(errors("#/components/schemas/Problem", this.api.ok("/v1"))).isNotEmpty();
		assertThat(errors("#/components/schemas/Claim", this.api.ok("/v1/measures/area"))).isNotEmpty();
	}

	@Test
	void problemsFitTheirSchema() {
		for (String address : List.of("/v1/claims?x=1", "/v1/nope", "/v1/claims/nope", "/v1/sites.bib",
				"/v1/districts/nowhere")) {
			assertThat(errors("#/components/schemas/Problem", this.api.get(address))).as(address).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("paths")
	void recordsHaveTheKeysOfTheirSchemasAndNoOthers(String path) {
		JsonNode schema = operation(path).at("/responses/200/content/application~1json/schema");
		JsonNode item = schema.at("/properties/data/items");
		if (!item.isMissingNode() && item.has("$ref")) {
			JsonNode record = this.api.ok(path + "?limit=1").at("/data/0");
			assertThat(Set.copyOf(record.propertyNames()))
				.isEqualTo(Set.copyOf(resolve(item).get("properties").propertyNames()));
		}
	}

	@Test
	void theContractIsServedInBothSyntaxes() throws Exception {
		assertThat(this.api.ok("/openapi.json")).isEqualTo(this.contract);
		assertThat(this.api.send("GET", "/openapi.yaml").body()).startsWith("openapi: 3.1.0");
	}

	@Test
	void thePageToReadItNeedsNoOtherHost() {
		var page = this.api.send("GET", "/docs");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'")
			.doesNotContain("http", "unsafe");
		assertThat(page.body()).doesNotContain("http:", "https:").contains("/docs.js");
		for (String address : List.of("/docs.js", "/webjars/swagger-ui/swagger-ui.css",
				"/webjars/swagger-ui/swagger-ui-bundle.js", "/llms.txt")) {
			assertThat(this.api.send("GET", address).statusCode()).as(address).isEqualTo(200);
		}
	}

	@Test
	void theLinksOfTheTextForMachinesLeadSomewhere() {
		var links = Pattern.compile("\\]\\((/[^)]*)\\)").matcher(this.api.send("GET", "/llms.txt").body());
		assertThat(links.results().map((link) -> link.group(1)).toList()).hasSizeGreaterThan(10)
			.allSatisfy((address) -> assertThat(this.api.send("GET", address).statusCode()).isEqualTo(200));
	}

	/** The example, and for collections the whole of it too. */
	private List<String> addresses(String path) {
		boolean collection = operation(path).at("/responses/200/content/application~1json/schema/properties/data")
			.has("items");
		return (collection && !path.equals("/v1") && !path.equals("/v1/table"))
				? List.of(example(path), path + "?limit=1000") : List.of(example(path));
	}

	private String example(String path) {
		return operation(path).at("/responses/200/content/application~1json/examples/example/summary").asString();
	}

	private JsonNode operation(String path) {
		return this.contract.get("paths").get(path).get("get");
	}

	private JsonNode resolve(JsonNode reference) {
		return reference.has("$ref") ? this.contract.at(reference.get("$ref").asString().substring(1)) : reference;
	}

	private List<String> errors(String schema, JsonNode answer) {
		ObjectNode whole = this.contract.deepCopy();
		whole.put("$ref", schema);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(whole)
			.validate(answer)
			.stream()
			.map(Object::toString)
			.limit(5)
			.toList();
	}

	private static String escaped(String path) {
		return path.replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
	}

}
