package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.http.Matching;
import org.occupationfigures.index.Column;
import org.occupationfigures.index.Order;
import org.occupationfigures.index.Words;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Folding;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds claims. Every column that a filter asks for is turned round once, so that any
 * filter costs about the same on a million claims as on a thousand.
 */
@Component
class Claims {

	/** Read in parts, since the database keeps a result whole in memory. */
	private static final String CELLS = "select * from claim where id > ? order by id limit 10000";

	/** Where words are searched for besides the claims: the tables that these name. */
	private static final Map<String, String> DESCRIPTIONS = Map.of("source_id", "select id, words from source",
			"measure_id", "select id, label_folded from measure", "district_id", "select id, words from district",
			"site_id", "select id, words from site");

	/** What the kept results may take, with the filters that they are kept by. */
	private static final int MOST_BYTES_KEPT = 4 << 20;

	/** What a kept result takes beside its rows and the words of its filter, about. */
	private static final int BYTES_AROUND = 1000;

	private final List<String> ids;

	private final Map<String, Words> words;

	private final Words texts;

	private final Map<String, Column<BigDecimal>> numbers = new HashMap<>();

	private final Map<String, Column<LocalDate>> days = new HashMap<>();

	private final Map<String, Order> orders;

	private final Map<String, Map<String, String>> descriptions = new HashMap<>();

