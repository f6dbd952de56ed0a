package org.occupationfigures.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class SitemapTests {

	@Autowired
	private Api api;

	@Test
	void namesPagesThatAreThereAndOnlyThem() {
		List<String> pages = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>")
			.matcher(this.api.send("GET", "/sitemap.xml").body())
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
		assertThat(pages).doesNotHaveDuplicates()
			.contains("/", "/about", "/resolutions/unsc-822", "/comparisons/kalbajar.area")
			.allSatisfy((page) -> {
				assertThat(this.api.send("GET", page).statusCode()).as(page).isEqualTo(200);
				assertThat(this.api.send("GET", page).headers().firstValue("Content-Type").orElseThrow())
					.startsWith("text/html");
			});
	}

	@Test
	void robotsAreToldOfItAndKeptFromWhatIsAsked() {
		assertThat(this.api.send("GET", "/robots.txt").body()).contains("Disallow: /check?", "/sitemap.xml");
	}

}
