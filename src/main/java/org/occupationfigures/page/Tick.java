package org.occupationfigures.page;

/**
 * A number or date that is named below the picture.
 *
 * @param at its place in per cent
 * @param spare whether a small screen has no room for it
 */
public record Tick(double at, String label, boolean spare) {

	/** How wide a picture is on a small screen, in pixels. */
	static final double NARROW = 320;

	/** How wide a picture is elsewhere at least. */
	static final double WIDE = 600;

	/** How wide a letter of it is. */
	static final double LETTER = 6.5;

	public String x() {
		return Scale.percent(this.at);
	}

	/** Which end of its name stands at its place, so that the edges do not cut it. */
	public String anchor() {
		double half = this.label.length() * LETTER / 2 / NARROW * 100;
		return (this.at < half) ? "start" : (this.at > 100 - half) ? "end" : "middle";
	}

	Tick withSpare() {
		return new Tick(this.at, this.label, true);
	}

	/** Where its name begins in a picture of so many pixels. */
	double start(double width) {
		double letters = this.label.length() * LETTER;
		double share = anchor().equals("start") ? 0 : anchor().equals("end") ? 1 : 0.5;
		return this.at * width / 100 - share * letters;
	}

	double end(double width) {
		return start(width) + (this.label.length() + 1.5) * LETTER;
	}

}
