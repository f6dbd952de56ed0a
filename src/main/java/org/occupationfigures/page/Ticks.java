package org.occupationfigures.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.occupationfigures.value.EnglishText;

/** Chooses the round numbers, years, months or days that stand below a picture. */
record Ticks(Scale scale) {

	private static final int MOST_TICKS = 5;

	private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100);

	private static final List<Integer> MONTHS = List.of(1, 2, 3, 6);

	private static final List<Integer> DAYS = List.of(1, 2, 5, 10, 15);

	/**
	 * Names numbers so that no name meets another; on a small screen it leaves out more.
	 */
	List<Tick> all() {
		List<Tick> ticks = new ArrayList<>();
		double end = 0;
		double narrowEnd = 0;
		for (Tick tick : this.scale.days() ? dates() : numbers()) {
			if (tick.start(Tick.WIDE) >= end) {
				boolean spare = tick.start(Tick.NARROW) < narrowEnd;
				ticks.add(spare ? tick.withSpare() : tick);
				end = tick.end(Tick.WIDE);
				narrowEnd = spare ? narrowEnd : tick.end(Tick.NARROW);
			}
		}
		return ticks;
	}

	private List<Tick> numbers() {
		if (this.scale.high() <= this.scale.low()) {
			return List.of(tick(BigDecimal.valueOf(this.scale.low())));
		}
		BigDecimal step = BigDecimal.ONE
			.scaleByPowerOfTen((int) Math.floor(Math.log10(this.scale.high() - this.scale.low())) - 1);
		Stream<BigDecimal> steps = Stream.of(1, 2, 5, 10, 20, 50).map(BigDecimal::valueOf).map(step::multiply);
		BigDecimal chosen = steps.filter((wide) -> multiples(wide).size() <= MOST_TICKS)
			.findFirst()
			.orElse(step.scaleByPowerOfTen(2));
		return multiples(chosen).stream().map(this::tick).toList();
	}

	private List<BigDecimal> multiples(BigDecimal step) {
		long first = (long) Math.ceil(this.scale.low() / step.doubleValue());
		long last = (long) Math.floor(this.scale.high() / step.doubleValue());
		return LongStream.rangeClosed(first, last)
			.mapToObj((times) -> step.multiply(BigDecimal.valueOf(times)))
			.toList();
	}

	private Tick tick(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return tick(number.doubleValue(), EnglishText.number((stripped.scale() < 0) ? stripped.setScale(0) : stripped));
	}

	private List<Tick> dates() {
		LocalDate first = LocalDate.ofEpochDay((long) this.scale.low());
		LocalDate last = LocalDate.ofEpochDay((long) this.scale.high());
		if (!first.isBefore(last)) {
			return List.of(tick(first, first.toString()));
		}
		List<Tick> years = ticks(first.withDayOfYear(1), last, YEARS, ChronoUnit.YEARS, 4);
		List<Tick> months = ticks(first.withDayOfMonth(1), last, MONTHS, ChronoUnit.MONTHS, 7);
		return (years.size() > 2) ? years
				: (months.size() > 2) ? months : ticks(first, last, DAYS, ChronoUnit.DAYS, 10);
	}

	/** Names every year, month or day of the first step that gives few enough. */
	private List<Tick> ticks(LocalDate begin, LocalDate last, List<Integer> steps, ChronoUnit unit, int letters) {
		for (int step : steps) {
			List<LocalDate> dates = Stream.iterate(aligned(begin, step, unit), (date) -> date.plus(step, unit))
				.takeWhile((date) -> !date.isAfter(last))
				.filter((date) -> date.toEpochDay() >= this.scale.low())
				.collect(Collectors.toList());
			if (dates.size() <= MOST_TICKS) {
				return dates.stream().map((date) -> tick(date, date.toString().substring(0, letters))).toList();
			}
		}
		return List.of();
	}

	private static LocalDate aligned(LocalDate begin, int step, ChronoUnit unit) {
		return (unit == ChronoUnit.YEARS) ? begin.minusYears(Math.floorMod(begin.getYear(), step))
				: (unit == ChronoUnit.MONTHS) ? begin.minusMonths((begin.getMonthValue() - 1) % step) : begin;
	}

	private Tick tick(LocalDate date, String edtf) {
		return tick(date.toEpochDay(), EnglishText.date(edtf));
	}

	private Tick tick(double number, String label) {
		return new Tick(this.scale.at(number), label, false);
	}

}
