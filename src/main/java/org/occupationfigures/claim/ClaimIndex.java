package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.IntervalIndex;
import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.web.Address;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claims by their columns. A row is a number from 0, in the order of the ids. Every
 * column that claims are found by is inverted once, so that finding some costs about the
 * same among a million claims as among a thousand. The sets of rows that it gives must
 * not be changed. It is long since it is the only way to find claims, a short method for
 * each column and question.
 */
@Component
public class ClaimIndex {

	/** Read in parts, since the database keeps a result whole in memory. */
	private static final String CELLS = "select * from claim where id > ? order by id limit 10000";

	/** Where words are searched for besides the claims: in what these columns name. */
	private static final Map<String, String> DESCRIPTIONS = Map.of("source_id", "select id, words from source",
			"measure_id", "select id, label_folded from measure", "district_id", "select id, words from district",
			"site_id", "select id, words from site");

	/** Its orders go by the columns of this index. */
	static final CollectionSpec<Claim> SPEC = new CollectionSpec<>(Claim.class, "claim",
			Map.of("district", "district_id", "measure", "measure_id", "value", "least", "date", "time", "stated",
					"published"),
			(query) -> query.query(Claim::of).list(),
			"""
					id, district_id, district_name, category, measure_id, measure_label, statement, value, low, high, qualifier,
					unit, rounding_low, rounding_high, null_reason, date, date_earliest, date_latest, as_of, as_of_earliest,
					as_of_latest, site_id, site_name, side, scope, span_start, span_end, note"""
					+ SourceClaim.COLUMNS_OF_CLAIM)
		.with(ClaimExports.FORMATS);

	private final RecordStore claims;

	private final List<String> ids;

	private final RoaringBitmap all;

	private final RoaringBitmap whole;

	private final Map<String, InvertedIndex> words;

	private final InvertedIndex texts;

	private final Map<String, Map<String, String>> descriptions = new HashMap<>();

	private final Map<String, SortedColumn<BigDecimal>> numbers;

	private final IntervalIndex<BigDecimal> bounds;

	private final IntervalIndex<BigDecimal> roundings;

	private final Map<String, SortedColumn<LocalDate>> days;

	private final Map<String, SortedColumn<String>> names;

	ClaimIndex(JdbcClient jdbc, RecordStore claims) {
		this.claims = claims;
		ClaimIndexLoader cells = new ClaimIndexLoader();
		String last = "";
		int read;
		do {
			read = cells.ids.size();
			jdbc.sql(CELLS).param(last).query(cells);
			last = cells.ids.isEmpty() ? "" : cells.ids.get(cells.ids.size() - 1);
		}
		while (cells.ids.size() > read);
		this.ids = cells.ids;
		this.all = RoaringBitmap.bitmapOfRange(0, this.ids.size());
		CompletableFuture<InvertedIndex> texts = CompletableFuture
			.supplyAsync(() -> InvertedIndex.ofTexts(cells.texts.values()));
		this.words = inverted(cells.words, InvertedIndex::ofWords);
		this.whole = RoaringBitmap.and(having("scope", List.of(InvertedIndex.NONE)),
				having("site_id", List.of(InvertedIndex.NONE)));
		this.numbers = inverted(cells.numbers, SortedColumn::new);
		this.bounds = new IntervalIndex<>(number("low"), number("high"));
		this.roundings = new IntervalIndex<>(number("rounding_low"), number("rounding_high"));
		this.days = inverted(cells.days, SortedColumn::new);
		this.names = inverted(cells.names(), SortedColumn::new);
		this.texts = texts.join();
		DESCRIPTIONS.forEach((column, sql) -> {
			Map<String, String> described = new HashMap<>();
			jdbc.sql(sql).query((RowCallbackHandler) (row) -> described.put(row.getString(1), row.getString(2)));
			this.descriptions.put(column, described);
		});
	}

	private static <C, T> Map<String, T> inverted(Map<String, List<@Nullable C>> columns,
			Function<List<@Nullable C>, T> invert) {
		return columns.entrySet()
			.parallelStream()
			.collect(Collectors.toMap(Map.Entry::getKey, (column) -> invert.apply(column.getValue())));
	}

	/** All claims. */
	public RoaringBitmap all() {
		return this.all;
	}

	/**
	 * The claims about whole areas, or the conflict as a whole: that no scope or site
	 * narrows.
	 */
	public RoaringBitmap whole() {
		return this.whole;
	}

	/**
	 * Finds the claims that have one of several words in a column of the table
	 * {@code claim}; {@code none} stands for an empty cell.
	 */
	public RoaringBitmap having(String column, Collection<String> some) {
		return of(this.words, column).any(some);
	}

	/**
	 * Finds the claims that have these words in these columns; null stands for an empty
	 * cell.
	 */
	public RoaringBitmap having(Map<String, @Nullable String> cells) {
		return cells.entrySet()
			.stream()
			.map((cell) -> having(cell.getKey(), List.of(word(cell.getValue()))))
			.sorted(Comparator.comparingInt(RoaringBitmap::getCardinality))
			.reduce((one, other) -> RoaringBitmap.and(one, other))
			.orElse(this.all);
	}

