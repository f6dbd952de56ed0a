package org.occupationfigures.http;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ListingTests {

	@ParameterizedTest
	@ValueSource(strings = { "name, id", "ident, name", "", "id_of_it" })
	void needsTheIdInTheFirstColumn(String columns) {
		assertThatIllegalArgumentException().isThrownBy(() -> listing(columns));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> listing("id").csv(List.of(columns), (query) -> List.of()));
	}

	@Test
	void acceptsTheIdAloneOrBeforeOthers() {
		assertThatNoException().isThrownBy(() -> listing("id"));
		assertThatNoException().isThrownBy(() -> listing("id, name"));
	}

	private static Listing<Identified> listing(String columns) {
		return new Listing<>(Identified.class, "view", Map.of(), (query) -> List.of(), columns);
	}

}
