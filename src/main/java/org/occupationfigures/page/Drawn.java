package org.occupationfigures.page;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.page.Mark.Shape;

/** A mark in its place; x, left and right are null as in {@link Mark}. */
public record Drawn(Shape shape, @Nullable String x, @Nullable String left, @Nullable String right, String width,
		List<Claim> claims) {

	static Drawn of(Mark mark, List<Claim> claims, Scale scale) {
		Double low = mark.low();
		Double high = mark.high();
		return new Drawn(mark.shape(), (mark.at() != null) ? scale.place(mark.at()) : null,
				(low != null) ? scale.place(low) : null, (high != null) ? scale.place(high) : null,
				(low != null && high != null) ? scale.width(low, high) : "0%", claims);
	}

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