	private static String word(@Nullable String cell) {
		return (cell != null) ? cell : InvertedIndex.NONE;
	}

	/**
	 * Finds those of some claims that are dated and may lie between two days, included,
	 * since an open end may be any day.
	 * @param span {@code time} or {@code published}
	 */
	public RoaringBitmap meeting(String span, RoaringBitmap rows, @Nullable LocalDate from, @Nullable LocalDate to) {
		RoaringBitmap met = RoaringBitmap.andNot(rows, day(span).nulls(rows));
		if (to != null) {
			SortedColumn<LocalDate> earliest = day(span + "_earliest");
			met = RoaringBitmap.or(earliest.between(met, null, to), earliest.nulls(met));
		}
		if (from != null) {
			SortedColumn<LocalDate> latest = day(span + "_latest");
			met = RoaringBitmap.or(latest.between(met, from, null), latest.nulls(met));
		}
		return met;
	}

	/** Finds those of some claims whose time lies in a date for certain. */
	public RoaringBitmap inside(RoaringBitmap rows, Edtf date) {
		if (date.uncertain()) {
			return new RoaringBitmap();
		}
		RoaringBitmap inside = RoaringBitmap.and(rows, having("time_uncertain", List.of("false")));
		if (date.latest() != null) {
			inside = day("time_latest").between(inside, null, date.latest());
		}
		if (date.earliest() != null) {
			inside = day("time_earliest").between(inside, date.earliest(), null);
		}
		return inside;
	}

	/**
	 * Finds the claims with a folded word in their texts, or in those of what they name.
	 */
	RoaringBitmap saying(String word) {
		RoaringBitmap rows = this.texts.any(List.of(word)).clone();
		this.descriptions.forEach((column,
				texts) -> rows.or(having(column,
						texts.entrySet()
							.stream()
							.filter((text) -> text.getValue().contains(" " + word + " "))
							.map(Map.Entry::getKey)
							.toList())));
		return rows;
	}

	/** The words that some claims have in a column, {@code none} for an empty cell. */
	public Set<String> words(String column, RoaringBitmap rows) {
		return of(this.words, column).of(rows);
	}

	/** Counts the origins that some claims come from. */
	public int origins(RoaringBitmap rows) {
		return (int) rows.stream().mapToObj(name("origin")::value).distinct().count();
	}

	/**
	 * Gives a column of numbers.
	 * @param name its name: value, low, high, rounding_low or rounding_high,
	 * {@code least} and {@code greatest} for both ends of what is stated,
	 * {@code allowed_low} and {@code allowed_high} for both ends of what that allows,
	 * empty where it is open, or {@code time_length} for the days between both ends of
	 * the time, empty where it is open
	 */
	public SortedColumn<BigDecimal> number(String name) {
		return of(this.numbers, name);
	}

	/** The bounds that claims state. */
	public IntervalIndex<BigDecimal> bounds() {
		return this.bounds;
	}

	/** The numbers that would be written like those that claims state. */
	public IntervalIndex<BigDecimal> roundings() {
		return this.roundings;
	}

	/**
	 * Gives a column of days.
	 * @param name its name: {@code time}, which is the date of the claim, else its as_of,
	 * {@code time_stated_end}, which is the stated end of a time that is open at the
	 * other, or {@code published}, each by its first day, else its last; each with
	 * {@code _earliest} or {@code _latest} for that day alone; or {@code time_last} for
	 * the time by its last day, else its first
	 */
	public SortedColumn<LocalDate> day(String name) {
		return of(this.days, name);
	}

	/**
	 * Gives a column of words.
	 * @param name its name: district_id, measure_id, origin or qualifier, or
	 * {@code time_edtf} for the date of the claim, else its as_of, as EDTF
	 */
	public SortedColumn<String> name(String name) {
		return of(this.names, name);
	}

	/** Gives the column that an order of the collection goes by. */
	SortedColumn<?> ordered(String order) {
		String column = of(SPEC.orders(), order);
		if (this.names.containsKey(column)) {
			return name(column);
		}
		return this.numbers.containsKey(column) ? number(column) : day(column);
	}

	/**
	 * Gives the address of the records of a collection that have cells as for
	 * {@link FirstClaims#of}, with more parameters.
	 */
	public static Address address(String collection, Map<String, @Nullable String> cells, String more) {
		return new Address(cells.entrySet()
			.stream()
			.map((cell) -> cell.getKey().replaceFirst("_id$", "") + "=" + word(cell.getValue()))
			.sorted()
			.collect(Collectors.joining("&", "/v1/" + collection + "?", more)));
	}

	/** Reads claims by their rows, in the same order. */
	public List<Claim> read(IntStream rows) {
		return this.claims.read(SPEC, rows.mapToObj(this.ids::get).toList());
	}

	/** The id of the claim of a row. */
	public String id(int row) {
		return this.ids.get(row);
	}

	/** The row of a claim by its id; negative when there is none. */
	public int row(String id) {
		return Collections.binarySearch(this.ids, id);
	}

	private static <T> T of(Map<String, T> columns, String name) {
		return Objects.requireNonNull(columns.get(name));
	}

}
