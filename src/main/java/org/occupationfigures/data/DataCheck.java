package org.occupationfigures.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.occupationfigures.data.DataPackage.DataFile;
import org.occupationfigures.data.DataPackage.Field;
import org.occupationfigures.data.DataPackage.ForeignKey;

import org.springframework.stereotype.Component;

/**
 * Reads the files before they are loaded and reports every fault that
 * {@code datapackage.json} or the rules of {@link RowRules} know, in lines that a
 * contributor understands. The constraints of the database stand behind it.
 */
@Component
class DataCheck {

	private final DataFolder folder;

	DataCheck(DataFolder folder) {
		this.folder = folder;
	}

	/**
	 * Checks the whole folder.
	 * @throws BadData if anything in it is wrong
	 */
	void run() {
		List<String> faults = new ArrayList<>();
		Map<String, Table> tables = new HashMap<>();
		DataPackage description = this.folder.description();
		List<DataFile> files = description.resources();
		for (DataFile file : files) {
			try {
				tables.put(file.name(), read(file, faults));
			}
			catch (BadData ex) {
				faults.addAll(ex.faults());
			}
		}
		for (DataFile file : files) {
			Table table = tables.get(file.name());
			if (table != null) {
				checkUnique(table, faults);
				checkKeys(table, tables, faults);
			}
		}
		if (faults.isEmpty()) {
			faults.addAll(RowRules.faults(tables, description.version()));
		}
		if (!faults.isEmpty()) {
			throw new BadData(faults);
		}
	}

	private Table read(DataFile file, List<String> faults) {
		String text = this.folder.text(file.path());
		List<String> columns = file.schema().fields().stream().map(Field::name).toList();
		List<Row> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(text)) {
			List<String> header = null;
			for (CsvRecord record : reader) {
				if (header == null) {
					header = record.getFields();
					checkHeader(file, columns, header);
				}
				else if (record.getFieldCount() != header.size()) {
					faults.add("%s:%d: %d columns where the header has %d".formatted(file.path(),
							record.getStartingLineNumber(), record.getFieldCount(), header.size()));
				}
				else {
					rows.add(row(file, header, record));
				}
			}
			if (header == null) {
				throw new BadData(List.of(file.path() + ": the file is empty; it needs at least its header"));
			}
		}
		catch (CsvParseException ex) {
			throw new BadData(List.of(file.path() + ": no CSV: " + ex.getMessage()));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		rows.forEach((row) -> FieldRules.check(file, row, faults));
		return new Table(file, rows);
	}

	private static void checkHeader(DataFile file, List<String> columns, List<String> header) {
		List<String> faults = new ArrayList<>();
		columns.stream()
			.filter((column) -> !header.contains(column))
			.forEach((column) -> faults.add(file.path() + ":1: the column " + column + " is missing"));
		header.stream()
			.filter((column) -> !columns.contains(column))
			.forEach((column) -> faults.add(file.path() + ":1: the column '" + column + "' is unknown"));
		if (new HashSet<>(header).size() < header.size()) {
			faults.add(file.path() + ":1: a column stands twice");
		}
		if (!faults.isEmpty()) {
			throw new BadData(faults);
		}
	}

	private static Row row(DataFile file, List<String> header, CsvRecord record) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			values.put(header.get(i), record.getField(i));
		}
		return new Row(file.path(), record.getStartingLineNumber(), values);
	}

	private static void checkUnique(Table table, List<String> faults) {
		for (List<String> key : table.file().schema().uniqueKeys()) {
			Map<List<String>, Row> seen = new HashMap<>();
			for (Row row : table.rows()) {
				Row first = seen.putIfAbsent(row.values(key), row);
				if (first != null && !row.values(key).contains("")) {
					faults.add(row.fault(String.join(", ", key) + " stands already in line " + first.line()));
				}
			}
		}
	}

	private static void checkKeys(Table table, Map<String, Table> tables, List<String> faults) {
		Set<List<String>> reported = new HashSet<>();
		for (ForeignKey key : table.file().schema().foreignKeys()) {
			Table target = tables.get(key.reference().resource());
			if (target == null) {
				continue;
			}
			Set<List<String>> known = target.keys(key.reference().fields());
			for (Row row : table.rows()) {
				List<String> value = row.values(key.fields());
				// A key of several columns says nothing new of a row whose single key is
				// unknown.
				boolean unknown = !value.contains("") && !known.contains(value);
				if (unknown && reported.add(List.of(String.valueOf(row.line()), key.fields().get(0)))) {
					faults.add(row.fault("%s '%s' is unknown: no such row in %s"
						.formatted(String.join(", ", key.fields()), String.join(", ", value), target.file().path())));
				}
			}
		}
	}

	/** A file as read. */
	record Table(DataFile file, List<Row> rows) {

		Set<List<String>> keys(List<String> columns) {
			Set<List<String>> keys = new HashSet<>();
			this.rows.forEach((row) -> keys.add(row.values(columns)));
			return keys;
		}

	}

	/** A row as read; an absent value is an empty text. */
	record Row(String file, long line, Map<String, String> values) {

		String get(String column) {
			return this.values.getOrDefault(column, "");
		}

		boolean has(String column) {
			return !get(column).isEmpty();
		}

		List<String> values(List<String> columns) {
			return columns.stream().map(this::get).toList();
		}

		String fault(String reason) {
			return this.file + ":" + this.line + (has("id") ? ": " + get("id") : "") + ": " + reason;
		}

	}

}
