package org.occupationfigures.web;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service under a path of its host: every address that it gives leads somewhere. */
@ApiTest
@TestPropertySource(properties = "server.servlet.context-path=/figures")
class PathPrefixTests {

	private static final Pattern ADDRESS = Pattern
		.compile("(?<=[\"(,])(/figures)?/(v1|data|docs|openapi|llms)\\b[^\\s)\"']*");

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/v1", "/v1/districts?district=shusha", "/v1/districts/shusha",
			"/v1/claims?limit=2&measure=killed", "/v1/claims/kalbajar-area-occupation-in-figures",
			"/v1/sites?limit=1&district=kalbajar", "/v1/resolutions/unsc-822", "/v1/sources/occupation-in-figures",
			"/v1/measures/area", "/v1/comparisons?district=kalbajar&measure=area", "/v1/coverage?limit=2",
			"/v1/timeline?limit=2", "/v1/timeline?type=resolution&limit=1", "/v1/check?value=511",
			"/v1/check?date=1993-04-30", "/v1/table?pick=latest", "/v1/totals?measure=area&pick=latest",
			"/v1/releases/1.0.0", "/v1/coverage.csv?limit=2", "/v1/timeline.csv?limit=2", "/v1/coverage.ndjson?limit=2",
			"/llms.txt" })
	void everyAddressLeadsSomewhere(String address) {
		HttpResponse<String> answer = this.api.send("GET", "/figures" + address);
		assertThat(answer.statusCode()).isEqualTo(200);
		Set<String> addresses = new LinkedHashSet<>();
		ADDRESS.matcher(answer.body())
			.results()
			.map((found) -> address.contains(".csv") ? found.group().replaceFirst(",.*", "") : found.group())
			.forEach(addresses::add);
		assertThat(addresses).isNotEmpty().allSatisfy((found) -> {
			assertThat(found).startsWith("/figures/");
			assertThat(this.api.send("GET", found).statusCode()).as(found).isEqualTo(200);
		});
	}

	@Test
	void redirectsPagesAndFilesStayUnderThePath() {
		assertThat(this.api.send("GET", "/figures/v1/districts/Agdam").headers().firstValue("Location"))
			.contains("/figures/v1/districts/aghdam");
		assertThat(this.api.send("GET", "/figures/claims.csv").headers().firstValue("Location"))
			.contains("/figures/data/claims.csv");
		assertThat(this.api.send("GET", "/figures/v1/claims?limit=1").headers().firstValue("Link").orElseThrow())
			.startsWith("</figures/v1/claims?after=");
		assertThat(this.api.send("GET", "/figures/v1/claims.csv?limit=1").headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"occupation-figures-claims-1.0.0.csv\"");
		JsonNode problem = this.api.get("/figures/v1/claims?x=1");
		assertThat(problem.get("instance").asString()).isEqualTo("/figures/v1/claims?x=1");
		assertThat(this.api.get("/v1/claims").get("status").asInt()).isEqualTo(404);
	}

	@Test
	void noAddressIsWrittenInAnotherWay() throws IOException {
		assertThat(this.api.ok("/%66igures/v1/claims?limit=1").at("/links/csv").asString())
			.isEqualTo("/figures/v1/claims.csv");
		for (String address : List.of("/figures", "//figures/v1", "///figures/claims.csv", "/x/../figures/v1",
				"/figures/%2e%2e/figures/v1", "/v1", "/")) {
			assertThat(raw(address)).as(address)
				.startsWith("HTTP/1.1 404")
				.contains("application/problem+json", "\"instance\":\"" + address + '"', "nosniff");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/check?value=511", "/claims/kalbajar-area-occupation-in-figures", "/claims/nope",
			"/comparisons?limit=2" })
	void everyAddressOfAPageStaysUnderThePath(String address) {
		List<String> links = new ArrayList<>();
		Pattern.compile("(?:src|href|action)=\"(/[^\"]*)\"")
			.matcher(this.api.send("GET", "/figures" + address).body())
			.results()
			.forEach((found) -> links.add(found.group(1)));
		assertThat(links).isNotEmpty().allMatch((link) -> link.startsWith("/figures/"));
	}

	private String raw(String address) throws IOException {
		try (Socket socket = new Socket("localhost", this.api.port())) {
			socket.getOutputStream()
				.write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void thePageAndTheContractStayUnderThePath() {
		assertThat(this.api.ok("/figures/openapi.json").at("/servers/0/url").asString()).isEqualTo("/figures/");
		String page = this.api.send("GET", "/figures/docs").body();
		List<String> loaded = new ArrayList<>();
		Pattern.compile("(?:src|href)=\"([^\"]+)\"")
			.matcher(page)
			.results()
			.forEach((found) -> loaded.add(found.group(1)));
		assertThat(loaded).filteredOn((file) -> !file.startsWith("data:"))
			.hasSize(3)
			.allSatisfy((file) -> assertThat(this.api.send("GET", "/figures/" + file).statusCode()).isEqualTo(200));
	}

}
