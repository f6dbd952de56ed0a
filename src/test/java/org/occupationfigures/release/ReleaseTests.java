package org.occupationfigures.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.dataset.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ReleaseTests {

	@Autowired
	private Api api;

	@Autowired
	private Release current;

	private final List<Map<String, String>> releases = DataSet.rows("releases.csv");

	@Test
	void theHashIsThatOfTheFilesInTheFolder() throws IOException {
		StringBuilder lines = new StringBuilder();
		try (Stream<Path> files = Files.list(DataSet.FOLDER)) {
			List<String> names = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.matches(".*\\.(csv|geojson)") && !name.equals("releases.csv"))
				.sorted()
				.toList();
			for (String name : names) {
				String text = Files.readString(DataSet.FOLDER.resolve(name)).replace("\r\n", "\n");
				lines.append(sha256(text)).append("  ").append(name).append("\n");
			}
		}
		assertThat(this.current.sha256()).isEqualTo(sha256(lines.toString()));
	}

	@Test
	void theVersionIsThatOfTheDescription() throws IOException {
		String description = Files.readString(DataSet.FOLDER.resolve("datapackage.json"));
		assertThat(JsonMapper.shared().readTree(description).get("version").asString())
			.isEqualTo(this.current.version());
	}

	@Test
	void servesEveryRowOfTheListNewestFirst() {
		List<String> versions = new ArrayList<>(this.releases.stream().map((row) -> row.get("version")).toList());
		Collections.reverse(versions);
		JsonNode releases = this.api.ok("/v1/releases").get("data");
		assertThat(releases).extracting((release) -> release.get("id").asString()).containsExactlyElementsOf(versions);
		assertThat(releases).filteredOn((release) -> release.get("current").asBoolean()).hasSize(1);
		Map<String, String> last = this.releases.get(this.releases.size() - 1);
		assertThat(releases.at("/0/sha256").asString()).isEqualTo(last.get("sha256"));
		assertThat(releases.at("/0/date").asString()).isEqualTo(last.get("date"));
		assertThat(releases.at("/0/notes").asString()).isEqualTo(last.get("notes")).isNotBlank();
		assertThat(releases.at("/0/claims").asString()).isEqualTo(last.get("claims"))
			.isEqualTo(this.api.ok("/v1/claims?limit=1").at("/meta/total").asString());
		assertThat(releases.at("/0/sources").asString()).isEqualTo(last.get("sources"))
			.isEqualTo(this.api.ok("/v1/sources?limit=1").at("/meta/total").asString());
	}

	@Test
	void everyAnswerNamesTheCurrentRelease() {
		String version = this.current.version();
		for (String address : List.of("/v1", "/v1/claims?limit=1", "/v1/districts/lachin", "/v1/check?value=1",
				"/v1/table?pick=latest", "/v1/totals?measure=area&pick=latest", "/v1/timeline?limit=1",
				"/v1/comparisons?limit=1", "/v1/releases")) {
			assertThat(this.api.ok(address).at("/meta/release").asString()).as(address).isEqualTo(version);
		}
		JsonNode release = this.api.ok("/v1/releases/" + version);
		assertThat(release.get("current").asBoolean()).isTrue();
		assertThat(release.get("sha256").asString()).isEqualTo(this.current.sha256());
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
