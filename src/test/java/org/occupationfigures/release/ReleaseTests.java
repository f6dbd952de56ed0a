package org.occupationfigures.release;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.data.Release;
import tools.jackson.databind.JsonNode;

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
	void theDataFilesAreThoseOfTheLastRelease() {
		assertThat(this.releases.get(this.releases.size() - 1)).as("""
				A data file has changed since the last release. Add a row to data/releases.csv with a new version \
				(a mended value is a patch, new rows a minor, changed columns a major version), set the same version \
				in data/datapackage.json, and put this hash into the row.""")
			.containsEntry("version", this.current.version())
			.containsEntry("sha256", this.current.sha256());
	}

	@Test
	void countsWhatItHas() {
		Map<String, String> last = this.releases.get(this.releases.size() - 1);
		assertThat(last).containsEntry("claims", String.valueOf(DataSet.rows("claims.csv").size()))
			.containsEntry("sources", String.valueOf(DataSet.rows("sources.csv").size()));
	}

	@Test
	void versionsAndDatesOnlyGrow() {
		assertThat(this.releases).extracting((release) -> release.get("date")).isSorted();
		assertThat(this.releases).extracting((release) -> release.get("version"))
			.doesNotHaveDuplicates()
			.isSortedAccordingTo((one, other) -> Arrays.compare(parts(one), parts(other)));
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

	private static int[] parts(String version) {
		return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
	}

}
