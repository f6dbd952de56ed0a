package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.claim.ClaimIndexLoader.Description;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.value.Edtf;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claims by their columns. A row is a number from 0, in the order of the ids. Every
 * column that claims are found by is inverted once, so that finding some costs about the
 * same among a million claims as among a thousand. The sets of rows that it gives must
 * not be changed.
 */
@Component
public class ClaimIndex {

	private final RecordStore claims;

	private final List<String> ids;

	private final RoaringBitmap whole;

	private final Map<String, InvertedIndex> words;

	private final InvertedIndex texts;

	private final List<Description> descriptions;

	private final Map<String, SortedColumn<BigDecimal>> numbers;

	private final Map<String, SortedColumn<LocalDate>> days;

	private final Map<String, SortedColumn<String>> names;

	ClaimIndex(JdbcClient jdbc, RecordStore claims) {
		this.claims = claims;
		ClaimIndexLoader cells = new ClaimIndexLoader(jdbc);
		this.ids = cells.ids;
		CompletableFuture<InvertedIndex> texts = CompletableFuture
			.supplyAsync(() -> InvertedIndex.ofTexts(cells.texts.values()));
		this.words = ClaimIndexLoader.inverted(cells.words, InvertedIndex::ofWords);
		this.whole = RoaringBitmap.and(having("scope", List.of(InvertedIndex.NONE)),
				having("site_id", List.of(InvertedIndex.NONE)));
		this.numbers = ClaimIndexLoader.inverted(cells.numbers, SortedColumn::new);
		this.days = ClaimIndexLoader.inverted(cells.days, SortedColumn::new);
		this.names = ClaimIndexLoader.inverted(cells.names, SortedColumn::new);
		this.texts = texts.join();
		this.descriptions = cells.descriptions;
	}

	public RoaringBitmap all() {
		return RoaringBitmap.bitmapOfRange(0, this.ids.size());
	}

	/** The claims that no scope or site narrows. */
	public RoaringBitmap whole() {
		return this.whole;
	}

	/** Finds the claims with one of several words in a column; none for an empty cell. */
	public RoaringBitmap having(String column, Collection<String> some) {
		return of(this.words, column).any(some);
	}

	/** Finds the claims with these words in these columns; null for an empty cell. */
	public RoaringBitmap having(Map<String, @Nullable String> cells) {
		return cells.entrySet()
			.stream()
			.map((cell) -> having(cell.getKey(),
					List.of(Objects.requireNonNullElse(cell.getValue(), InvertedIndex.NONE))))
			.sorted(Comparator.comparingInt(RoaringBitmap::getCardinality))
			.reduce((one, other) -> RoaringBitmap.and(one, other))
			.orElseGet(this::all);
	}

	/** Finds dated claims that may lie between two days: an open end may be any day. */
	public RoaringBitmap meeting(String span, RoaringBitmap rows, @Nullable LocalDate from, @Nullable LocalDate to) {
		RoaringBitmap met = RoaringBitmap.andNot(rows, day(span).nulls(rows));
		if (to != null) {
			met = RoaringBitmap.or(day(span + "_earliest").between(met, null, to), day(span + "_earliest").nulls(met));
		}
		if (from != null) {
			met = RoaringBitmap.or(day(span + "_latest").between(met, from, null), day(span + "_latest").nulls(met));
		}
		return met;
	}

	/** Finds claims whose time lies in a date for certain. */
	public RoaringBitmap inside(RoaringBitmap rows, Edtf date) {
		if (date.uncertain()) {
			return new RoaringBitmap();
		}
		RoaringBitmap inside = RoaringBitmap.and(rows, having("time_uncertain", List.of("FALSE")));
		if (date.latest() != null) {
			inside = day("time_latest").between(inside, null, date.latest());
		}
		if (date.earliest() != null) {
			inside = day("time_earliest").between(inside, date.earliest(), null);
		}
		return inside;
	}

	RoaringBitmap saying(String word) {
		RoaringBitmap rows = this.texts.any(List.of(word)).clone();
		this.descriptions.stream()
			.filter((description) -> description.words().contains(" " + word + " "))
			.collect(
					Collectors.groupingBy(Description::named, Collectors.mapping(Description::id, Collectors.toList())))
			.forEach((column, ids) -> rows.or(having(column, ids)));
		return rows;
	}

	public Set<String> words(String column, RoaringBitmap rows) {
		return of(this.words, column).of(rows);
	}

	public int origins(RoaringBitmap rows) {
		return (int) rows.stream().mapToObj(name("origin")::value).distinct().count();
	}

	/**
	 * Gives a column of the table, {@code least} or {@code greatest}, the ends of what is
	 * stated, {@code allowed_low} or {@code allowed_high}, or {@code time_length}.
	 */
	public SortedColumn<BigDecimal> number(String name) {
		return of(this.numbers, name);
	}

	/**
	 * Gives {@code time}, the date of a claim, else its as_of, {@code time_stated_end},
	 * of a time open at the other end, or {@code published}, by the first day, else the
	 * last; with {@code _earliest} or {@code _latest} for that day alone; or
	 * {@code time_last}, the time by its last day, else its first.
	 */
	public SortedColumn<LocalDate> day(String name) {
		return of(this.days, name);
	}

	public SortedColumn<String> name(String name) {
		return of(this.names, name);
	}

	SortedColumn<?> ordered(String order) {
		String column = of(Claim.SPEC.orders(), order);
		return this.names.containsKey(column) ? name(column)
				: this.numbers.containsKey(column) ? number(column) : day(column);
	}

	public List<Claim> read(IntStream rows) {
		return this.claims.read(Claim.SPEC, rows.mapToObj(this.ids::get).toList());
	}

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
