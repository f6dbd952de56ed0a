package org.occupationfigures.claim;

import java.lang.module.ModuleDescriptor.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.collection.Conditions;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordStore.IdQuery;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

/** The claims that conditions leave, which are then read in any order. */
public final class ClaimQuery implements Conditions, IdQuery {

	private static final AllowedValues RESULTS = new AllowedValues("result of a second reading",
			List.of("mended", "not-found-again", "same"));

	private final ClaimIndex index;

	private RoaringBitmap rows;

	private @Nullable BigDecimal least;

	private @Nullable BigDecimal greatest;

	ClaimQuery(ClaimIndex index, RoaringBitmap among) {
		this.index = index;
		this.rows = among;
	}

	static void declare(Filter<ClaimQuery> filter) {
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
			.anyOrNone("reread", RESULTS::require, "second_reading_result")
			.one("changed_since", "release.version", ClaimQuery::changedSince)
			.one("value", QueryParameters::decimal, ClaimQuery::states)
			.numbers("value_min", ClaimQuery::reaches, "value_max", ClaimQuery::reachesDownTo)
			.on("time")
			.between("stated_from", "stated_to", "published")
			.search();
	}

	/** The rows that are left, in the order of their ids. */
	public RoaringBitmap rows() {
		return this.rows;
	}

	@Override
	public void in(String column, List<String> words) {
		this.rows = RoaringBitmap.and(this.rows, this.index.having(column, words));
	}

	private void changedSince(String release) {
		Version version = Version.parse(release);
		in("changed_in", this.index.words("changed_in", this.rows)
			.stream()
			.filter((changed) -> !changed.equals(InvertedIndex.NONE) && Version.parse(changed).compareTo(version) > 0)
			.toList());
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
	public void between(String span, @Nullable LocalDate from, @Nullable LocalDate to) {
		this.rows = this.index.meeting(span, this.rows, from, to);
	}

	@Override
	public void word(String word, String... columns) {
		this.rows = RoaringBitmap.and(this.rows, this.index.saying(word));
	}

	@Override
	public long total() {
		return this.rows.getLongCardinality();
	}

	@Override
	public List<String> ids(String sort, @Nullable String after, int limit) {
		boolean descending = sort.startsWith("-");
		String order = descending ? sort.substring(1) : sort;
		int last = (after != null) ? this.index.row(after) : -1;
		if (after != null && last < 0) {
			throw ProblemException.cursorOfNoRecord();
		}
		IntStream next = order.equals("id") ? byId(descending, last)
				: this.index.ordered(order).next(this.rows, descending, begin(order, descending, last), limit);
		return next.limit(limit).mapToObj(this.index::id).toList();
	}

	private IntStream byId(boolean descending, int last) {
		int count = this.rows.getCardinality();
		if (!descending) {
			return IntStream.range((last >= 0) ? this.rows.rank(last) : 0, count).map(this.rows::select);
		}
		int end = (last >= 0) ? this.rows.rank(last) - 1 : count;
		return IntStream.range(0, end).map((place) -> this.rows.select(end - 1 - place));
	}

	/** Finds a place in an order before which no row can be wanted. */
	private int begin(String order, boolean descending, int last) {
		if (last >= 0) {
			return this.index.ordered(order).place(last, descending) + 1;
		}
		SortedColumn<BigDecimal> least = this.index.number("least");
		if (order.equals("value") && descending && this.greatest != null) {
			return least.firstAtOrAfter(this.greatest, true);
		}
		if (order.equals("value") && !descending && this.least != null
				&& least.between(this.rows, null, this.least).isEmpty()) {
			return least.firstAtOrAfter(this.least, false);
		}
		return 0;
	}

}
