package org.occupationfigures.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages show what the API answers at the same address. */
@ApiTest
class ListPagesTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "/resolutions", "/resolutions?organ=un-security-council", "/resolutions?district=kalbajar" })
	void resolutionsAreThoseOfTheApi(String address) {
		Html page = new Html(this.api.send("GET", address).body());
		assertThat(this.api.ids("/v1" + address)).isNotEmpty()
			.allSatisfy((id) -> assertThat(page.links).contains("/resolutions/" + id));
	}

	@ParameterizedTest
	@CsvSource({ "/timeline", "/timeline?district=shusha", "/timeline?type=resolution" })
	void theTimelineHasEveryEntryOfTheApi(String address) {
		Html page = new Html(this.api.send("GET", address).body());
		assertThat(this.api.all("/v1" + address)).isNotEmpty()
			.allSatisfy((entry) -> assertThat(page.links)
				.contains(entry.get("record").asString().replaceFirst("/v1(?=/claims|/resolutions)", "")));
	}

	@ParameterizedTest
	@CsvSource({ "/coverage", "/coverage?category=damage", "/coverage?district=kalbajar&sort=measure" })
	void coverageCountsEveryCellOfTheApi(String address) {
		Html page = new Html(this.api.send("GET", address).body());
		assertThat(this.api.all("/v1" + address)).isNotEmpty()
			.allSatisfy((cell) -> assertThat(page.links).anyMatch((link) -> link.replaceFirst("^/v1", "")
				.equals(cell.get("record").asString().replaceFirst("^/v1", ""))));
	}

	@Test
	void aCellThatWasNotAskedForIsNoHole() {
		String whole = this.api.send("GET", "/coverage?measure=area").body();
		String asked = this.api.send("GET", "/coverage?measure=area&limit=1").body();
		assertThat(asked.split("no claim</td>")).hasSameSizeAs(whole.split("no claim</td>"));
		assertThat(new Html(this.api.send("GET", "/coverage?district=kalbajar").body()).texts)
			.noneMatch((text) -> text.path().endsWith("thead/tr/th") && text.text().equals("Aghdam"));
	}

	@Test
	void theHashesOfTheDataPageAreThoseOfTheFiles() throws NoSuchAlgorithmException {
		byte[] file = this.api.send("GET", "/data/claims.csv").body().getBytes(StandardCharsets.UTF_8);
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
		assertThat(this.api.send("GET", "/data").body()).contains(hash, "\"@type\":\"Dataset\"");
	}

	@Test
	void aNumberOfAResolutionLeadsToItsPage() {
		assertThat(this.api.send("GET", "/resolutions/822").headers().firstValue("Location"))
			.contains("/resolutions/unsc-822");
	}

	@Test
	void everyHedgeHasAnExampleOfEitherSideOrAWord() {
		String page = this.api.send("GET", "/how-to-read").body();
		assertThat(page.split("class=\"example( none)?\"").length).isGreaterThan(10);
		assertThat(page).contains("no claim is recorded");
	}

}
