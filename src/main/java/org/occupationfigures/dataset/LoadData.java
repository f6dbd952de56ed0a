package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
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

	/** Stands for more than one side. */
	static final String SEVERAL = "several";

	/** The columns of fields that have the name of a word of SQL. */
	private static final Map<String, String> COLUMNS = Map.of("start", "span_start", "end", "span_end");

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

	/** Loads each file after those that it refers to. */
	@Override
	public void migrate(Context context) throws SQLException {
		Connection database = context.getConnection();
		load(database, "sources", "source", List.of("words"),
				(row) -> List.of(words(row, "title", "publisher", "claimant", "speaker")));
		load(database, "districts", "district", List.of("words"), named("names", "district_id"));
		load(database, "names", "district_name");
		load(database, "codes", "district_code");
		load(database, "overlaps", "overlap");
		load(database, "measures", "measure", List.of("label_folded", "folded"),
				(row) -> List.of(words(row, "label"), words(row, "label", "definition", "words")));
		load(database, "scopes", "scope");
		load(database, "sites", "site", List.of("words"), named("site_names", "site_id"));
		load(database, "site_names", "site_name");
		load(database, "resolutions", "resolution", List.of("words"),
				(row) -> List.of(words(row, "symbol", "number", "subject", "note")));
		load(database, "resolution_districts", "resolution_district");
		load(database, "resolution_sources", "resolution_source");
		load(database, "provisions", "provision", List.of("position", "words"),
				(row) -> List.of(row.line(), words(row, "summary")));
		load(database, "provision_sources", "provision_source");
		load(database, "releases", "release");
		load(database, "withdrawn", "withdrawn");
		loadClaims(database);
	}

	private void loadClaims(Connection database) throws SQLException {
		Map<String, Map<String, Row>> referred = new HashMap<>();
		file("claims").schema()
			.foreignKeys()
			.forEach((key) -> referred.put(key.fields().get(0),
					gather(key.reference().resource(), (row) -> row.get("id"), (row) -> row, (first, other) -> first)));
		ClaimColumns claims = new ClaimColumns(referred, gather("claims", ClaimCsvRow::counted,
				(row) -> row.get("side"), (one, other) -> one.equals(other) ? one : SEVERAL), this.dates);
		load(database, "claims", "claim", ClaimColumns.NAMES, claims::of);
		Insertion.run(database, "comparison", ComparisonBuilder.COLUMNS,
				claims.comparisons().stream().map(ComparisonBuilder::values));
	}

	private void load(Connection database, String resource, String table) throws SQLException {
		load(database, resource, table, List.of(), (row) -> List.of());
	}

	/**
	 * Loads a file.
	 * @param resource the name of the file in the description
	 * @param derived the columns of the table that are worked out, instead of a field of
	 * the same name where there is one
	 * @param derive works out their values for a row
	 */
	private void load(Connection database, String resource, String table, List<String> derived,
			Function<Row, List<? extends @Nullable Object>> derive) throws SQLException {
		DataFile file = file(resource);
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
		try (Stream<Row> rows = this.folder.rows(file)) {
			Insertion.run(database, table, columns, rows.map((row) -> {
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

	private DataFile file(String resource) {
		return this.folder.description().file(resource);
	}

	/** Gathers the values of a file by a key, those of the same key into one. */
	private <K, V> Map<K, V> gather(String resource, Function<Row, K> key, Function<Row, V> value,
			BinaryOperator<V> merge) {
		try (Stream<Row> rows = this.folder.rows(file(resource))) {
			return rows.collect(Collectors.toMap(key, value, merge));
		}
	}

	/** Gives the words of the names that another file has for a row. */
	private Function<Row, List<? extends @Nullable Object>> named(String resource, String key) {
		Map<String, String> names = gather(resource, (row) -> row.get(key), (row) -> row.get("name"),
				(some, another) -> some + " " + another);
		return (row) -> List.of(words(names.get(row.get("id"))));
	}

	private static String words(Row row, String... columns) {
		return words(Stream.of(columns).map(row::get).toArray(String[]::new));
	}

	/**
	 * Folds texts, any of which may be null, into the words of all; see
	 * {@link NameFolding#words}.
	 */
	static String words(@Nullable String... texts) {
		return NameFolding.words(Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" ")));
	}

}
