package org.occupationfigures;

import java.util.Map;
import java.util.stream.Stream;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.SpringProperties;

/** Starts the service or, with {@code --verify.source}, traces a source. */
@SpringBootApplication
public class OccupationFigures {

	public static void main(String[] args) {
		// How many values the database keeps once where they are equal: with a million
		// claims it would else need twice the memory.
		System.getProperties().putIfAbsent("h2.objectCacheSize", "262144");
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		if (Stream.of(args).anyMatch((argument) -> argument.startsWith("--verify."))) {
			application.setWebApplicationType(WebApplicationType.NONE);
			application.setDefaultProperties(Map.of("logging.level.root", "warn"));
			// What is prepared at build time is a server.
			SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
			System.exit(SpringApplication.exit(application.run(args)));
		}
		application.run(args);
	}

}
