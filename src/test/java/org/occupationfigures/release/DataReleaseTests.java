package org.occupationfigures.release;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.DataSet;
import org.occupationfigures.DataTest;
import org.occupationfigures.dataset.Release;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds {@code data/}: what changes there is a release. */
@DataTest
class DataReleaseTests {

	@Autowired
	private Release current;

	@Autowired
	private Api api;

	private final Map<String, Map<String, String>> claims = DataSet.served("claims.csv")
		.stream()
		.collect(Collectors.toMap((row) -> row.get("id"), (row) -> row));

	private final List<Map<String, String>> releases = DataSet.served("releases.csv");

	@Test
	void theFilesAreThoseOfTheNewestRow() {
		assertThat(this.releases.get(this.releases.size() - 1))
			.as("""
					The files in data/ are not those of the newest row of data/releases.csv. If the change is meant, add a \
					row with a new version (a mended value is a patch, new rows or columns a minor, changed columns a major \
					version) and the hash %s, and set the same version in data/datapackage.json.""",
					this.current.sha256())
			.containsEntry("version", this.current.version())
			.containsEntry("sha256", this.current.sha256());
	}

	@Test
	void versionsAndDatesOnlyGrow() {
		assertThat(this.releases).extracting((release) -> release.get("date")).isSorted();
		assertThat(this.releases).extracting((release) -> release.get("version"))
			.doesNotHaveDuplicates()
			.isSortedAccordingTo((one, other) -> Arrays.compare(parts(one), parts(other)));
	}

	@Test
	void theFilesOfEveryReleaseAreGivenBack() throws Exception {
		for (Map<String, String> release : this.releases) {
			assertThat(ReleaseFileTests.hash(this.api, release.get("version"))).as(release.toString())
				.isEqualTo(release.get("sha256"));
		}
	}

	@Test
	void theNewestChangesLeadToTheFiles() {
		assertThat(DataSet.served("changes.csv"))
			.filteredOn((change) -> change.get("release").equals(this.current.version())
					&& change.get("file").equals("claims") && !change.get("column").equals("position"))
			.isNotEmpty()
			.allSatisfy((change) -> {
				Map<String, String> claim = this.claims.get(change.get("row"));
				assertThat(claim != null).isEqualTo(!change.get("what").equals("withdrawn"));
				if (change.get("what").equals("changed")) {
					assertThat(claim).containsEntry(change.get("column"), change.get("after"));
				}
			});
	}

	private static int[] parts(String version) {
		return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
	}

}
