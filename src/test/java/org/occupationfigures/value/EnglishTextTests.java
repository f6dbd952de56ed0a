package org.occupationfigures.value;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishTextTests {

	@ParameterizedTest
	@CsvSource({ "exact, 511, , , persons, 511", "about, 60000, , , persons, 'about 60,000'",
			"more-than, 110, , , facilities, more than 110", "at-least, 5, , , persons, at least 5",
			"less-than, 7, , , percent, less than 7 per cent", "up-to, 20, , , percent, up to 20 per cent",
			"range, , 20000, 25000, persons, '20,000 to 25,000'",
			"estimate, 2167, 2099, 3635, persons, 'an estimated 2,167 (2,099 to 3,635)'",
			"estimate, 25, 20, 30, km2, an estimated 25 km² (20 to 30)",
			"indefinite, , , , persons, an unstated number of", "exact, 33.5, , , km2, 33.5 km²",
			"exact, 53500000, , , USD, '53,500,000 US dollars'" })
	void saysFigures(String qualifier, BigDecimal value, BigDecimal low, BigDecimal high, String unit, String words) {
		assertThat(EnglishText.figure(qualifier, value, low, high, unit)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1993-04-02 | 2 April 1993", "1993-04 | April 1993", "1993 | 1993",
			"1993~ | about 1993", "2018? | 2018 (uncertain)", "2018-04% | about April 2018 (uncertain)",
			"201X | the 2010s", "20XX | a year from 2000 to 2099", "-199X | a year from 2000 BC to 1991 BC",
			"001X | a year from 10 to 19", "1993-XX | an unstated month of 1993",
			"1993-04-XX | an unstated day of April 1993", "1993-XX-XX | an unstated day of 1993",
			"1993-21 | spring 1993", "1993-22 | summer 1993", "1993-23 | autumn 1993", "1993-24~ | about winter 1993",
			"-0044-03-15 | 15 March 45 BC", "-0044 | 45 BC", "0000 | 1 BC", "0087 | 87", "Y12345 | 12345",
			"Y-12345 | 12346 BC", "1985-04-12T23:20:30 | 12 April 1985, 23:20:30",
			"1985-04-12T23:20:30Z | 12 April 1985, 23:20:30 UTC",
			"1985-04-12T23:20:30+04 | 12 April 1985, 23:20:30 UTC+04",
			"1985-04-12T23:20:30-04:30 | 12 April 1985, 23:20:30 UTC-04:30", "1988/1992 | 1988 to 1992",
			"../1993-04-30 | by 30 April 1993", "/1993-04-30~ | by about 30 April 1993",
			"1993-08-18/.. | on or after 18 August 1993", "1988/1994~ | 1988 to about 1994" })
	void saysDates(String edtf, String words) {
		assertThat(EnglishText.date(edtf)).isEqualTo(words);
	}

	@Test
	void saysEveryDateInWords() {
		assertThat(EdtfTests.accepted()).hasSizeGreaterThan(200)
			.allSatisfy((form) -> assertThat(EnglishText.date(form)).as(form)
				.isNotBlank()
				.doesNotContainPattern("[X/~?%]|\\.\\.|\\d-\\d|^-|\\dT|Y\\d"));
	}

	@Test
	void fillsASentence() {
		assertThat(EnglishText.sentence("{figure} people displaced from {area}", "Kalbajar", "about 60,000", null))
			.isEqualTo("About 60,000 people displaced from Kalbajar");
		assertThat(EnglishText.sentence("{figure} people killed in {area}", "Aghdam", "5", null, null, "Armenian side",
				"war of 2020"))
			.isEqualTo("5 people killed in Aghdam (Armenian side, war of 2020)");
	}

}
