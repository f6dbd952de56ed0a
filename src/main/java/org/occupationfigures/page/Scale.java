package org.occupationfigures.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.occupationfigures.value.EnglishText;

/**
 * Places numbers between the edges of a picture, in per cent of its width, and names a
 * few of them below it. It is linear and need not begin at zero: marks have a place, and
 * no length that would begin there.
 */
public record Scale(double low, double high, boolean days) {

	/** What is left free at either side, in per cent. */
	private static final double MARGIN = 4;

	private static final int MOST_TICKS = 5;

	private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100);

	private static final List<Integer> MONTHS = List.of(1, 2, 3, 6);

	private static final List<Integer> DAYS = List.of(1, 2, 5, 10, 15);

	/** Makes room for some numbers, of which there is at least one. */
	static Scale of(DoubleStream numbers, boolean days) {
		List<Double> all = numbers.boxed().sorted().toList();
		return new Scale(all.get(0), all.get(all.size() - 1), days);
	}

	String place(double number) {
		double share = (this.high > this.low) ? (number - this.low) / (this.high - this.low) : 0.5;
		return percent(MARGIN + share * (100 - 2 * MARGIN));
	}

	/** How wide it is from one number to another. */
	String width(double from, double to) {
		return (this.high > this.low) ? percent((to - from) / (this.high - this.low) * (100 - 2 * MARGIN)) : "0%";
	}

	private static String percent(double share) {
		return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP) + "%";
	}

	List<Tick> ticks() {
		return this.days ? dates() : numbers();
	}

	private List<Tick> numbers() {
		if (this.high <= this.low) {
			return List.of(tick(BigDecimal.valueOf(this.low)));
		}
		BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(this.high - this.low)) - 1);
		Stream<BigDecimal> steps = Stream.of(1, 2, 5, 10, 20, 50).map(BigDecimal::valueOf).map(step::multiply);
		BigDecimal chosen = steps.filter((wide) -> multiples(wide).size() <= MOST_TICKS)
			.findFirst()
			.orElse(step.scaleByPowerOfTen(2));
		return multiples(chosen).stream().map(this::tick).toList();
	}

	private List<BigDecimal> multiples(BigDecimal step) {
		long first = (long) Math.ceil(this.low / step.doubleValue());
		long last = (long) Math.floor(this.high / step.doubleValue());
		return LongStream.rangeClosed(first, last)
			.mapToObj((times) -> step.multiply(BigDecimal.valueOf(times)))
			.toList();
	}

	private Tick tick(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return new Tick(place(number.doubleValue()),
				EnglishText.number((stripped.scale() < 0) ? stripped.setScale(0) : stripped));
	}

	private List<Tick> dates() {
		LocalDate first = LocalDate.ofEpochDay((long) this.low);
		LocalDate last = LocalDate.ofEpochDay((long) this.high);
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
				.filter((date) -> date.toEpochDay() >= this.low)
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
		return new Tick(place(date.toEpochDay()), EnglishText.date(edtf));
	}

	/** A number or date that is named below the picture. */
	public record Tick(String x, String label) {

	}

}
