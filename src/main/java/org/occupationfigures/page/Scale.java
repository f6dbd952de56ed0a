package org.occupationfigures.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
 *
 * @param left what is left free at the left, in per cent
 * @param right what is left free at the right
 */
public record Scale(double low, double high, boolean days, double left, double right) {

	private static final double MARGIN = 4;

	/** How far a bar goes on that leaves the scale. */
	private static final double BEYOND = 0.03;

	/** How wide a picture is on a small screen, and a letter of a tick, in pixels. */
	static final double NARROW = 320;

	/** How wide it is elsewhere at least. */
	private static final double WIDE = 600;

	static final double LETTER = 6.5;

	/** Within so many per cent of an edge a name does not stand in the middle. */
	private static final double EDGE = 12;

	private static final int MOST_TICKS = 5;

	private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100);

	private static final List<Integer> MONTHS = List.of(1, 2, 3, 6);

	private static final List<Integer> DAYS = List.of(1, 2, 5, 10, 15);

	/** Makes room for some numbers, of which there is at least one. */
	static Scale of(DoubleStream numbers, boolean days) {
		List<Double> all = numbers.boxed().sorted().toList();
		return new Scale(all.get(0), all.get(all.size() - 1), days, MARGIN, MARGIN);
	}

	/**
	 * Makes room for all but those that are far out, by more than three times the width
	 * of the middle half, where these would leave less than a tenth of the width to the
	 * others.
	 * @param more numbers that get room in the same way, but have no say in what is far
	 */
	static Scale ofMost(DoubleStream numbers, DoubleStream more, boolean days) {
		double[] some = numbers.sorted().toArray();
		double[] all = DoubleStream.concat(DoubleStream.of(some), more).sorted().toArray();
		double first = some[some.length / 4];
		double third = some[some.length * 3 / 4];
		double reach = 3 * (third - first);
		double[] near = DoubleStream.of(all)
			.filter((number) -> number >= first - reach && number <= third + reach)
			.toArray();
		double width = near[near.length - 1] - near[0];
		return of(DoubleStream.of((width > 0 && 10 * width < all[all.length - 1] - all[0]) ? near : all), days);
	}

	/** The same with room at the edges for texts of so many letters, if any. */
	Scale withRoom(int atLeft, int atRight) {
		return new Scale(this.low, this.high, this.days, room(atLeft), room(atRight));
	}

	private static double room(int letters) {
		return (letters == 0) ? MARGIN : MARGIN + Math.min(40, (letters * LETTER + 14) / NARROW * 100);
	}

	boolean isBelow(double number) {
		return number < this.low;
	}

	boolean isAbove(double number) {
		return number > this.high;
	}

	String place(double number) {
		return percent(at(number));
	}

	private double at(double number) {
		double share = (this.high > this.low) ? (number - this.low) / (this.high - this.low) : 0.5;
		return this.left + Math.min(Math.max(share, -BEYOND), 1 + BEYOND) * (100 - this.left - this.right);
	}

	/** How wide it is from one number to another. */
	String width(double from, double to) {
		return percent(at(to) - at(from));
	}

	private static String percent(double share) {
		return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP) + "%";
	}

	/**
	 * Names numbers so that no name meets another; on a small screen it leaves out more.
	 */
	List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		double end = 0;
		double narrowEnd = 0;
		for (Tick tick : this.days ? dates() : numbers()) {
			if (tick.start(WIDE) >= end) {
				boolean spare = tick.start(NARROW) < narrowEnd;
				ticks.add(spare ? tick.withSpare() : tick);
				end = tick.end(WIDE);
				narrowEnd = spare ? narrowEnd : tick.end(NARROW);
			}
		}
		return ticks;
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
		return tick(number.doubleValue(), EnglishText.number((stripped.scale() < 0) ? stripped.setScale(0) : stripped));
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
		return tick(date.toEpochDay(), EnglishText.date(edtf));
	}

	private Tick tick(double number, String label) {
		return new Tick(at(number), label, false);
	}

	/**
	 * A number or date that is named below the picture.
	 *
	 * @param at its place in per cent
	 * @param spare whether a small screen has no room for it
	 */
	public record Tick(double at, String label, boolean spare) {

		public String x() {
			return percent(this.at);
		}

		/** Which end of its name stands at its place, so that the edges do not cut it. */
		public String anchor() {
			return (this.at < EDGE) ? "start" : (this.at > 100 - EDGE) ? "end" : "middle";
		}

		private Tick withSpare() {
			return new Tick(this.at, this.label, true);
		}

		/** Where its name begins in a picture of so many pixels. */
		private double start(double width) {
			double letters = this.label.length() * LETTER;
			double share = anchor().equals("start") ? 0 : anchor().equals("end") ? 1 : 0.5;
			return this.at * width / 100 - share * letters;
		}

		private double end(double width) {
			return start(width) + (this.label.length() + 1.5) * LETTER;
		}

	}

}
