package org.occupationfigures.value;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.claim.Claim.Figure;

import static org.assertj.core.api.Assertions.assertThat;

class IntervalTests {

	@ParameterizedTest
	@CsvSource({ "exact, 511, 511, 511, false", "about, 60000, 55000, 65000, false", "about, 100, 90, 110, false",
			"more-than, 110, 110, , true", "at-least, 110, 110, , false", "less-than, 5, , 5, true",
			"up-to, 5, , 5, false", "indefinite, , , , false" })
	void isWhatTheHedgeAllows(String qualifier, BigDecimal value, BigDecimal low, BigDecimal high, boolean strict) {
		Interval interval = Interval.of(qualifier, value, null, null, Rounding.of(value, qualifier), "persons");
		assertThat(interval.low()).usingComparator(IntervalTests::compare).isEqualTo(low);
		assertThat(interval.high()).usingComparator(IntervalTests::compare).isEqualTo(high);
		assertThat(interval.strict()).isEqualTo(strict);
	}

	@Test
	void ofARangeHasTheStatedBounds() {
		assertThat(Interval.of("range", null, BigDecimal.ONE, BigDecimal.TEN, null, "km2"))
			.isEqualTo(new Interval(BigDecimal.ONE, BigDecimal.TEN, false, false));
	}

	@ParameterizedTest
	@CsvSource({ "1, 2, false, 2, 3, false, true", "1, 2, false, 2.0, 3, false, true",
			"1, 2, false, 3, 4, false, false", "1, 9, false, 3, 4, false, true", "5, , true, 5, 5, false, false",
			"5, , false, 5, 5, false, true", ", 5, true, 5, , true, false", ", 5, true, 5, , false, false",
			", 5, false, 5, , false, true", "5, , true, , 5.01, false, true", "5, , true, 99, , true, true",
			", , false, 7, 7, false, true" })
	void overlapsWhereOneNumberFitsBoth(BigDecimal low, BigDecimal high, boolean strict, BigDecimal otherLow,
			BigDecimal otherHigh, boolean otherStrict, boolean overlap) {
		Interval one = new Interval(low, high, strict, false);
		Interval other = new Interval(otherLow, otherHigh, otherStrict, false);
		assertThat(one.overlaps(other)).isEqualTo(overlap);
		assertThat(other.overlaps(one)).isEqualTo(overlap);
	}

	@ParameterizedTest
	@CsvSource({ "more-than 110, less-than 111, persons, false", "more-than 110, less-than 111, km2, true",
			"more-than 110, less-than 112, persons, true", "more-than 110, exact 111, facilities, true",
			"more-than 110, up-to 110, villages, false", "about 7, about 8, persons, false",
			"about 7, about 8, km2, true", "about 7, about 8, USD, true", "about 7, about 8, percent, true",
			"about 7, about 8, tonnes, true", "about 7, less-than 7, persons, false",
			"exact 1.5, exact 1.50, persons, true", "exact 1.5, more-than 1, persons, true",
			"exact 7, exact 7.0, persons, true" })
	void ofWhatIsCountedHasWholeNumbersOnly(String one, String other, String unit, boolean overlap) {
		assertThat(allowed(one, unit).overlaps(allowed(other, unit))).isEqualTo(overlap);
		assertThat(allowed(other, unit).overlaps(allowed(one, unit))).isEqualTo(overlap);
	}

	private static Interval allowed(String figure, String unit) {
		String qualifier = figure.split(" ")[0];
		BigDecimal value = new BigDecimal(figure.split(" ")[1]);
		return new Figure(value, null, null, qualifier, unit, Rounding.of(value, qualifier), null).allowed();
	}

	@ParameterizedTest
	@CsvSource({ "1993-04-02, 1993-04-02, 1993-04-01, 1993-04-02, true",
			"1993-04-02, 1993-04-02, 1993-04-03, 1993-04-04, false", ", 1993-04-30, 1993-04-30, , true",
			", 1993-04-30, 1993-05-01, , false", ", , 1993-05-01, 1993-05-01, true" })
	void ofDatesIncludesItsFirstAndLastDay(LocalDate earliest, LocalDate latest, LocalDate otherEarliest,
			LocalDate otherLatest, boolean overlap) {
		assertThat(Interval.of(earliest, latest).overlaps(Interval.of(otherEarliest, otherLatest))).isEqualTo(overlap);
	}

	private static int compare(BigDecimal one, BigDecimal other) {
		return (one == null || other == null) ? ((one == other) ? 0 : 1) : one.compareTo(other);
	}

}
