package org.occupationfigures.collection;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CollectionSpecTests {

	@ParameterizedTest
	@ValueSource(strings = { "name, id", "ident, name", "", "id_of_it" })
	void needsTheIdInTheFirstColumn(String columns) {
		assertThatIllegalArgumentException().isThrownBy(() -> spec(columns));
	}

	@Test
	void acceptsTheIdAloneOrBeforeOthers() {
		assertThatNoException().isThrownBy(() -> spec("id"));
		assertThatNoException().isThrownBy(() -> spec("id, name"));
	}

	private static CollectionSpec<Identified> spec(String columns) {
		return new CollectionSpec<>(Identified.class, "view", Map.of(), (query) -> List.of(), columns);
	}

}
