package org.occupationfigures;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code data/} against the contract: its words stand in the open lists, its
 * records fit their schemas, and what the examples ask for is there.
 */
@DataTest
class ServedContractTests {

	@Autowired
	private Api api;

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

	@ParameterizedTest
	@MethodSource("org.occupationfigures.Contract#examples")
	void whatTheExamplesAskForIsThere(String address, JsonNode answer) {
		int status = this.api.send("GET", address).statusCode();
		assertThat(status).isEqualTo(answer.path("status").asInt(200));
	}

}
