package org.occupationfigures.claim;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.ApiTest;
import org.occupationfigures.web.InvalidParameters;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApiTest
class ClaimSearchTests {

	private static final ClaimFilter ANY = new ClaimFilter(List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null,
			null, "possible", null, null, null);

	@Autowired
	private ClaimSearch claims;

	@ParameterizedTest
	@ValueSource(strings = { "id", "-id", "value", "-stated" })
	void goesOnAfterNoClaimThatThereIsNot(String sort) {
		assertThatExceptionOfType(InvalidParameters.class)
			.isThrownBy(() -> this.claims.matching(ANY, null).ids(sort, "no-such-claim", 10));
		String first = this.claims.matching(ANY, null).ids(sort, null, 2).get(0);
		assertThat(this.claims.matching(ANY, null).ids(sort, first, 1))
			.containsExactly(this.claims.matching(ANY, null).ids(sort, null, 2).get(1));
	}

}
