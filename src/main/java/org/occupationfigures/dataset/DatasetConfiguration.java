package org.occupationfigures.dataset;

import java.util.concurrent.CompletableFuture;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the data set while it is loaded, and tells which release it is. */
@Configuration(proxyBeanMethods = false)
class DatasetConfiguration {

	@Bean
	FlywayMigrationStrategy checkAndLoad(DataCheck check) {
		return (flyway) -> {
			CompletableFuture<Void> checked = CompletableFuture.runAsync(check::run,
					(task) -> new Thread(task, "check").start());
			try {
				flyway.migrate();
			}
			finally {
				// What the check has to say of bad data says more than the database.
				checked.join();
			}
		};
	}

	@Bean
	Release release(DataFolder folder) {
		DataPackage description = folder.description();
		return new Release(description.version(), description.created(), description.licenses().get(0).name(),
				description.licenses().get(0).path(), folder.hash());
	}

}
