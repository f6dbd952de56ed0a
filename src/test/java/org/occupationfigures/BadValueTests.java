package org.occupationfigures;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Gives every parameter of the contract values that nothing accepts. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadValueTests {

	private static final List<String> BAD = List.of("", "%20", "%00", "~!*", ",", "none,,none", "9".repeat(3000),
			"-".repeat(3000), "%F0%9F%8D%9E".repeat(300));

	/** Any text may be asked about. */
	private static final Set<String> FREE = Set.of("text", "q");

	@Autowired
	private Api api;

	Stream<Arguments> parameters() {
		JsonNode contract = this.api.ok("/openapi.json");
		return contract.get("paths")
			.propertyStream()
			.flatMap((path) -> Stream
				.concat(path.getValue().at("/parameters").valueStream(),
						path.getValue().at("/get/parameters").valueStream())
				.map((parameter) -> parameter.has("$ref") ? contract.at(parameter.get("$ref").asString().substring(1))
						: parameter)
				.filter((parameter) -> parameter.get("in").asString().equals("query"))
				.map((parameter) -> Arguments.of(address(path.getKey()), parameter.get("name").asString())));
	}

	private String address(String path) {
		String address = path.replace("{format}", "json");
		if (!address.contains("{")) {
			return address;
		}
		String collection = address.substring(0, address.indexOf("/{"));
		return address.replaceFirst("\\{.*}", this.api.ok(collection + "?limit=1").at("/data/0/id").asString());
	}

	@ParameterizedTest
	@MethodSource("parameters")
	void isRefusedByName(String address, String name) {
		for (String value : BAD) {
			HttpResponse<String> answer = this.api.send("GET", address + "?" + name + "=" + value);
			if (!FREE.contains(name) || answer.statusCode() != 200) {
				refuses(answer, name);
			}
		}
		refuses(this.api.send("GET", address + "?" + name + "=a&" + name + "=b"), name);
	}

	@Test
	void thereAreManyParameters() {
		assertThat(parameters().count()).isGreaterThan(100);
	}

	private static void refuses(HttpResponse<String> answer, String name) {
		assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
		assertThat(Api.json(answer).get("errors")).as(answer.uri().toString())
			.extracting((error) -> error.get("name").asString())
			.contains(name);
	}

}
