package org.occupationfigures.page;

import java.util.LinkedHashSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.DataTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of all releases of the data set that is served. */
@DataTest
class ServedPageTests {

	@Autowired
	private Api api;

	@Test
	void aReleaseLinksNothingThatIsGone() {
		Stream<String> releases = this.api.ids("/v1/releases").stream().map((id) -> "/releases/" + id);
		assertThat(releases).isNotEmpty().allSatisfy((release) -> {
			Html page = new Html(this.api.send("GET", release).body());
			assertThat(new LinkedHashSet<>(page.links)).filteredOn((link) -> link.matches("/(claims|changes).*"))
				.allSatisfy((link) -> assertThat(this.api.send("GET", link).statusCode()).isEqualTo(200));
		});
	}

}
