package org.occupationfigures.page;

import java.util.List;
import java.util.stream.Stream;

import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.comparison.Comparison;

/** A comparison with the picture of its claims, and the claims in the picture's order. */
public record Picture(Comparison comparison, Strip strip, List<Claim> claims) {

	/**
	 * All claims: first those of the picture, row by row, then those without a number.
	 */
	public List<Evidence> table() {
		List<Claim> drawn = this.strip.claims();
		return Stream.concat(drawn.stream(), this.claims.stream().filter((claim) -> !drawn.contains(claim)))
			.map(Evidence::of)
			.toList();
	}

	/** Says what is compared, such as "Area, Kalbajar". */
	public String subject(View view) {
		return view.subject(this.comparison);
	}

	boolean isOfDates() {
		return this.claims.get(0).date() != null;
	}

	public String path() {
		return "/comparisons/" + this.comparison.id();
	}

}
