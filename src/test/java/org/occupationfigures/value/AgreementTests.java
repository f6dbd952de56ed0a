package org.occupationfigures.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.value.Agreement.Stated;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementTests {

	@ParameterizedTest
	@CsvSource({ "exact 511, event, SINGLE", "exact 511|exact 511, event, AGREE", "exact 511|exact 512, event, DIFFER",
			"about 60000|exact 58000, event, AGREE", "about 60000|exact 54000, event, DIFFER",
			"more-than 110|exact 116, event, AGREE", "more-than 110|exact 110, event, DIFFER",
			"at-least 110|exact 110, event, AGREE", "less-than 5|exact 5, event, DIFFER",
			"up-to 5|exact 5, event, AGREE", "more-than 10|less-than 10, event, DIFFER",
			"more-than 10|up-to 20, event, AGREE", "indefinite|exact 40, event,", "indefinite|indefinite, event,",
			"indefinite|exact 40|exact 40, event, AGREE", "indefinite|exact 40|exact 41, event, DIFFER",
			"range 20 30|exact 30, event, AGREE", "range 20 30|range 31 40, event, DIFFER",
			"exact 1 @1993|exact 2 @2000, stock, DIFFERENT_TIMES", "exact 1 @1993|exact 2 @2000, event, DIFFER",
			"exact 1 @1993|exact 2 @1993, stock, DIFFER", "exact 1 @1993|exact 2, stock, DIFFER",
			"exact 1 @1993|exact 1 @2000, stock, AGREE", "about 10|about 10|exact 12, event, DIFFER",
			"indefinite, event, SINGLE", "exact 1 @1993, stock, SINGLE", "less-than 5|exact 4.9, event, AGREE",
			"more-than 10|more-than 99, event, AGREE", "at-least 10|up-to 10, event, AGREE",
			"at-least 10|less-than 10, event, DIFFER", "up-to 5|exact 5.01, event, DIFFER",
			"range 20 30|about 31, event, DIFFER", "range 20 30|more-than 30, event, DIFFER",
			"range 20 30|at-least 30, event, AGREE", "about 60000|about 70000, event, AGREE",
			"exact 3054|exact 3050, event, DIFFER", "exact 3054|about 3050, event, AGREE",
			"exact 1 @1993|exact 2 @2000|exact 3 @2000, stock, DIFFER",
			"exact 1 @1993|exact 2 @2000|exact 2 @2000, stock, DIFFERENT_TIMES",
			"exact 1 @1993|about 1 @1993|exact 2 @2000, stock, DIFFERENT_TIMES", "exact 1|exact 2, stock, DIFFER",
			"more-than 110|less-than 111, event, DIFFER", "more-than 110|less-than 112, event, AGREE",
			"about 7|about 8, event, DIFFER", "exact 1 @1993|exact 2 @2000, flow, DIFFERENT_TIMES",
			"exact 1 @1993|exact 1 @2000, flow, DIFFERENT_TIMES", "exact 1 @1993|exact 2 @1993, flow, DIFFER",
			"exact 1 @1993|exact 1 @1993, flow, AGREE", "exact 1 @1993|exact 2 @1993|exact 2 @2000, flow, DIFFER",
			"exact 1 @1993|exact 1 @1993|exact 2 @2000, flow, DIFFERENT_TIMES", "exact 1 @1993, flow, SINGLE",
			"exact 2 @1993|estimate 25 20 30 @1993, flow, DIFFER",
			"exact 21 @1993|estimate 25 20 30 @1993, flow, AGREE", "estimate 25 20 30|estimate 40 30 50, event, AGREE",
			"estimate 25 20 30|range 31 40, event, DIFFER" })
	void comparesClaims(String claims, String time, Agreement agreement) {
		List<Stated> stated = Arrays.stream(claims.split("\\|")).map(AgreementTests::stated).toList();
		assertThat(Agreement.of(stated, MeasureTime.of(time))).isEqualTo(agreement);
	}

	private static Stated stated(String claim) {
		String[] parts = claim.split(" @");
		String[] words = parts[0].split(" ");
		BigDecimal first = (words.length > 1) ? new BigDecimal(words[1]) : null;
		boolean range = words[0].equals("range");
		Interval value = words[0].equals("estimate")
				? Interval.of("estimate", first, new BigDecimal(words[2]), new BigDecimal(words[3]), null, "persons")
				: Interval.of(words[0], range ? null : first, range ? first : null,
						range ? new BigDecimal(words[2]) : null, Rounding.of(range ? null : first, words[0]),
						"persons");
		int year = (parts.length > 1) ? Integer.parseInt(parts[1]) : 0;
		Interval time = (year > 0) ? Interval.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)) : Interval.ANY;
		return new Stated(value, time);
	}

}
