package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;

import org.springframework.jdbc.core.RowCallbackHandler;

/** Takes the columns that claims are found by from the table {@code claim}. */
final class ClaimIndexLoader implements RowCallbackHandler {

	private static final List<String> WORDS = List.of("district_id", "category", "collection", "measure_id",
			"source_id", "affiliation", "origin", "side", "scope", "site_id", "qualifier", "kind", "unit",
			"source_read", "source_language");

	private static final List<String> NUMBERS = List.of("value", "low", "high", "rounding_low", "rounding_high");

	final List<String> ids = new ArrayList<>();

	final Map<String, List<@Nullable String>> words = columns(WORDS, "time_uncertain");

	final Map<String, List<@Nullable String>> texts = columns(List.of("statement", "as_written", "note"));

	final Map<String, List<@Nullable BigDecimal>> numbers = columns(NUMBERS, "least", "greatest", "allowed_low",
			"allowed_high", "time_length");

	final Map<String, List<@Nullable LocalDate>> days = columns(
			List.of("time", "time_earliest", "time_latest", "time_last", "time_stated_end", "time_stated_end_earliest",
					"time_stated_end_latest", "published", "published_earliest", "published_latest"));

	/** The date of each claim, else its as_of, as EDTF. */
	private final List<@Nullable String> times = new ArrayList<>();

	private final Map<LocalDate, LocalDate> known = new HashMap<>();

	private static <C> Map<String, List<@Nullable C>> columns(List<String> names, String... more) {
		return Stream.concat(names.stream(), Stream.of(more))
			.collect(Collectors.toMap((name) -> name, (name) -> new ArrayList<>()));
	}

	/** Gives what is asked for by row: some of the words, and the times. */
	Map<String, List<@Nullable String>> names() {
		Map<String, List<@Nullable String>> names = new HashMap<>(this.words);
		names.keySet().retainAll(List.of("district_id", "measure_id", "origin", "qualifier"));
		names.put("time_edtf", this.times);
		return names;
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		this.ids.add(row.getString("id"));
		for (String column : WORDS) {
			add(this.words, column, row.getString(column));
		}
		for (String column : this.texts.keySet()) {
			add(this.texts, column, row.getString(column));
		}
		addNumbers(row);
		addTime(row, (row.getString("date") != null) ? "date" : "as_of");
		addSpan("published", row.getObject("published_earliest", LocalDate.class),
				row.getObject("published_latest", LocalDate.class));
	}

	private void addNumbers(ResultSet row) throws SQLException {
		for (String column : NUMBERS) {
			add(this.numbers, column, row.getBigDecimal(column));
		}
		boolean isRange = row.getString("low") != null;
		add(this.numbers, "least", row.getBigDecimal(isRange ? "low" : "value"));
		add(this.numbers, "greatest", row.getBigDecimal(isRange ? "high" : "value"));
		Figure figure = Figure.of(row);
		add(this.numbers, "allowed_low", (figure != null) ? figure.allowed().low() : null);
		add(this.numbers, "allowed_high", (figure != null) ? figure.allowed().high() : null);
	}

	private void addTime(ResultSet row, String column) throws SQLException {
		DateSpan time = DateSpan.of(row, column);
		LocalDate earliest = (time != null) ? time.earliest() : null;
		LocalDate latest = (time != null) ? time.latest() : null;
		boolean isClosed = earliest != null && latest != null;
		Edtf end = (time != null && !isClosed) ? Edtf.parse(time.edtf()).statedEnd() : null;
		this.times.add((time != null) ? time.edtf() : null);
		add(this.words, "time_uncertain",
				(time != null) ? String.valueOf(row.getBoolean(column + "_uncertain")) : null);
		addSpan("time", earliest, latest);
		addSpan("time_stated_end", (end != null) ? end.earliest() : null, (end != null) ? end.latest() : null);
		addDay("time_last", (latest != null) ? latest : earliest);
		add(this.numbers, "time_length",
				isClosed ? BigDecimal.valueOf(ChronoUnit.DAYS.between(earliest, latest)) : null);
	}

	/** Adds both ends of a span of days, and the one by which it is put in order. */
	private void addSpan(String column, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		addDay(column + "_earliest", earliest);
		addDay(column + "_latest", latest);
		addDay(column, (earliest != null) ? earliest : latest);
	}

	/** Keeps equal days once. */
	private void addDay(String column, @Nullable LocalDate day) {
		add(this.days, column, (day != null) ? this.known.computeIfAbsent(day, (same) -> same) : null);
	}

	private static <C> void add(Map<String, List<@Nullable C>> columns, String column, @Nullable C cell) {
		Objects.requireNonNull(columns.get(column)).add(cell);
	}

}
