package org.occupationfigures.data;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the data set, loads it, and tells which release it is. */
@Configuration(proxyBeanMethods = false)
class Loading {

	@Bean
	FlywayMigrationStrategy checkThenLoad(DataCheck check) {
		return (flyway) -> {
			check.run();
			flyway.migrate();
		};
	}

	@Bean
	Release release(DataFolder folder) {
		DataPackage description = folder.description();
		return new Release(description.version(), description.created(), description.licenses().get(0).name(),
				description.licenses().get(0).path(), folder.hash(description));
	}

}
