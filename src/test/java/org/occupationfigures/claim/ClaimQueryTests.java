package org.occupationfigures.claim;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.ApiTest;
import org.occupationfigures.collection.RecordStore.IdQuery;
import org.occupationfigures.web.ProblemException;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApiTest
class ClaimQueryTests {

	@Autowired
	private ClaimIndex claims;

	@ParameterizedTest
	@ValueSource(strings = { "id", "-id", "value", "-stated" })
	void goesOnAfterNoClaimThatThereIsNot(String sort) {
		IdQuery all = new ClaimQuery(this.claims, this.claims.all());
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> all.ids(sort, "no-such-claim", 10));
		String first = all.ids(sort, null, 2).get(0);
		assertThat(all.ids(sort, first, 1)).containsExactly(all.ids(sort, null, 2).get(1));
	}

}
