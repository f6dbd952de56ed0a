package org.occupationfigures.value;

import java.math.BigDecimal;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoundingTests {

	@ParameterizedTest
	@CsvSource({ "60000, about, 55000, 65000", "150, about, 145, 155", "100, about, 90, 110", "7, about, 6.5, 7.5",
			"1.9, about, 1.85, 1.95", "20.0, about, 19.95, 20.05", "3054, about, 3053.5, 3054.5",
			"1000000, about, 900000, 1100000", "0, about, 0, 0", "511, exact, 511, 511" })
	void reachesHalfAUnitOfTheLastDigitAtMostATenth(BigDecimal value, String qualifier, BigDecimal low,
			BigDecimal high) {
		Rounding rounding = Objects.requireNonNull(Rounding.of(value, qualifier));
		assertThat(rounding.low()).isEqualByComparingTo(low);
		assertThat(rounding.high()).isEqualByComparingTo(high);
	}

	@ParameterizedTest
	@ValueSource(strings = { "more-than", "at-least", "less-than", "up-to", "range", "indefinite" })
	void openStatementsHaveNone(String qualifier) {
		assertThat(Rounding.of(BigDecimal.TEN, qualifier)).isNull();
	}

}
