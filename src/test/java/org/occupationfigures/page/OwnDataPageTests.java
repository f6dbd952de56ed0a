package org.occupationfigures.page;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of a data set of one's own, without any date of control. */
@ApiTest
class OwnDataPageTests {

	@TempDir
	private static Path folder;

	@Autowired
	private Api api;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) throws IOException {
		DataSet.copyTo(folder);
		for (String file : List.of("claims.csv", "readings.csv")) {
			Files.write(folder.resolve(file),
					Files.readAllLines(folder.resolve(file))
						.stream()
						.filter((row) -> !row.matches(".*(occupation|return)-date\\b.*"))
						.toList());
		}
		properties.add("spring.flyway.placeholders.data", folder::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/districts", "/districts/kalbajar", "/timeline", "/how-to-read" })
	void aPageShowsWhatThereIs(String address) {
		HttpResponse<String> answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(new Html(answer.body()).numbersWithoutLink()).isEmpty();
	}

}
