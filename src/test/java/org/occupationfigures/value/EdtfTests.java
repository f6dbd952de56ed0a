package org.occupationfigures.value;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.DataSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EdtfTests {

	@ParameterizedTest
	@CsvSource({ "1993, 1993-01-01, 1993-12-31, false", "1993-04, 1993-04-01, 1993-04-30, false",
			"1993-04-02, 1993-04-02, 1993-04-02, false", "1992-02, 1992-02-01, 1992-02-29, false",
			"1988/1992, 1988-01-01, 1992-12-31, false", "../1993-04-30, , 1993-04-30, false",
			"/1993-04-30, , 1993-04-30, false", "1993-08-18/.., 1993-08-18, , false",
			"1993-08-18/, 1993-08-18, , false", "1993-08~, 1993-08-01, 1993-08-31, true",
			"2018?, 2018-01-01, 2018-12-31, true", "2018%, 2018-01-01, 2018-12-31, true",
			"1988/1994~, 1988-01-01, 1994-12-31, true", "201X, 2010-01-01, 2019-12-31, false",
			"20XX, 2000-01-01, 2099-12-31, false", "1993-XX, 1993-01-01, 1993-12-31, false",
			"1993-04-XX, 1993-04-01, 1993-04-30, false", "1993-XX-XX, 1993-01-01, 1993-12-31, false",
			"1993-21, 1993-01-01, 1993-12-31, true", "1993-24, 1993-01-01, 1994-02-28, true",
			"-0044-03-15, -0044-03-15, -0044-03-15, false", "Y17000, +17000-01-01, +17000-12-31, false",
			"1985-04-12T23:20:30Z, 1985-04-12, 1985-04-12, false", "1985-04-12T23:20:30, 1985-04-12, 1985-04-12, false",
			"1985-04-12T23:20:30+04, 1985-04-12, 1985-04-12, false", "-000X, -0009-01-01, -0001-12-31, false" })
	void coversTheDaysThatItNames(String text, LocalDate earliest, LocalDate latest, boolean uncertain) {
		assertThat(Edtf.parse(text)).isEqualTo(new Edtf(text, earliest, latest, uncertain));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "..", "/", "../..", "1993-13", "1993-00", "1993-02-30", "1993-4-2", "93", "1993-04-31",
			"1X", "19X", "-19X", "199XX", "1XXX", "-0000", "Y12345-04", "1985-04-12T23:20",
			"1985-04-12/1985-04-13T00:00:00", "1985-04-12T23:20:30-00", "2004-06-XX/2004-07-03", "1993-21/1994",
			"1994/1993", "April 1993", "1993/1994/1995", "1X93", "1993-XX-01", "201X-04", "1985-04-12T25:00:00Z",
			"1993 ", "~1993", "1993-25", "1993-21-01", "19930402" })
	void refusesWhatIsNoDate(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Edtf.parse(text));
	}

	/** Where a reading of ours is another, {@code edtf-differences.csv} says why. */
	@Test
	void readsEveryFormAsAnotherImplementationDoesOrSaysWhyNot() {
		Map<String, String> differences = readings("edtf-differences.csv");
		Map<String, String> forms = readings("edtf-forms.csv");
		assertThat(forms).hasSizeGreaterThan(400).containsKeys(differences.keySet().toArray(String[]::new));
		forms.forEach((form, reading) -> {
			assertThat(reading).as(form).isNotEqualTo(differences.get(form));
			assertThat(reading(form)).as(form).isEqualTo(differences.getOrDefault(form, reading));
		});
	}

	/** Gives the forms of the file that are taken. */
	static List<String> accepted() {
		return readings("edtf-forms.csv").keySet().stream().filter((form) -> reading(form).startsWith("true")).toList();
	}

	private static String reading(String form) {
		try {
			Edtf date = Edtf.parse(form);
			return "true " + Objects.toString(date.earliest(), "") + " " + Objects.toString(date.latest(), "");
		}
		catch (DateTimeException ex) {
			return "false  ";
		}
	}

	private static Map<String, String> readings(String file) {
		return DataSet.rows(Path.of("src/test/resources", file))
			.stream()
			.collect(Collectors.toMap((row) -> row.get("form"),
					(row) -> row.get("accepted") + " " + row.get("earliest") + " " + row.get("latest")));
	}

	@Test
	void saysPlainlyWhatIsWrong() {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Edtf.parse("1993-02-30"))
			.withMessage("there is no day 30 in 1993-02");
	}

}
