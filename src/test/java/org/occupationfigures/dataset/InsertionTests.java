package org.occupationfigures.dataset;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InsertionTests {

	@Test
	void nothingIsReadAfterAFailure() throws Exception {
		AtomicBoolean reading = new AtomicBoolean();
		Stream<List<@Nullable Object>> rows = IntStream.range(0, 3000).mapToObj((i) -> {
			reading.set(true);
			if (i == 1500) {
				sleep();
			}
			reading.set(false);
			return List.of(i % 100);
		});
		try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
			database.createStatement().execute("create table one (id int primary key)");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> Insertion.run(database, "one", List.of("id"), rows));
			assertThat(reading).isFalse();
			assertThat(database.getAutoCommit()).isTrue();
		}
	}

	private static void sleep() {
		try {
			Thread.sleep(1000);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
