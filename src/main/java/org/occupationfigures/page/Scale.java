package org.occupationfigures.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;

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
		return (letters == 0) ? MARGIN : MARGIN + Math.min(40, (letters * Tick.LETTER + 14) / Tick.NARROW * 100);
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

	/** Gives the place of a number in per cent. */
	double at(double number) {
		double share = (this.high > this.low) ? (number - this.low) / (this.high - this.low) : 0.5;
		return this.left + Math.min(Math.max(share, -BEYOND), 1 + BEYOND) * (100 - this.left - this.right);
	}

	/** How wide it is from one number to another. */
	String width(double from, double to) {
		return percent(at(to) - at(from));
	}

	static String percent(double share) {
		return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP) + "%";
	}

	/** Names a few numbers or dates for below the picture. */
	List<Tick> ticks() {
		return new Ticks(this).all();
	}

}
