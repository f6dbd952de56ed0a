package org.occupationfigures.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.comparison.Comparison;
import org.occupationfigures.comparison.Comparisons;
import org.occupationfigures.page.HowToReadPage.OfBothSides;
import org.occupationfigures.page.Strip.Asked;
import org.occupationfigures.vocabulary.Named;

import org.springframework.stereotype.Component;

/** Draws comparisons. */
@Component
record Pictures(Comparisons comparisons, RecordStore store, ClaimIndex claims) {

	/** How many claims a picture has at most; the list that it links has all. */
	private static final int MOST = 200;

	/** Draws the comparison of an id, which must exist. */
	Picture of(String comparison, @Nullable Asked asked) {
		return of(this.store.record(this.comparisons.spec(null), comparison), asked);
	}

	Picture of(Comparison comparison, @Nullable Asked asked) {
		List<Claim> all = (comparison.claims().size() == comparison.claimCount()) ? comparison.claims() : this.claims
			.read(this.claims.day("published").next(this.claims.having(cells(comparison)), false, 0, MOST));
		return new Picture(comparison, Strip.of(all, asked), all);
	}

	/**
	 * Draws what is stated of other sides of the same thing; null for either of the two
	 * sides of which nothing is.
	 */
	Map<String, @Nullable Picture> otherSides(Comparison one) {
		Map<String, @Nullable Picture> sides = new TreeMap<>();
		OfBothSides.SIDES.forEach((side) -> sides.put(side, null));
		Map<String, @Nullable String> cells = cells(one);
		cells.remove("side");
		this.store.all(this.comparisons.spec(null), (conditions) -> {
			conditions.and("side is not null");
			cells.forEach((column, word) -> conditions.and(column + " is not distinct from ?", word));
		}).forEach((other) -> sides.put(Objects.requireNonNull(other.side()), of(other, null)));
		sides.remove(one.side());
		return sides;
	}

	/** Marks in the picture what a claim itself states. */
	static @Nullable Asked asked(Claim claim) {
		Mark mark = Mark.of(claim);
		return (mark != null) ? Asked.of(mark) : null;
	}

	private static Map<String, @Nullable String> cells(Comparison comparison) {
		Map<String, @Nullable String> cells = new HashMap<>();
		cells.put("measure_id", comparison.measure().id());
		cells.put("district_id", id(comparison.district()));
		cells.put("site_id", id(comparison.site()));
		cells.put("side", comparison.side());
		cells.put("scope", comparison.scope());
		return cells;
	}

	private static @Nullable String id(@Nullable Named named) {
		return (named != null) ? named.id() : null;
	}

}
