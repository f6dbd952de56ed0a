package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Interval;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the columns that claims are found by from the table {@code claim}. */
final class ClaimIndexLoader implements RowCallbackHandler {

	/** Read in parts, since the database keeps a result whole in memory. */
	private static final String CELLS = """
			select *, coalesce(value, low) as least, coalesce(value, high) as greatest,
				coalesce(published_earliest, published_latest) as published,
				coalesce(date, as_of) as time_edtf, coalesce(date_uncertain, as_of_uncertain) as time_uncertain,
				case when date is null then as_of_earliest else date_earliest end as time_earliest,
				case when date is null then as_of_latest else date_latest end as time_latest,
				case when date is null then coalesce(as_of_earliest, as_of_latest)
					else coalesce(date_earliest, date_latest) end as time,
				case when date is null then coalesce(as_of_latest, as_of_earliest)
					else coalesce(date_latest, date_earliest) end as time_last,
				case when date is null then datediff(day, as_of_earliest, as_of_latest)
					else datediff(day, date_earliest, date_latest) end as time_length
			from claim where id > ? order by id limit 10000""";

	private static final String DESCRIPTIONS = """
			select 'source_id' as named, id, words from source
			union all select 'measure_id', id, label_folded from measure
			union all select 'district_id', id, words from district
			union all select 'site_id', id, words from site""";

	final List<String> ids = new ArrayList<>();

	final Map<String, List<@Nullable String>> words = columns("district_id", "category", "collection", "measure_id",
			"source_id", "affiliation", "origin", "side", "scope", "site_id", "qualifier", "kind", "unit",
			"source_read", "source_language", "second_reading_result", "time_uncertain", "changed_in");

	/** What is asked for by row. */
	final Map<String, List<@Nullable String>> names = columns("time_edtf");

	final Map<String, List<@Nullable String>> texts = columns("statement", "as_written", "note");

	final Map<String, List<@Nullable BigDecimal>> numbers = columns("value", "low", "high", "least", "greatest",
			"time_length");

	final Map<String, List<@Nullable LocalDate>> days = columns("time", "time_earliest", "time_latest", "time_last",
			"published", "published_earliest", "published_latest");

	final List<Description> descriptions;

	private final List<@Nullable BigDecimal> allowedLow = new ArrayList<>();

	private final List<@Nullable BigDecimal> allowedHigh = new ArrayList<>();

	private final List<@Nullable LocalDate> endEarliest = new ArrayList<>();

	private final List<@Nullable LocalDate> endLatest = new ArrayList<>();

	/** Keeps equal days once. */
	private final Map<LocalDate, LocalDate> known = new HashMap<>();

	ClaimIndexLoader(JdbcClient jdbc) {
		String last = "";
		int read;
		do {
			read = this.ids.size();
			jdbc.sql(CELLS).param(last).query(this);
			last = this.ids.isEmpty() ? "" : this.ids.get(this.ids.size() - 1);
		}
		while (this.ids.size() > read);
		this.descriptions = jdbc.sql(DESCRIPTIONS).query(Description.class).list();
		this.names.putAll(this.words);
		this.names.keySet().retainAll(List.of("district_id", "measure_id", "origin", "qualifier", "time_edtf"));
		this.numbers.putAll(Map.of("allowed_low", this.allowedLow, "allowed_high", this.allowedHigh));
		this.days.putAll(Map.of("time_stated_end", this.endEarliest, "time_stated_end_earliest", this.endEarliest,
				"time_stated_end_latest", this.endLatest));
	}

	private static <C> Map<String, List<@Nullable C>> columns(String... names) {
		return Stream.of(names).collect(Collectors.toMap((name) -> name, (name) -> new ArrayList<>()));
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		this.ids.add(row.getString("id"));
		add(this.words, row, String.class, (cell) -> cell);
		add(this.names, row, String.class, (cell) -> cell);
		add(this.texts, row, String.class, (cell) -> cell);
		add(this.numbers, row, BigDecimal.class, (cell) -> cell);
		add(this.days, row, LocalDate.class, (day) -> this.known.computeIfAbsent(day, (same) -> same));
		Claim.Figure figure = Claim.Figure.of(row);
		Interval allowed = (figure != null) ? figure.allowed() : Interval.ANY;
		this.allowedLow.add(allowed.low());
		this.allowedHigh.add(allowed.high());
		String time = row.getString("time_edtf");
		Edtf end = (time != null && row.getString("time_length") == null) ? Edtf.parse(time).statedEnd() : null;
		this.endEarliest.add((end != null) ? end.earliest() : null);
		this.endLatest.add((end != null) ? end.latest() : null);
	}

	private static <C> void add(Map<String, List<@Nullable C>> columns, ResultSet row, Class<C> type,
			UnaryOperator<C> keep) throws SQLException {
		for (Map.Entry<String, List<@Nullable C>> column : columns.entrySet()) {
			C cell = row.getObject(column.getKey(), type);
			column.getValue().add((cell != null) ? keep.apply(cell) : null);
		}
	}

	static <C, T> Map<String, T> inverted(Map<String, List<@Nullable C>> columns,
			Function<List<@Nullable C>, T> invert) {
		return columns.entrySet()
			.parallelStream()
			.collect(Collectors.toMap(Map.Entry::getKey, (column) -> invert.apply(column.getValue())));
	}

	/** The folded words of what claims name in a column, by its id. */
	record Description(String named, String id, String words) {

	}

}
