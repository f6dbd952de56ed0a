package org.occupationfigures.release;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of an earlier release are given back as they were. */
@ApiTest
class ReleaseFileTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "0.9.0", "0.10.0", "1.0.0" })
	void haveTheHashThatWasPublished(String version) throws Exception {
		assertThat(hash(this.api, version)).isEqualTo(DataSet.rows("releases.csv")
			.stream()
			.filter((release) -> release.get("version").equals(version))
			.map((release) -> release.get("sha256"))
			.findAny()
			.orElseThrow());
	}

	/** Makes the hash as anybody can, of all files that the description names. */
	static String hash(Api api, String version) throws Exception {
		List<String> files = api.ok("/data/" + version + "/datapackage.json")
			.get("resources")
			.valueStream()
			.map((resource) -> resource.get("path").asString())
			.filter((path) -> !path.equals("releases.csv"))
			.sorted()
			.toList();
		StringBuilder lines = new StringBuilder();
		for (String file : files) {
			HttpResponse<String> answer = api.send("GET", "/data/" + version + "/" + file);
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			lines.append(sha256(answer.body())).append("  ").append(file).append('\n');
		}
		return sha256(lines.toString());
	}

	/** Nothing in the archive is compressed, so that a text client sees its files. */
	@Test
	void allOfThemComeInOneFileToo() {
		HttpResponse<String> archive = this.api.send("GET", "/data.zip");
		assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
		assertThat(archive.headers().firstValue("Content-Disposition").orElseThrow())
			.contains("occupation-figures-1.0.0.zip");
		assertThat(archive.body()).startsWith("PK").isEqualTo(this.api.send("GET", "/data.zip").body());
		assertThat(archive.body()).contains("datapackage.json", "claims.csv", "withdrawn.csv",
				this.api.send("GET", "/data/withdrawn.csv").body());
	}

	@Test
	void haveTheRowsAndColumnsOfThen() {
		assertThat(rows("/data/0.9.0/claims.csv")).anyMatch((row) -> row.startsWith("shusha-killed-misread,"))
			.anyMatch((row) -> row.startsWith("kalbajar-displaced-vakinfo-2014-kalbajar,") && row.contains(",580,"))
			.noneMatch((row) -> row.startsWith("fizuli-area-aliyev-heritage-fizuli,"));
		assertThat(rows("/data/0.10.0/claims.csv")).noneMatch((row) -> row.startsWith("shusha-killed-misread,"))
			.anyMatch((row) -> row.startsWith("kalbajar-area-counted-twice,"))
			.anyMatch((row) -> row.startsWith("kalbajar-displaced-vakinfo-2014-kalbajar,") && row.contains(",5800,"));
		assertThat(rows("/data/1.0.0/claims.csv")).isEqualTo(rows("/data/claims.csv"));
		assertThat(rows("/data/0.10.0/measures.csv").get(0)).doesNotContain(",side,");
		assertThat(rows("/data/1.0.0/measures.csv").get(0)).contains(",side,");
		assertThat(rows("/data/0.9.0/releases.csv")).hasSize(3);
		assertThat(this.api.ok("/data/0.9.0/datapackage.json").get("version").asString()).isEqualTo("0.9.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/data/0.10.0/provision_sources.csv", "/data/0.10.0/changes.csv", "/data/0.10.0/nope.csv",
			"/data/0.8.0/claims.csv", "/data/0.8.0/datapackage.json", "/data/7.0.0/claims.csv",
			"/data/1.0.0/nope.csv" })
	void haveNoFileThatIsNotKnown(String address) {
		JsonNode problem = this.api.get(address);
		assertThat(problem.get("status").asInt()).as(address).isEqualTo(404);
		assertThat(problem.get("detail").asString()).containsAnyOf("no such release", "no such data file");
	}

	private List<String> rows(String address) {
		return Stream.of(this.api.send("GET", address).body().split("\n")).toList();
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
