package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.page.Mark.Shape;
import org.occupationfigures.page.Scale.Tick;

/**
 * A picture of claims about one thing: a row for each origin, in it a mark for each
 * different statement. Places are in per cent of the width, so that letters keep their
 * size on any screen; heights are in pixels.
 *
 * @param asked where what was asked stands; null for none
 * @param unmarked how many claims state no number and no date
 */
public record Strip(List<Row> rows, List<Tick> ticks, @Nullable Band asked, int unmarked) {

	private static final int ROW = 38;

	/** Room for the words above the line of what was asked. */
	private static final int TOP = 8;

	/** Draws claims about one thing; what was asked, if anything, gets a line. */
	static Strip of(Collection<Claim> claims, @Nullable Asked asked) {
		Map<String, List<Claim>> origins = claims.stream()
			.filter((claim) -> Mark.of(claim) != null)
			.collect(Collectors.groupingBy((claim) -> claim.sourceClaim().origin(), LinkedHashMap::new,
					Collectors.toList()));
		int drawn = origins.values().stream().mapToInt(List::size).sum();
		if (drawn == 0) {
			return new Strip(List.of(), List.of(), null, claims.size());
		}
		DoubleStream ends = origins.values()
			.stream()
			.flatMap(List::stream)
			.map(Mark::of)
			.flatMap(Stream::ofNullable)
			.flatMapToDouble(Mark::ends);
		boolean days = claims.iterator().next().date() != null;
		Scale scale = Scale
			.of((asked != null) ? DoubleStream.concat(ends, DoubleStream.of(asked.low(), asked.high())) : ends, days);
		List<Row> rows = new ArrayList<>();
		origins.values()
			.stream()
			.sorted(Comparator.comparingDouble(Strip::first)
				.thenComparing((some) -> some.get(0).sourceClaim().origin()))
			.forEach((some) -> rows.add(row(some, scale, TOP + rows.size() * ROW)));
		return new Strip(rows, scale.ticks(),
				(asked != null) ? new Band(scale.place(asked.low()), scale.width(asked.low(), asked.high())) : null,
				claims.size() - drawn);
	}

	private static double first(List<Claim> claims) {
		return claims.stream()
			.map(Mark::of)
			.flatMap(Stream::ofNullable)
			.flatMapToDouble(Mark::ends)
			.min()
			.orElseThrow();
	}

	private static Row row(List<Claim> claims, Scale scale, int y) {
		Map<Mark, List<Claim>> marks = claims.stream()
			.collect(Collectors.groupingBy((claim) -> Objects.requireNonNull(Mark.of(claim)), LinkedHashMap::new,
					Collectors.toList()));
		long documents = claims.stream().map((claim) -> claim.sourceClaim().source().id()).distinct().count();
		List<String> claimants = claims.stream().map((claim) -> claim.sourceClaim().claimant()).distinct().toList();
		return new Row((claimants.size() == 1) ? claimants.get(0) : null, claims.get(0).sourceClaim().origin(),
				documents, y + 13, y + 26,
				marks.entrySet().stream().map((mark) -> drawn(mark.getKey(), mark.getValue(), scale)).toList(), claims);
	}

	static Drawn drawn(Mark mark, List<Claim> claims, Scale scale) {
		Double low = mark.low();
		Double high = mark.high();
		return new Drawn(mark.shape(), (mark.at() != null) ? scale.place(mark.at()) : null,
				(low != null) ? scale.place(low) : null, (high != null) ? scale.place(high) : null,
				(low != null && high != null) ? scale.width(low, high) : "0%", claims);
	}

	/** All claims in the order of the picture; those without a mark are not in it. */
	public List<Claim> claims() {
		return this.rows.stream().flatMap((row) -> row.claims().stream()).toList();
	}

	public boolean isDrawn() {
		return !this.rows.isEmpty();
	}

	/** Where the rows end and the scale begins. */
	public int bottom() {
		return TOP + this.rows.size() * ROW;
	}

	public int height() {
		return bottom() + 22;
	}

	/** What was asked, in the unit of the claims; both ends are equal for a number. */
	record Asked(double low, double high) {

		/** Gives the number of a mark, or the ends of one without. */
		static Asked of(Mark mark) {
			double[] ends = mark.ends().toArray();
			return (mark.at() != null) ? new Asked(mark.at(), mark.at()) : new Asked(ends[0], ends[ends.length - 1]);
		}

	}

	/** What was asked in its place; without a width it is a line. */
	public record Band(String x, String width) {

		public boolean isLine() {
			return this.width.matches("[0.]+%");
		}

	}

	/**
	 * What one origin states.
	 *
	 * @param claimant null where its documents have different ones
	 * @param documents how many documents state it
	 * @param text where its label stands
	 * @param y where its marks stand
	 */
	public record Row(@Nullable String claimant, String origin, long documents, int text, int y, List<Drawn> marks,
			List<Claim> claims) {

	}

	/** A mark in its place; x, left and right are null as in {@link Mark}. */
	public record Drawn(Shape shape, @Nullable String x, @Nullable String left, @Nullable String right, String width,
			List<Claim> claims) {

		/**
		 * The ids of its claims, by which rows of the table and marks find each other.
		 */
		public String ids() {
			return this.claims.stream().map(Claim::id).collect(Collectors.joining(" "));
		}

		/** The arrow of an open statement, from its number on or down. */
		public String arrow(boolean small) {
			String to = is("FROM") ? "" : "-";
			String from = is("FROM") ? "-" : "";
			int length = small ? 12 : 26;
			int head = small ? 3 : 5;
			return "M0 -" + head + "v" + 2 * head + "M0 0h" + to + length + "m" + from + head + " -" + head + "l" + to
					+ head + " " + head + "l" + from + head + " " + head;
		}

		public boolean is(String name) {
			return this.shape.name().equals(name);
		}

	}

}
