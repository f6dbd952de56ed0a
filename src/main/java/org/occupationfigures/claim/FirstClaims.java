package org.occupationfigures.claim;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.web.Address;
import org.roaringbitmap.RoaringBitmap;

/** The first claims about things, in lists taken while empty and filled all at once. */
public final class FirstClaims {

	private final ClaimIndex claims;

	private final int most;

	private final List<Shown> lists = new ArrayList<>();

	public FirstClaims(ClaimIndex claims, int most) {
		this.claims = claims;
		this.most = most;
	}

	/** Finds the claims with cells in columns: parameters, but for an {@code _id}. */
	public Shown of(Map<String, @Nullable String> cells) {
		RoaringBitmap rows = this.claims.having(cells);
		Shown shown = new Shown(new ArrayList<>(), rows.getCardinality(), address("claims", cells, "&sort=stated"),
				this.claims.day("published").next(rows, false, 0, this.most).toArray());
		this.lists.add(shown);
		return shown;
	}

	/** Gives the address of the records of a collection that have such cells. */
	public static Address address(String collection, Map<String, @Nullable String> cells, String more) {
		return new Address(cells.entrySet()
			.stream()
			.map((cell) -> cell.getKey().replaceFirst("_id$", "") + "="
					+ Objects.requireNonNullElse(cell.getValue(), InvertedIndex.NONE))
			.sorted()
			.collect(Collectors.joining("&", "/v1/" + collection + "?", more)));
	}

	/** Fills the lists. */
	public void read() {
		Iterator<Claim> read = this.claims.read(this.lists.stream().flatMapToInt((shown) -> IntStream.of(shown.rows())))
			.iterator();
		this.lists.forEach((shown) -> IntStream.of(shown.rows()).forEach((row) -> shown.claims().add(read.next())));
	}

	/** The first claims about a thing, as published, how many there are, and where. */
	public record Shown(List<Claim> claims, int count, Address address, int[] rows) {

	}

}
