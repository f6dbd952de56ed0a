package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Conditions;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;
import org.roaringbitmap.RoaringBitmap;

/** What claims are narrowed to, and which rows of the index are left of them. */
final class ClaimFilter implements Conditions {

	private final ClaimIndex index;

	private RoaringBitmap rows;

	private @Nullable BigDecimal least;

	private @Nullable BigDecimal greatest;

	ClaimFilter(ClaimIndex index) {
		this.index = index;
		this.rows = index.all();
	}

	/** Declares the parameters of claims. */
	static void declare(Filter<ClaimFilter> filter) {
		filter.anyOrNone("district", "district.name", "district_id")
			.anyOrNone("category", "measure.category", "category")
			.anyOrNone("measure", "measure.id", "measure_id")
			.anyOrNone("source", "source.id", "source_id")
			.anyOrNone("affiliation", "source.affiliation", "affiliation")
			.anyOrNone("origin", "source.origin", "origin")
			.anyOrNone("side", "claim.side", "side")
			.anyOrNone("scope", "scope.id", "scope")
			.anyOrNone("site", "site.id", "site_id")
			.anyOrNone("qualifier", "claim.qualifier", "qualifier")
			.anyOrNone("kind", "measure.kind", "kind")
			.anyOrNone("read", "source.read", "source_read")
			.anyOrNone("language", "source.language", "source_language")
			.number("value", ClaimFilter::states)
			.numbers("value_min", ClaimFilter::reaches, "value_max", ClaimFilter::reachesDownTo)
			.on("time")
			.between("stated_from", "stated_to", "published")
			.search();
	}

	@Override
	public void in(String column, List<String> words) {
		this.rows = RoaringBitmap.and(this.rows, this.index.having(column, words));
	}

	/** Requires the number as the value of a claim or as one of its two bounds. */
	private void states(BigDecimal value) {
		this.rows = RoaringBitmap.or(Stream.of("value", "low", "high")
			.map((column) -> this.index.number(column).between(this.rows, value, value))
			.toArray(RoaringBitmap[]::new));
	}

	private void reaches(BigDecimal number) {
		this.least = number;
		this.rows = this.index.number("greatest").between(this.rows, number, null);
	}

	private void reachesDownTo(BigDecimal number) {
		this.greatest = number;
		this.rows = this.index.number("least").between(this.rows, null, number);
	}

	@Override
	public void inside(String span, Edtf date) {
		this.rows = this.index.inside(this.rows, date);
	}

	@Override
	public void between(String span, @Nullable Edtf from, @Nullable Edtf to) {
		if (from != null || to != null) {
			this.rows = this.index.meeting(span, this.rows, (from != null) ? from.earliest() : null,
					(to != null) ? to.latest() : null);
		}
	}

	@Override
	public void words(String text, String... columns) {
		for (String word : NameFolding.words(text).strip().split(" ")) {
			this.rows = RoaringBitmap.and(this.rows, this.index.saying(word));
		}
	}

	/** Gives the rows that fit. */
	RoaringBitmap rows() {
		return this.rows;
	}

	/** Gives the least number asked for; null for any. */
	@Nullable BigDecimal least() {
		return this.least;
	}

	/** Gives the greatest number asked for; null for any. */
	@Nullable BigDecimal greatest() {
		return this.greatest;
	}

}
