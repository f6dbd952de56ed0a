package org.occupationfigures.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.page.Mark.Shape;

import org.occupationfigures.page.Strip.Asked;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class StripTests {

	@Autowired
	private ClaimIndex claims;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "54 | 3054 | 1,000 2,000 3,000", "0 | 1 | 0 0.5 1", "39000 | 65000 | 40,000 50,000 60,000",
					"511 | 511 | 511", "33.5 | 33.5 | 33.5", "3050 | 3054 | 3,050 3,051 3,052 3,053 3,054",
					"-3 | 3 | -2 0 2" })
	void namesFewRoundNumbersOfTheRange(double low, double high, String labels) {
		List<Tick> ticks = Scale.of(DoubleStream.of(high, low), false).ticks();
		assertThat(ticks).extracting(Tick::label).containsExactly(labels.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1988-01-01 | 1993-12-31 | 1988;1990;1992", "1992-05-08 | 1992-05-09 | 8 May 1992;9 May 1992",
					"1993-01-01 | 1993-12-31 | January 1993;April 1993;July 1993;October 1993",
					"1993-04-02 | 1993-04-02 | 2 April 1993" })
	void namesYearsMonthsOrDays(String first, String last, String labels) {
		Scale scale = Scale.of(DoubleStream.of(day(first), day(last)), true);
		assertThat(scale.ticks()).extracting(Tick::label).containsExactly(labels.split(";"));
	}

	private static double day(String date) {
		return LocalDate.parse(date).toEpochDay();
	}

	@Test
	void placesWithinTheEdges() {
		Scale scale = Scale.of(DoubleStream.of(0, 50, 100), false);
		assertThat(List.of(scale.place(0), scale.place(50), scale.place(100))).containsExactly("4.00%", "50.00%",
				"96.00%");
		assertThat(scale.width(0, 50)).isEqualTo("46.00%");
		assertThat(Scale.of(DoubleStream.of(7), false).place(7)).isEqualTo("50.00%");
	}

	@ParameterizedTest
	@CsvSource({ "kalbajar-displaced-hajiyev-kalbajar-2018, RING",
			"kalbajar-civilians-killed-hajiyev-kalbajar-2018, DOT", "aghdam-area-occupation-in-figures, DOT",
			"fizuli-occupation-date-nyt-fizuli-1993, UP_TO" })
	void drawsTheHedgeAsAShape(String id, Shape shape) {
		Claim claim = this.claims.read(IntStream.of(this.claims.row(id))).get(0);
		assertThat(Mark.of(claim)).isNotNull().extracting(Mark::shape).isEqualTo(shape);
	}

	@Test
	void hasARowForEachOriginAndAMarkForEachStatement() {
		List<Claim> some = this.claims
			.read(this.claims.having(Map.of("district_id", "kalbajar", "measure_id", "civilians-killed")).stream());
		Strip strip = Strip.of(some, new Asked(511, 511));
		assertThat(strip.rows()).extracting(Strip.Row::origin)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(
					some.stream().map((claim) -> claim.sourceClaim().origin()).distinct().toList());
		assertThat(strip.claims()).containsExactlyInAnyOrderElementsOf(some);
		assertThat(strip.asked()).isNotNull().satisfies((band) -> assertThat(band.isLine()).isTrue());
		assertThat(strip.height()).isGreaterThan(strip.rows().size() * 30);
	}

	@Test
	void aPictureIsOfTheTableUnderIt() {
		String page = this.api.send("GET", "/comparisons/kalbajar.area").body();
		List<String> drawn = ids(page, "<g class=\"mark\" data-claims=\"([^\"]*)\"");
		assertThat(drawn).isNotEmpty().containsExactlyInAnyOrderElementsOf(ids(page, "<tr data-claims=\"([^\"]*)\""));
	}

	private static List<String> ids(String page, String pattern) {
		return Pattern.compile(pattern)
			.matcher(page)
			.results()
			.flatMap((found) -> List.of(found.group(1).split(" ")).stream())
			.toList();
	}

}
