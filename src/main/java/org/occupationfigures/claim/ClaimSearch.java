package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.collection.IdQuery;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.web.InvalidParameters;
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
	 * @param filter what they are narrowed to
	 * @param collection the collection that they belong to; null for any
	 * @return the claims
	 */
	IdQuery matching(ClaimFilter filter, @Nullable String collection) {
		RoaringBitmap rows = find(filter, collection);
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
							.next(rows, descending, begin(filter, rows, order, descending, last), limit);
				return next.limit(limit).mapToObj(ClaimSearch.this.index::id).toList();
			}

		};
	}

	/** Finds the row after which a page begins. */
	private int last(String after) {
		int row = this.index.row(after);
		if (row < 0) {
			throw InvalidParameters.noRecord();
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
	private int begin(ClaimFilter filter, RoaringBitmap rows, String order, boolean descending, int last) {
		if (last >= 0) {
			return this.index.ordered(order).place(last, descending) + 1;
		}
		SortedColumn<BigDecimal> least = this.index.number("least");
		if (order.equals("value") && descending && filter.valueMax() != null) {
			return least.firstAtOrAfter(filter.valueMax(), true);
		}
		if (order.equals("value") && !descending && filter.valueMin() != null
				&& least.between(rows, null, filter.valueMin()).isEmpty()) {
			return least.firstAtOrAfter(filter.valueMin(), false);
		}
		return 0;
	}

	private RoaringBitmap find(ClaimFilter filter, @Nullable String collection) {
		RoaringBitmap rows = this.index.all();
		rows = having(rows, "collection", (collection != null) ? List.of(collection) : List.of());
		rows = having(rows, "district_id", filter.district());
		rows = having(rows, "category", filter.category());
		rows = having(rows, "measure_id", filter.measure());
		rows = having(rows, "source_id", filter.source());
		rows = having(rows, "affiliation", filter.affiliation());
		rows = having(rows, "origin", filter.origin());
		rows = having(rows, "side", filter.side());
		rows = having(rows, "scope", filter.scope());
		rows = having(rows, "site_id", filter.site());
		rows = having(rows, "qualifier", filter.qualifier());
		rows = having(rows, "kind", filter.kind());
		rows = having(rows, "source_read", filter.read());
		rows = having(rows, "source_language", filter.language());
		if (filter.value() != null) {
			rows = RoaringBitmap.or(number("value", rows, filter.value(), filter.value()),
					number("low", rows, filter.value(), filter.value()),
					number("high", rows, filter.value(), filter.value()));
		}
		if (filter.valueMin() != null) {
			rows = number("greatest", rows, filter.valueMin(), null);
		}
		if (filter.valueMax() != null) {
			rows = number("least", rows, null, filter.valueMax());
		}
		Edtf on = filter.on();
		if (on != null) {
			rows = filter.match().equals("certain") ? this.index.inside(rows, on)
					: this.index.meeting("time", rows, on.earliest(), on.latest());
		}
		Edtf from = filter.statedFrom();
		Edtf to = filter.statedTo();
		if (from != null || to != null) {
			rows = this.index.meeting("published", rows, (from != null) ? from.earliest() : null,
					(to != null) ? to.latest() : null);
		}
		if (filter.q() != null) {
			for (String word : NameFolding.words(filter.q()).strip().split(" ")) {
				rows = RoaringBitmap.and(rows, this.index.saying(word));
			}
		}
		return rows;
	}

	private RoaringBitmap having(RoaringBitmap rows, String column, List<String> words) {
		return words.isEmpty() ? rows : RoaringBitmap.and(rows, this.index.having(column, words));
	}

	private RoaringBitmap number(String column, RoaringBitmap rows, @Nullable BigDecimal least,
			@Nullable BigDecimal greatest) {
		return this.index.number(column).between(rows, least, greatest);
	}

}
