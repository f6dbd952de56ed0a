package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.collection.IdQuery;
import org.occupationfigures.web.ProblemException;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/** Finds the claims that fit a filter. */
@Component
class ClaimSearch {

	private final ClaimIndex index;

	ClaimSearch(ClaimIndex index) {
		this.index = index;
	}

	/**
	 * Finds the claims that fit.
	 * @param narrow puts the conditions
	 * @return the claims
	 */
	IdQuery matching(Consumer<ClaimFilter> narrow) {
		ClaimFilter filter = new ClaimFilter(this.index);
		narrow.accept(filter);
		RoaringBitmap rows = filter.rows();
		return new IdQuery() {

			@Override
			public long total() {
				return rows.getLongCardinality();
			}

			@Override
			public List<String> ids(String sort, @Nullable String after, int limit) {
				boolean descending = sort.startsWith("-");
				String order = descending ? sort.substring(1) : sort;
				int last = (after != null) ? last(after) : -1;
				IntStream next = order.equals("id") ? byId(rows, descending, last)
						: ClaimSearch.this.index.ordered(order)
							.next(rows, descending, begin(filter, order, descending, last), limit);
				return next.limit(limit).mapToObj(ClaimSearch.this.index::id).toList();
			}

		};
	}

	/** Finds the row after which a page begins. */
	private int last(String after) {
		int row = this.index.row(after);
		if (row < 0) {
			throw ProblemException.cursorOfNoRecord();
		}
		return row;
	}

	private static IntStream byId(RoaringBitmap rows, boolean descending, int last) {
		if (!descending) {
			return IntStream.range((last >= 0) ? rows.rank(last) : 0, rows.getCardinality()).map(rows::select);
		}
		int end = (last >= 0) ? rows.rank(last) - 1 : rows.getCardinality();
		return IntStream.iterate(end - 1, (place) -> place >= 0, (place) -> place - 1).map(rows::select);
	}

	/** Finds a place in an order before which no row can be wanted. */
	private int begin(ClaimFilter filter, String order, boolean descending, int last) {
		if (last >= 0) {
			return this.index.ordered(order).place(last, descending) + 1;
		}
		SortedColumn<BigDecimal> least = this.index.number("least");
		if (order.equals("value") && descending && filter.greatest() != null) {
			return least.firstAtOrAfter(filter.greatest(), true);
		}
		if (order.equals("value") && !descending && filter.least() != null
				&& least.between(filter.rows(), null, filter.least()).isEmpty()) {
			return least.firstAtOrAfter(filter.least(), false);
		}
		return 0;
	}

}
