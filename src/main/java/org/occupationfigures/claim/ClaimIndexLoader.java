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

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

import org.springframework.jdbc.core.RowCallbackHandler;

/** Takes the columns that claims are found by from the table {@code claim}. */
final class ClaimIndexLoader implements RowCallbackHandler {

	private static final List<String> WORDS = List.of("district_id", "category", "collection", "measure_id",
			"source_id", "affiliation", "origin", "side", "scope", "site_id", "qualifier", "kind", "unit",
			"source_read", "source_language", "time_uncertain");

	private static final List<String> TEXTS = List.of("statement", "as_written", "note");

	private static final List<String> NUMBERS = List.of("value", "low", "high", "rounding_low", "rounding_high",
			"least", "greatest", "allowed_low", "allowed_high", "time_length");

	private static final List<String> DAYS = List.of("time", "time_earliest", "time_latest", "time_last",
			"time_stated_end", "time_stated_end_earliest", "time_stated_end_latest", "published", "published_earliest",
			"published_latest");

	final List<String> ids = new ArrayList<>();

	final Map<String, List<@Nullable String>> words = columns(WORDS);

	/** The date of each claim, else its as_of, as EDTF. */
	private final List<@Nullable String> times = new ArrayList<>();

	/** What is asked for by row: some of the words, and the times. */
	final Map<String, List<@Nullable String>> names = Map.of("district_id", of(this.words, "district_id"), "measure_id",
			of(this.words, "measure_id"), "origin", of(this.words, "origin"), "qualifier", of(this.words, "qualifier"),
			"time_edtf", this.times);

	final Map<String, List<@Nullable String>> texts = columns(TEXTS);

	final Map<String, List<@Nullable BigDecimal>> numbers = columns(NUMBERS);

	final Map<String, List<@Nullable LocalDate>> days = columns(DAYS);

	private final Map<LocalDate, LocalDate> known = new HashMap<>();

	private static <C> Map<String, List<@Nullable C>> columns(List<String> names) {
		return names.stream().collect(Collectors.toMap((name) -> name, (name) -> new ArrayList<>()));
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		this.ids.add(row.getString("id"));
		for (String column : WORDS) {
			add(this.words, column, row.getString(column));
		}
		for (String column : TEXTS) {
			add(this.texts, column, row.getString(column));
		}
		addNumbers(row);
		String time = (row.getString("date") != null) ? "date" : "as_of";
		addTime(row.getString(time), day(row, time + "_earliest"), day(row, time + "_latest"));
		addSpan("published", day(row, "published_earliest"), day(row, "published_latest"));
	}

	private void addTime(@Nullable String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		this.times.add(edtf);
		addSpan("time", earliest, latest);
		add(this.days, "time_last", (latest != null) ? latest : earliest);
		add(this.numbers, "time_length", length(earliest, latest));
		boolean isClosed = earliest != null && latest != null;
		Edtf end = (edtf == null || isClosed) ? null : Edtf.parse(edtf).statedEnd();
		addSpan("time_stated_end", (end != null) ? shared(end.earliest()) : null,
				(end != null) ? shared(end.latest()) : null);
	}

	private void addNumbers(ResultSet row) throws SQLException {
		BigDecimal value = row.getBigDecimal("value");
		BigDecimal low = row.getBigDecimal("low");
		BigDecimal high = row.getBigDecimal("high");
		add(this.numbers, "value", value);
		add(this.numbers, "low", low);
		add(this.numbers, "high", high);
		add(this.numbers, "rounding_low", row.getBigDecimal("rounding_low"));
		add(this.numbers, "rounding_high", row.getBigDecimal("rounding_high"));
		add(this.numbers, "least", (value != null) ? value : low);
		add(this.numbers, "greatest", (value != null) ? value : high);
		Figure figure = Figure.of(row);
		add(this.numbers, "allowed_low", (figure != null) ? figure.allowed().low() : null);
		add(this.numbers, "allowed_high", (figure != null) ? figure.allowed().high() : null);
	}

	private static @Nullable BigDecimal length(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
		return (earliest != null && latest != null) ? BigDecimal.valueOf(ChronoUnit.DAYS.between(earliest, latest))
				: null;
	}

	/** Adds both ends of a span of days, and the one by which it is put in order. */
	private void addSpan(String column, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		add(this.days, column + "_earliest", earliest);
		add(this.days, column + "_latest", latest);
		add(this.days, column, (earliest != null) ? earliest : latest);
	}

	private @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return shared(row.getObject(column, LocalDate.class));
	}

	private @Nullable LocalDate shared(@Nullable LocalDate day) {
		return (day != null) ? this.known.computeIfAbsent(day, (same) -> same) : null;
	}

	private static <C> void add(Map<String, List<@Nullable C>> columns, String column, @Nullable C cell) {
		of(columns, column).add(cell);
	}

	private static <C> List<@Nullable C> of(Map<String, List<@Nullable C>> columns, String column) {
		return Objects.requireNonNull(columns.get(column));
	}

}
