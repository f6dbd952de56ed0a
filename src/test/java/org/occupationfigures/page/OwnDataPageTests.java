package org.occupationfigures.page;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
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

/** Pages of a data set of one's own, without the date of control of a whole area. */
@ApiTest
class OwnDataPageTests {

	@TempDir
	private static Path folder;

	@Autowired
	private Api api;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) throws IOException {
		DataSet.copyTo(folder);
		Path claims = folder.resolve("claims.csv");
		Files.writeString(claims, Files.readString(claims)
			.replaceAll("(?m)^((?:[^,\"]*,){3}(?:occupation|return)-date,(?:[^,]*,){9}),", "$1access,"));
		properties.add("spring.flyway.placeholders.data", folder::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/districts", "/districts/kalbajar", "/timeline", "/how-to-read" })
	void aPageShowsWhatThereIs(String address) {
		HttpResponse<String> answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(new Html(answer.body()).numbersWithoutLink()).isEmpty();
	}

	@Test
	void noClaimStandsForThoseThatAreMissing() {
		assertThat(this.api.send("GET", "/").body()).doesNotContain("class=\"anatomy\"")
			.contains("Date of Armenian control: no claim");
	}

}
