package org.occupationfigures.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.occupationfigures.OccupationFigures;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks while somebody else holds the only connection to the database. */
class BusyTests {

	@Test
	@SuppressWarnings("try")
	void whoCannotBeServedInTimeIsAskedToComeAgain() throws Exception {
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--logging.level.root=off",
				"--spring.datasource.hikari.maximum-pool-size=1", "--spring.datasource.hikari.connection-timeout=250");
				Connection held = context.getBean(DataSource.class).getConnection()) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/sources")).build(),
						BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.body()).contains("Too many requests at once");
		}
	}

}
