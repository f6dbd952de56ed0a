package org.occupationfigures.district;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks by a name that two areas have, which the data set itself has none of. */
@ApiTest
class AmbiguousNameTests {

	@TempDir
	private static Path folder;

	@Autowired
	private Api api;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) throws IOException {
		DataSet.copyTo(folder);
		Files.writeString(folder.resolve("names.csv"), """
				lachin,Twin,en-Latn,variant,occupation-in-figures,
				shusha,Twin,en-Latn,variant,occupation-in-figures,
				""", StandardOpenOption.APPEND);
		properties.add("spring.flyway.placeholders.data", folder::toString);
	}

	@Test
	void noRecordIsMeantByIt() {
		HttpResponse<String> answer = this.api.send("GET", "/v1/districts/twin");
		assertThat(answer.statusCode()).isEqualTo(404);
		namesBoth(Api.json(answer));
	}

	@Test
	void aParameterIsRefused() {
		HttpResponse<String> answer = this.api.send("GET", "/v1/claims?district=Twin");
		assertThat(answer.statusCode()).isEqualTo(400);
		namesBoth(Api.json(answer));
	}

	private static void namesBoth(JsonNode problem) {
		assertThat(problem.at("/errors/0/reason").asString()).isEqualTo("a name of lachin and of shusha; use an id");
		assertThat(problem.at("/errors/0/allowed")).extracting(JsonNode::asString).containsExactly("lachin", "shusha");
	}

}
