package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.index.Words;
import org.occupationfigures.value.Folding;

import org.springframework.jdbc.core.RowCallbackHandler;

/** Takes the columns that claims are found by from the table {@code claim}. */
final class ClaimCells implements RowCallbackHandler {

	private static final List<String> WORDS = List.of("district_id", "category", "collection", "measure_id",
			"source_id", "affiliation", "origin", "side", "scope", "site_id", "qualifier", "kind", "unit",
			"source_read", "source_language", "time_uncertain");

	private static final List<String> NAMES = List.of("district_id", "measure_id", "origin");

	final List<String> ids = new ArrayList<>();

	final Map<String, Words> words = new HashMap<>();

	final Words texts = new Words();

	final Map<String, List<@Nullable String>> names = new HashMap<>();

	final Map<String, List<@Nullable BigDecimal>> numbers = new HashMap<>();

	final Map<String, List<@Nullable LocalDate>> days = new HashMap<>();

	private final Map<LocalDate, LocalDate> known = new HashMap<>();

	/** The words of what stood between two spaces before. */
	private final Map<String, List<String>> folded = new HashMap<>();

	@Override
	public void processRow(ResultSet row) throws SQLException {
		int number = this.ids.size();
		this.ids.add(row.getString("id"));
		for (String column : WORDS) {
			this.words.computeIfAbsent(column, (key) -> new Words()).add(number, row.getString(column));
		}
		for (String column : NAMES) {
			this.names.computeIfAbsent(column, (key) -> new ArrayList<>()).add(row.getString(column));
		}
		BigDecimal value = row.getBigDecimal("value");
		BigDecimal low = row.getBigDecimal("low");
		BigDecimal high = row.getBigDecimal("high");
		add("value", value);
		add("low", low);
		add("high", high);
		add("rounding_low", row.getBigDecimal("rounding_low"));
		add("rounding_high", row.getBigDecimal("rounding_high"));
		add("least", (value != null) ? value : low);
		add("greatest", (value != null) ? value : high);
		addSpan("time", (row.getString("date") != null) ? "date" : "as_of", row);
		addSpan("published", "published", row);
		for (String text : new String[] { row.getString("statement"), row.getString("as_written"),
				row.getString("note") }) {
			if (text != null) {
				for (String part : text.split(" ")) {
					this.folded.computeIfAbsent(part, ClaimCells::folded)
						.forEach((word) -> this.texts.add(number, word));
				}
			}
		}
	}

	private static List<String> folded(String part) {
		return Stream.of(Folding.words(part).split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

	private void add(String column, @Nullable BigDecimal number) {
		this.numbers.computeIfAbsent(column, (key) -> new ArrayList<>()).add(number);
	}

	/** Adds both ends of a span of days, and the one by which it is put in order. */
	private void addSpan(String column, String cell, ResultSet row) throws SQLException {
		LocalDate earliest = row.getObject(cell + "_earliest", LocalDate.class);
		LocalDate latest = row.getObject(cell + "_latest", LocalDate.class);
		add(column + "_earliest", earliest);
		add(column + "_latest", latest);
		add(column, (earliest != null) ? earliest : latest);
	}

	private void add(String column, @Nullable LocalDate day) {
		this.days.computeIfAbsent(column, (key) -> new ArrayList<>())
			.add((day != null) ? this.known.computeIfAbsent(day, (same) -> same) : null);
	}

}
