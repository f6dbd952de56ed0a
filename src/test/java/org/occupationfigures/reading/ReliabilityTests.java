package org.occupationfigures.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.reading.Reliability.Pair;

import static org.assertj.core.api.Assertions.assertThat;

class ReliabilityTests {

	/**
	 * The first two are the worked examples A and B of K. Krippendorff, Computing
	 * Krippendorff's Alpha-Reliability (2011): two coders, binary and nominal data.
	 */
	@ParameterizedTest
	@CsvSource({ "0100000010, 1110010000, 6, 60.0, 0.095", "aabbdcccedda, babbbccceddd, 9, 75.0, 0.692",
			"ab, ab, 2, 100.0, 1.000", "ab, ba, 0, 0.0, -0.500", "aaa, aaa, 3, 100.0, ", "aaaa, aaab, 3, 75.0, 0.000" })
	void isThatOfTheWorkedExamples(String first, String second, long agreed, BigDecimal percent, BigDecimal alpha) {
		List<Pair> pairs = IntStream.range(0, first.length())
			.mapToObj((unit) -> new Pair(first.substring(unit, unit + 1), second.substring(unit, unit + 1), 1))
			.toList();
		assertThat(Reliability.of("column", pairs))
			.isEqualTo(new Reliability("column", first.length(), agreed, percent, alpha));
	}

	@Test
	void anEmptyCodeIsOneLikeOthersAndEqualPairsMayBeCountedTogether() {
		assertThat(Reliability.of("side", List.of(new Pair(null, null, 8), new Pair("both", null, 1)))).isEqualTo(
				Reliability.of("side", List.of(new Pair("", "", 5), new Pair("", "", 3), new Pair("both", "", 1))));
	}

}
