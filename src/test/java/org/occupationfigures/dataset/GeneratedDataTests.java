package org.occupationfigures.dataset;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupationfigures.GeneratedData;
import org.occupationfigures.OccupationFigures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Serves another data set, written by the generator that the benchmarks use. */
class GeneratedDataTests {

	@TempDir
	private Path folder;

	@Test
	void anotherFolderIsServedFromItsFirstClaimToItsLast() throws Exception {
		GeneratedData.write(this.folder, 200);
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--logging.level.root=off",
				"--spring.flyway.placeholders.data=" + this.folder)) {
			String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
			List<String> ids = new ArrayList<>();
			Optional<String> next = Optional.of("/v1/claims?sort=-value&limit=30");
			while (next.isPresent()) {
				JsonNode page = get(base + next.get());
				assertThat(page.at("/meta/total").asInt()).isEqualTo(200);
				page.get("data").forEach((claim) -> ids.add(claim.get("id").asString()));
				next = page.at("/links/next").asStringOpt();
			}
			assertThat(ids).hasSize(200).doesNotHaveDuplicates();
		}
	}

	private static JsonNode get(String address) throws Exception {
		return JsonMapper.shared()
			.readTree(HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
				.body());
	}

}
