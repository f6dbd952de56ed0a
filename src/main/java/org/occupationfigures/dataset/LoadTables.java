package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * The migration that loads every file but the claims: each field into the column of its
 * name, and beside them what is worked out once.
 */
@Component
class LoadTables extends BaseJavaMigration {

	private final DataFolder folder;

	LoadTables(DataFolder folder) {
		this.folder = folder;
	}

	@Override
	protected void init() {
		extractVersionAndDescription("V2__load_tables", "V", false);
	}

	@Override
	public boolean canExecuteInTransaction() {
		return false;
	}

	/** Loads each file after those that it refers to. */
	@Override
	public void migrate(Context context) throws SQLException {
		Connection database = context.getConnection();
		load(database, "sources", "source", List.of("published_earliest", "published_latest", "words"), (row) -> {
			Edtf published = row.date("published");
			return Arrays.asList(earliest(published), latest(published),
					words(row, "title", "publisher", "claimant", "speaker"));
		});
		Map<String, String> names = names("names", "district_id");
		load(database, "districts", "district", List.of("words"),
				(row) -> Arrays.asList(words(names.get(row.get("id")))));
		load(database, "names", "district_name");
		load(database, "codes", "district_code");
		load(database, "overlaps", "overlap");
		load(database, "measures", "measure", List.of("label_folded", "folded"),
				(row) -> Arrays.asList(words(row, "label"), words(row, "label", "definition", "words")));
		load(database, "scopes", "scope");
		Map<String, String> siteNames = names("site_names", "site_id");
		load(database, "sites", "site", List.of("words"), (row) -> Arrays.asList(words(siteNames.get(row.get("id")))));
		load(database, "site_names", "site_name");
		load(database, "resolutions", "resolution",
				List.of("adopted_earliest", "adopted_latest", "adopted_uncertain", "words"), (row) -> {
					Edtf adopted = Edtf.parse(row.get("adopted_on"));
					return Arrays.asList(adopted.earliest(), adopted.latest(), adopted.uncertain(),
							words(row, "symbol", "number", "subject", "note"));
				});
		load(database, "resolution_districts", "resolution_district");
		load(database, "resolution_sources", "resolution_source");
		load(database, "provisions", "provision", List.of("position", "words"),
				(row) -> Arrays.asList(row.line(), words(row, "summary")));
		load(database, "provision_sources", "provision_source");
		load(database, "releases", "release");
		load(database, "withdrawn", "withdrawn");
	}

	private void load(Connection database, String resource, String table) throws SQLException {
		load(database, resource, table, List.of(), (row) -> List.of());
	}

	/**
	 * Loads a file.
	 * @param database gets its rows
	 * @param resource the name of the file in the description
	 * @param table the table that gets its rows
	 * @param derived the columns of the table that are no fields of the file
	 * @param derive works out their values for a row
	 */
	private void load(Connection database, String resource, String table, List<String> derived,
			Function<Row, List<@Nullable Object>> derive) throws SQLException {
		DataFile file = this.folder.description().file(resource);
		List<Field> fields = file.schema().fields();
		// A field may have the name of a word of SQL.
		List<String> columns = Stream.concat(fields.stream().map(Field::name), derived.stream())
			.map((column) -> column.equals("year") ? "\"year\"" : column)
			.toList();
		try (RowReader rows = this.folder.rows(file)) {
			Insertion.run(database, Insertion.into(table, columns), rows.stream().map((row) -> {
				List<@Nullable Object> values = new ArrayList<>(columns.size());
				fields.forEach((field) -> values.add(value(field, row.get(field.name()))));
				values.addAll(derive.apply(row));
				return values;
			}));
		}
	}

	private static @Nullable Object value(Field field, String cell) {
		if (cell.isEmpty()) {
			return null;
		}
		return switch (field.type()) {
			case "integer" -> Integer.valueOf(cell);
			case "number" -> new BigDecimal(cell);
			case "date" -> LocalDate.parse(cell);
			case "boolean" -> Boolean.valueOf(cell);
			default -> cell;
		};
	}

	/** Gives the names of each area or site, with spaces between. */
	private Map<String, String> names(String resource, String key) {
		Map<String, String> names = new HashMap<>();
		try (RowReader rows = this.folder.rows(this.folder.description().file(resource))) {
			rows.forEachRemaining(
					(row) -> names.merge(row.get(key), row.get("name"), (some, another) -> some + " " + another));
		}
		return names;
	}

	private static @Nullable LocalDate earliest(@Nullable Edtf date) {
		return (date != null) ? date.earliest() : null;
	}

	private static @Nullable LocalDate latest(@Nullable Edtf date) {
		return (date != null) ? date.latest() : null;
	}

	private static String words(Row row, String... columns) {
		return words(Stream.of(columns).map(row::orNull).toArray(String[]::new));
	}

	/**
	 * Folds texts into words.
	 * @param texts texts, any of which may be null
	 * @return the words of all; see {@link NameFolding#words}
	 */
	static String words(@Nullable String... texts) {
		return NameFolding.words(Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" ")));
	}

}
