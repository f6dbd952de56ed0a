package org.occupationfigures.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "54 3050 3050 3050 3050 3054 3054 3054 | 3050 | 3054", "500 511 511 511 511 511 | 500 | 511",
					"1 2 1000 | 1 | 1000", "39000 50000 50000 60000 | 39000 | 60000", "10 20 30 40 50 90 | 10 | 90" })
	void whatIsFarOutDoesNotStretchTheScale(String numbers, double low, double high) {
		double[] all = Stream.of(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
		Scale scale = Scale.ofMost(DoubleStream.of(all), DoubleStream.empty(), false);
		assertThat(List.of(scale.low(), scale.high())).containsExactly(low, high);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/comparisons/kalbajar.area", "/claims/kalbajar-area-virtualkarabakh-figures-tr" })
	void whatLiesOutsideStandsAtTheEdgeWithItsNumber(String address) {
		String page = this.api.send("GET", address).body();
		assertThat(page)
			.containsPattern("data-claims=\"kalbajar-area-virtualkarabakh-figures-tr\"><svg x=\"0\".*54 km²")
			.contains("outside the scale, with what is stated");
	}

	@Test
	void theOriginsOfWhatMostStateComeFirst() {
		List<Claim> some = this.claims
			.read(this.claims.having(Map.of("district_id", "kalbajar", "measure_id", "civilians-killed")).stream());
		List<List<Claim>> rows = new Voices(some).rows();
		assertThat(rows.get(rows.size() - 1)).extracting((claim) -> claim.figure().value().intValue())
			.doesNotContain(511);
	}

	@Test
	void namesBelowAPictureDoNotMeet() {
		Scale scale = Scale.of(DoubleStream.of(day("1993-01-01"), day("1993-12-31")), true);
		List<Tick> wide = scale.ticks();
		List<Tick> narrow = wide.stream().filter((tick) -> !tick.spare()).toList();
		assertThat(narrow.size()).isLessThan(wide.size());
		assertThat(IntStream.range(1, narrow.size()))
			.allMatch((at) -> narrow.get(at - 1).end(Tick.NARROW) <= narrow.get(at).start(Tick.NARROW));
		assertThat(wide).first().extracting(Tick::anchor).isEqualTo("start");
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
