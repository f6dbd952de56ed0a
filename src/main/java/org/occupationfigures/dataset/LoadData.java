package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.ClaimColumns.ClaimCsvRow;
import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.dataset.DataPackage.Field;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;

import org.springframework.stereotype.Component;

/**
 * The migration that loads every file, of which that of the claims may have a million
 * rows: each field into the column of its name, the first and last day of each date
 * beside it, and what else is worked out once.
 */
@Component
class LoadData extends BaseJavaMigration {

	static final String SEVERAL = "several";

	/** The columns of fields that have the name of a word of SQL. */
	private static final Map<String, String> COLUMNS = Map.of("start", "span_start", "end", "span_end", "row",
			"row_key", "column", "column_name");

	/** The tables that do not have the name of their file without its s. */
	private static final Map<String, String> TABLES = Map.of("names", "district_name", "codes", "district_code",
			"countries", "country");

	/** Each after those that it refers to. */
	private static final List<String> BEFORE_CLAIMS = List.of("sources", "districts", "names", "codes", "overlaps",
			"measures", "scopes", "sites", "site_names", "resolutions", "resolution_districts", "resolution_sources",
			"countries", "roll_calls", "votes", "provisions", "provision_sources", "releases", "withdrawn", "readings",
			"changes");

	private final DataFolder folder;

	private final Map<String, Edtf> dates = new HashMap<>();

	LoadData(DataFolder folder) {
		this.folder = folder;
	}

	@Override
	protected void init() {
		extractVersionAndDescription("V2__load_data", "V", false);
	}

	@Override
	public boolean canExecuteInTransaction() {
		return false;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		Connection database = context.getConnection();
		for (String resource : BEFORE_CLAIMS) {
			Map<String, Function<Row, Object>> derived = derived(resource);
			load(database, resource, List.copyOf(derived.keySet()),
					(row) -> derived.values().stream().map((value) -> value.apply(row)).toList());
		}
		Insertion.run(database, "boundary", Boundary.COLUMNS,
				Boundary.read(this.folder).stream().map(Boundary::values));
		loadClaims(database);
	}

	private Map<String, Function<Row, Object>> derived(String resource) {
		return switch (resource) {
			case "sources" -> Map.of("words", words("title", "publisher", "claimant", "speaker"));
			case "districts" -> Map.of("words", names("names", "district_id"));
			case "measures" -> Map.of("label_folded", words("label"), "folded", words("label", "definition", "words"));
			case "sites" -> Map.of("words", names("site_names", "site_id"));
			case "resolutions" -> Map.of("words", words("symbol", "number", "subject", "note"));
			case "releases" -> Map.of("position", Row::line);
			case "provisions" -> Map.of("position", Row::line, "words", words("summary"));
			default -> Map.of();
		};
	}

	private void loadClaims(Connection database) throws SQLException {
		Map<String, Map<String, Row>> referred = new HashMap<>();
		this.folder.description()
			.file("claims")
			.schema()
			.foreignKeys()
			.forEach((key) -> referred.put(key.fields().get(0),
					gather(key.reference().resource(), (row) -> row.get("id"), (row) -> row, (first, other) -> first)));
		Map<String, Row> readings = gather("readings", (row) -> row.get("claim_id"), (row) -> row,
				(first, other) -> first);
		ClaimColumns claims = new ClaimColumns(referred, readings, gather("claims", ClaimCsvRow::counted,
				(row) -> row.get("side"), (one, other) -> one.equals(other) ? one : SEVERAL), this.dates,
				new HashMap<>());
		load(database, "claims", ClaimColumns.NAMES, claims::of);
		Insertion.run(database, "comparison", ComparisonBuilder.COLUMNS,
				claims.comparisons().values().stream().map(ComparisonBuilder::values));
	}

	/** Loads a file; what is derived for a column replaces a field of its name. */
	private void load(Connection database, String resource, List<String> derived,
			Function<Row, List<@Nullable Object>> derive) throws SQLException {
		DataFile file = this.folder.description().file(resource);
		List<Field> fields = file.schema()
			.fields()
			.stream()
			.filter((field) -> !derived.contains(field.name()))
			.toList();
		List<String> columns = new ArrayList<>();
		for (Field field : fields) {
			columns.add(COLUMNS.getOrDefault(field.name(), field.name()));
			if (field.isEdtf()) {
				Stream.of("_earliest", "_latest", "_uncertain").map(field.name()::concat).forEach(columns::add);
			}
		}
		columns.addAll(derived);
		try (Stream<Row> rows = RowReader.rows(this.folder, file)) {
			Insertion.run(database, TABLES.getOrDefault(resource, resource.replaceFirst("s$", "")), columns,
					rows.map((row) -> {
						List<@Nullable Object> values = new ArrayList<>(columns.size());
						fields.forEach((field) -> add(values, field, row));
						values.addAll(derive.apply(row));
						return values;
					}));
		}
	}

	private void add(List<@Nullable Object> values, Field field, Row row) {
		String cell = row.orNull(field.name());
		values.add((cell != null) ? value(field, cell) : null);
		if (field.isEdtf()) {
			Edtf date = row.date(field.name(), this.dates);
			values.add((date != null) ? date.earliest() : null);
			values.add((date != null) ? date.latest() : null);
			values.add((date != null) ? date.uncertain() : null);
		}
	}

	private static Object value(Field field, String cell) {
		return switch (field.type()) {
			case "integer" -> Integer.valueOf(cell);
			case "number" -> new BigDecimal(cell);
			case "date" -> LocalDate.parse(cell);
			case "boolean" -> Boolean.valueOf(cell);
			default -> cell;
		};
	}

	private <K, V> Map<K, V> gather(String resource, Function<Row, K> key, Function<Row, V> value,
			BinaryOperator<V> merge) {
		try (Stream<Row> rows = RowReader.rows(this.folder, this.folder.description().file(resource))) {
			return rows.collect(Collectors.toMap(key, value, merge));
		}
	}

	private static Function<Row, Object> words(String... columns) {
		return (row) -> NameFolding.words(String.join(" ", row.values(List.of(columns))));
	}

	private Function<Row, Object> names(String resource, String key) {
		Map<String, String> names = gather(resource, (row) -> row.get(key), (row) -> row.get("name"),
				(some, another) -> some + " " + another);
		return (row) -> NameFolding.words(names.getOrDefault(row.get("id"), ""));
	}

}