	private final Cache<Key, RoaringBitmap> found = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES_KEPT)
		.weigher((Key key, RoaringBitmap rows) -> rows.getSizeInBytes() + 2 * key.toString().length() + BYTES_AROUND)
		.build();

	Claims(JdbcClient jdbc) {
		ClaimCells cells = new ClaimCells();
		String last = "";
		int read;
		do {
			read = cells.ids.size();
			jdbc.sql(CELLS).param(last).query(cells);
			last = cells.ids.isEmpty() ? "" : cells.ids.get(cells.ids.size() - 1);
		}
		while (cells.ids.size() > read);
		this.ids = cells.ids;
		this.words = cells.words;
		this.texts = cells.texts;
		cells.numbers.forEach((name, column) -> this.numbers.put(name, new Column<>(column)));
		cells.days.forEach((name, column) -> this.days.put(name, new Column<>(column)));
		this.orders = Map.of("district", Column.order(cells.districts), "measure", Column.order(cells.measures),
				"value", Column.order(of(cells.numbers, "least")), "date", Column.order(of(cells.days, "time")),
				"stated", Column.order(of(cells.days, "published")));
		DESCRIPTIONS.forEach((column, sql) -> {
			Map<String, String> texts = new HashMap<>();
			jdbc.sql(sql).query((RowCallbackHandler) (row) -> texts.put(row.getString(1), row.getString(2)));
			this.descriptions.put(column, texts);
		});
	}

	/**
	 * Finds the claims that fit.
	 * @param filter what they are narrowed to
	 * @param collection the collection that they belong to; null for any
	 * @return the claims
	 */
	Matching matching(ClaimFilter filter, @Nullable String collection) {
		RoaringBitmap rows = this.found.get(new Key(filter, collection), this::find);
		return new Matching() {

			@Override
			public long total() {
				return rows.getLongCardinality();
			}

			@Override
			public List<String> ids(String sort, @Nullable String after, int limit) {
				int last = (after != null) ? Collections.binarySearch(Claims.this.ids, after) : -1;
				return next(rows, sort, last, limit).mapToObj(Claims.this.ids::get).toList();
			}

		};
	}

	private IntStream next(RoaringBitmap rows, String sort, int after, int limit) {
		boolean descending = sort.startsWith("-");
		Order order = this.orders.get(descending ? sort.substring(1) : sort);
		if (order != null) {
			return order.next(rows, descending, after, limit);
		}
		int count = rows.getCardinality();
		if (!descending) {
			int first = (after >= 0) ? rows.rank(after) : 0;
			return IntStream.range(first, count).limit(limit).map(rows::select);
		}
		int end = (after >= 0) ? rows.rank(after) - 1 : count;
		return IntStream.iterate(end - 1, (place) -> place >= 0, (place) -> place - 1).limit(limit).map(rows::select);
	}

	private RoaringBitmap find(Key key) {
		ClaimFilter filter = key.filter();
		RoaringBitmap rows = RoaringBitmap.bitmapOfRange(0, this.ids.size());
		if (key.collection() != null) {
			narrow(rows, "collection", List.of(key.collection()));
		}
		narrow(rows, "district_id", filter.district());
		narrow(rows, "category", filter.category());
		narrow(rows, "measure_id", filter.measure());
		narrow(rows, "source_id", filter.source());
		narrow(rows, "affiliation", filter.affiliation());
		narrow(rows, "origin", filter.origin());
		narrow(rows, "side", filter.side());
		narrow(rows, "scope", filter.scope());
		narrow(rows, "site_id", filter.site());
		narrow(rows, "qualifier", filter.qualifier());
		narrow(rows, "kind", filter.kind());
		narrow(rows, "source_read", filter.read());
		narrow(rows, "source_language", filter.language());
		if (filter.value() != null) {
			RoaringBitmap stated = of(this.numbers, "value").equalTo(filter.value());
			stated.or(of(this.numbers, "low").equalTo(filter.value()));
			stated.or(of(this.numbers, "high").equalTo(filter.value()));
			rows.and(stated);
		}
		if (filter.valueMin() != null) {
			rows.and(of(this.numbers, "greatest").atLeast(filter.valueMin()));
		}
		if (filter.valueMax() != null) {
			rows.and(of(this.numbers, "least").atMost(filter.valueMax()));
		}
		if (filter.on() != null) {
			on(rows, filter.on(), filter.match().equals("certain"));
		}
		if (filter.statedFrom() != null && filter.statedFrom().earliest() != null) {
			rows.and(of(this.days, "published_latest").atLeast(filter.statedFrom().earliest()));
		}
		if (filter.statedTo() != null && filter.statedTo().latest() != null) {
			rows.and(of(this.days, "published_earliest").atMost(filter.statedTo().latest()));
		}
		if (filter.q() != null) {
			for (String word : Folding.words(filter.q()).strip().split(" ")) {
				rows.and(having(word));
			}
		}
		rows.runOptimize();
		return rows;
	}

	private void narrow(RoaringBitmap rows, String column, List<String> words) {
		if (!words.isEmpty()) {
			rows.and(of(this.words, column).any(words));
		}
	}

	private static <T> T of(Map<String, T> columns, String name) {
		return Objects.requireNonNull(columns.get(name));
	}

	/** Keeps the claims whose time lies in a date for certain, or possibly meets it. */
	private void on(RoaringBitmap rows, Edtf date, boolean certain) {
		RoaringBitmap undated = of(this.days, "time").missing();
		rows.andNot(undated);
		if (certain) {
			rows.andNot(of(this.words, "time_uncertain").any(List.of("TRUE")));
			if (date.uncertain()) {
				rows.clear();
			}
		}
		if (date.latest() != null) {
			Column<LocalDate> column = of(this.days, certain ? "time_latest" : "time_earliest");
			rows.and(certain ? column.atMost(date.latest())
					: RoaringBitmap.or(column.atMost(date.latest()), column.missing()));
		}
		if (date.earliest() != null) {
			Column<LocalDate> column = of(this.days, certain ? "time_earliest" : "time_latest");
			rows.and(certain ? column.atLeast(date.earliest())
					: RoaringBitmap.or(column.atLeast(date.earliest()), column.missing()));
		}
	}

	/** Finds the claims with a word, in their own texts or those of what they name. */
	private RoaringBitmap having(String word) {
		RoaringBitmap rows = this.texts.any(List.of(word));
		this.descriptions.forEach((column, texts) -> {
			List<String> described = texts.entrySet()
				.stream()
				.filter((text) -> text.getValue().contains(" " + word + " "))
				.map(Map.Entry::getKey)
				.toList();
			rows.or(of(this.words, column).any(described));
		});
		return rows;
	}

	private record Key(ClaimFilter filter, @Nullable String collection) {

	}

}
