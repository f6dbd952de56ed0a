package org.occupationfigures.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CsvTable;
import org.occupationfigures.vocabulary.Named;

/**
 * Areas by measures.
 *
 * @param measures the ids of the columns
 * @param data the rows as JSON, with the keys of cells that were asked for
 */
record Table(List<String> measures, List<Column> columns, @JsonIgnore List<Row> rows, Object data) {

	/** What a flat file names otherwise than the JSON does. */
	private static final Map<String, String> NAMES = Map.of("claim", "claim_id", "links", "comparison");

	/** Gives one row per cell. */
	CsvTable cells() {
		List<List<@Nullable Object>> table = new ArrayList<>();
		for (Row row : this.rows) {
			for (Column column : this.columns) {
				List<@Nullable Object> values = new ArrayList<>(
						List.of(row.district().id(), row.district().name(), column.id(), column.label()));
				values.addAll(row.cell(column).values());
				table.add(values);
			}
		}
		return new CsvTable(Cell.COLUMNS, table);
	}

	/** Gives one row per area, with some keys of the cell of each measure. */
	CsvTable areas(List<String> keys) {
		List<String> header = new ArrayList<>(List.of("district_id", "district_name"));
		this.columns.forEach((column) -> column.kept(keys).forEach((key) -> header.add(column.heading(key))));
		List<List<@Nullable Object>> table = new ArrayList<>();
		for (Row row : this.rows) {
			List<@Nullable Object> values = new ArrayList<>(List.of(row.district().id(), row.district().name()));
			for (Column column : this.columns) {
				Map<String, @Nullable Object> flat = row.cell(column).flat();
				column.kept(keys).forEach((key) -> values.add(flat.get(key)));
			}
			table.add(values);
		}
		return new CsvTable(header, table);
	}

	/** A measure as a column; the unit is null for dates. */
	record Column(String id, String label, @Nullable String unit) {

		/** Leaves of some keys those that cells of this measure can have. */
		List<String> kept(List<String> keys) {
			List<String> others = (this.unit == null) ? List.of("value", "low", "high", "unit") : List.of("date");
			return keys.stream().filter((key) -> !others.contains(key)).toList();
		}

		private String heading(String key) {
			return switch (key) {
				case "value" -> this.label + " (" + this.unit + ")";
				case "date" -> this.label;
				default -> this.label + ": " + NAMES.getOrDefault(key, key);
			};
		}

	}

	record Row(Named district, Map<String, Cell> cells) {

		Cell cell(Column column) {
			return Objects.requireNonNull(this.cells.get(column.id()));
		}

	}

}
