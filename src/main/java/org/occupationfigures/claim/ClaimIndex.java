package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Rows;
import org.occupationfigures.index.Column;
import org.occupationfigures.index.Spans;
import org.occupationfigures.index.Words;
import org.occupationfigures.value.Edtf;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claims by their columns. A row is a number from 0, in the order of the ids. Every
 * column that claims are found by is turned round once, so that finding some costs about
 * the same among a million claims as among a thousand. The sets of rows that it gives
 * must not be changed.
 */
@Component
public class ClaimIndex {

	/** Read in parts, since the database keeps a result whole in memory. */
	private static final String CELLS = "select * from claim where id > ? order by id limit 10000";

	/** Its orders go by the columns of this index. */
	static final Listing<Claim> LISTING = new Listing<>(Claim.class, "claim",
			Map.of("district", "district_id", "measure", "measure_id", "value", "least", "date", "time", "stated",
					"published"),
			(query) -> query.query(Claim::of).list(),
			"""
					id, district_id, district_name, category, measure_id, measure_label, statement, "value", low, high, qualifier,
					unit, rounding_low, rounding_high, null_reason, date, date_earliest, date_latest, as_of, as_of_earliest,
					as_of_latest, site_id, site_name, side, scope, span_start, span_end, note"""
					+ Listing.SOURCE_OF_CLAIM)
		.with(ClaimExports.FORMATS);

	private final Rows claims;

	private final List<String> ids;

	private final RoaringBitmap all;

	private final Map<String, Words> words;

	private final Words texts;

	private final Map<String, Column<BigDecimal>> numbers;

	private final Spans<BigDecimal> bounds;

	private final Spans<BigDecimal> roundings;

	private final Map<String, Column<LocalDate>> days;

	private final Map<String, Column<String>> names;

	ClaimIndex(JdbcClient jdbc, Rows claims) {
		this.claims = claims;
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
		this.all = RoaringBitmap.bitmapOfRange(0, this.ids.size());
		CompletableFuture<Words> texts = CompletableFuture.supplyAsync(() -> Words.ofTexts(cells.texts.values()));
		this.words = turnedRound(cells.words, Words::ofWords);
		this.numbers = turnedRound(cells.numbers, Column::new);
		this.bounds = new Spans<>(number("low"), number("high"));
		this.roundings = new Spans<>(number("rounding_low"), number("rounding_high"));
		this.days = turnedRound(cells.days, Column::new);
		this.names = turnedRound(cells.names, Column::new);
		this.texts = texts.join();
	}

	private static <C, T> Map<String, T> turnedRound(Map<String, List<@Nullable C>> columns,
			Function<List<@Nullable C>, T> turn) {
		return columns.entrySet()
			.parallelStream()
			.collect(Collectors.toMap(Map.Entry::getKey, (column) -> turn.apply(column.getValue())));
	}

	/**
	 * Gives all claims.
	 * @return their rows
	 */
	public RoaringBitmap all() {
		return this.all;
	}

	/**
	 * Finds the claims that have one of several words in a column.
	 * @param column the column of the table {@code claim}
	 * @param some the words, {@code none} for an empty cell
	 * @return their rows
	 */
	public RoaringBitmap having(String column, Collection<String> some) {
		return of(this.words, column).any(some);
	}

	/**
	 * Finds the claims whose time possibly meets a date.
	 * @param rows the claims to look at
	 * @param date the date
	 * @return those of the rows that have a time which may lie in the date
	 */
	public RoaringBitmap meeting(RoaringBitmap rows, Edtf date) {
		RoaringBitmap met = RoaringBitmap.andNot(rows, day("time").missing(rows));
		if (date.latest() != null) {
			met = RoaringBitmap.or(day("time_earliest").among(met, null, date.latest()),
					day("time_earliest").missing(met));
		}
		if (date.earliest() != null) {
			met = RoaringBitmap.or(day("time_latest").among(met, date.earliest(), null),
					day("time_latest").missing(met));
		}
		return met;
	}

	/** Finds the claims that have a word in their texts. */
	RoaringBitmap saying(String word) {
		return this.texts.any(List.of(word));
	}

	/**
	 * Gives the words that some claims have in a column.
	 * @param column the column of the table {@code claim}
	 * @param rows the claims
	 * @return the words, {@code none} among them for an empty cell
	 */
	public Set<String> words(String column, RoaringBitmap rows) {
		return of(this.words, column).of(rows);
	}

	/**
	 * Counts the origins of some claims.
	 * @param rows the claims
	 * @return from how many origins they come
	 */
	public int origins(RoaringBitmap rows) {
		return (int) rows.stream().mapToObj(of(this.names, "origin")::value).distinct().count();
	}

	/**
	 * Gives a column of numbers.
	 * @param name its name: value, low, high, rounding_low or rounding_high, or
	 * {@code least} and {@code greatest} for both ends of what is stated
	 * @return the column
	 */
	public Column<BigDecimal> number(String name) {
		return of(this.numbers, name);
	}

	/**
	 * Gives the bounds that claims state.
	 * @return their spans
	 */
	public Spans<BigDecimal> bounds() {
		return this.bounds;
	}

	/**
	 * Gives the numbers that would be written like those that claims state.
	 * @return their spans
	 */
	public Spans<BigDecimal> roundings() {
		return this.roundings;
	}

	/**
	 * Gives a column of days.
	 * @param name its name: {@code time}, which is the date of the claim, else its as_of,
	 * or {@code published}, or either with {@code _earliest} or {@code _latest}
	 * @return the column
	 */
	public Column<LocalDate> day(String name) {
		return of(this.days, name);
	}

	/** Gives the column that an order of the collection goes by. */
	Column<?> ordered(String order) {
		String column = of(LISTING.orders(), order);
		if (this.names.containsKey(column)) {
			return of(this.names, column);
		}
		return this.numbers.containsKey(column) ? number(column) : day(column);
	}

	/**
	 * Reads claims.
	 * @param rows their rows
	 * @return the claims, in the same order
	 */
	public List<Claim> read(IntStream rows) {
		return this.claims.read(LISTING, rows.mapToObj(this.ids::get).toList());
	}

	String id(int row) {
		return this.ids.get(row);
	}

	int row(String id) {
		return Collections.binarySearch(this.ids, id);
	}

	private static <T> T of(Map<String, T> columns, String name) {
		return Objects.requireNonNull(columns.get(name));
	}

}
