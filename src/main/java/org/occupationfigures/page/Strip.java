package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;

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

	/** What is left free above the first row. */
	private static final int TOP = 8;

	/** Draws claims about one thing; what was asked, if anything, gets a line. */
	static Strip of(Collection<Claim> claims, @Nullable Asked asked) {
		List<Claim> drawn = claims.stream().filter((claim) -> Mark.of(claim) != null).toList();
		if (drawn.isEmpty()) {
			return new Strip(List.of(), List.of(), null, claims.size());
		}
		DoubleStream ends = drawn.stream().map(Strip::mark).flatMapToDouble(Mark::ends);
		Scale most = Scale.ofMost(ends,
				(asked != null) ? DoubleStream.of(asked.low(), asked.high()) : DoubleStream.empty(),
				drawn.get(0).date() != null);
		Scale scale = most.withRoom(Outside.letters(drawn, most::isBelow), Outside.letters(drawn, most::isAbove));
		List<Row> rows = new ArrayList<>();
		new Voices(drawn).rows().forEach((some) -> rows.add(row(some, scale, TOP + rows.size() * ROW)));
		return new Strip(rows, scale.ticks(), (asked != null) ? Band.of(asked, scale) : null,
				claims.size() - drawn.size());
	}

	static Mark mark(Claim claim) {
		return Objects.requireNonNull(Mark.of(claim));
	}

	private static Row row(List<Claim> claims, Scale scale, int y) {
		Map<Mark, List<Claim>> marks = claims.stream()
			.collect(Collectors.groupingBy(Strip::mark, LinkedHashMap::new, Collectors.toList()));
		long documents = claims.stream().map((claim) -> claim.sourceClaim().source().id()).distinct().count();
		List<String> claimants = claims.stream().map((claim) -> claim.sourceClaim().claimant()).distinct().toList();
		return new Row((claimants.size() == 1) ? claimants.get(0) : null, claims.get(0).sourceClaim().origin(),
				documents, y + 13, y + 26,
				marks.entrySet()
					.stream()
					.filter((mark) -> !mark.getKey().ends().allMatch(scale::isBelow)
							&& !mark.getKey().ends().allMatch(scale::isAbove))
					.map((mark) -> Drawn.of(mark.getKey(), mark.getValue(), scale))
					.toList(),
				Outside.of(claims, scale::isBelow), Outside.of(claims, scale::isAbove), claims);
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

	/** Tells whether a claim stands outside the scale. */
	public boolean hasOutside() {
		return this.rows.stream().anyMatch((row) -> row.below() != null || row.above() != null);
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

	/**
	 * What was asked in its place; without a width it is a line.
	 *
	 * @param outside whether its place is the edge, since it lies outside the scale
	 */
	public record Band(String x, String width, boolean outside) {

		private static Band of(Asked asked, Scale scale) {
			boolean above = scale.isAbove(asked.low());
			return (above || scale.isBelow(asked.high())) ? new Band(above ? "100%" : "0%", "0%", true)
					: new Band(scale.place(asked.low()), scale.width(asked.low(), asked.high()), false);
		}

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
	 * @param below what of it lies below the scale; null for nothing
	 */
	public record Row(@Nullable String claimant, String origin, long documents, int text, int y, List<Drawn> marks,
			@Nullable Outside below, @Nullable Outside above, List<Claim> claims) {

	}

}
