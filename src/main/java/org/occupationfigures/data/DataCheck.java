package org.occupationfigures.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.occupationfigures.data.DataPackage.DataFile;
import org.occupationfigures.data.DataPackage.Field;
import org.occupationfigures.data.DataPackage.ForeignKey;

import org.springframework.stereotype.Component;

/**
 * Reads the files while they are loaded and reports every fault that
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
	 * Checks the whole folder. The files are read twice, since what a row refers to may
	 * stand anywhere, and are never kept, since they may be large.
	 * @throws BadData if anything in it is wrong
	 */
	void run() {
		List<String> faults = new ArrayList<>();
		Map<String, Table> tables = new LinkedHashMap<>();
		DataPackage description = this.folder.description();
		RowRules rules = new RowRules(description.version());
		for (DataFile file : description.resources()) {
			try {
				Table table = new Table(file, columnsReferredTo(description, file));
				read(file, faults, (row) -> {
					FieldRules.check(file, row, faults);
					table.add(row, faults);
					rules.learn(file, row);
				});
				tables.put(file.name(), table);
			}
			catch (BadData ex) {
				faults.addAll(ex.faults());
			}
		}
		tables.values().forEach((table) -> read(table.file(), new ArrayList<>(), (row) -> {
			checkKeys(table.file(), row, tables, faults);
			// They read numbers, which only a file without faults is sure to have.
			if (faults.isEmpty()) {
				rules.check(table.file(), row);
			}
		}));
		if (faults.isEmpty()) {
			faults.addAll(rules.faults());
		}
		if (!faults.isEmpty()) {
			throw new BadData(faults);
		}
	}

	/** Gives every set of columns by which rows of a file are referred to. */
	private static Set<List<String>> columnsReferredTo(DataPackage description, DataFile file) {
		Set<List<String>> columns = new LinkedHashSet<>(file.schema().uniqueKeys());
		for (DataFile other : description.resources()) {
			for (ForeignKey key : other.schema().foreignKeys()) {
				if (key.reference().resource().equals(file.name())) {
					columns.add(key.reference().fields());
				}
			}
		}
		return columns;
	}

	private void read(DataFile file, List<String> faults, Consumer<Row> reader) {
		List<String> columns = file.schema().fields().stream().map(Field::name).toList();
		try (Reader text = this.folder.reader(file.path());
				CsvReader<CsvRecord> records = CsvReader.builder()
					.allowMissingFields(true)
					.allowExtraFields(true)
					.ofCsvRecord(text)) {
			Map<String, Integer> header = null;
			for (CsvRecord record : records) {
				if (header == null) {
					header = header(file, columns, record.getFields());
				}
				else if (record.getFieldCount() != header.size()) {
					faults.add("%s:%d: %d columns where the header has %d".formatted(file.path(),
							record.getStartingLineNumber(), record.getFieldCount(), header.size()));
				}
				else {
					reader.accept(new Row(file.path(), header, record));
				}
			}
			if (header == null) {
				throw new BadData(List.of(file.path() + ": the file is empty; it needs at least its header"));
			}
		}
		catch (CsvParseException ex) {
			throw new BadData(List.of(file.path() + ": no CSV: " + ex.getMessage()));
		}
		catch (IOException | UncheckedIOException ex) {
			this.folder.text(file.path());
			throw new BadData(List.of(file.path() + ": the file cannot be read: " + ex.getMessage()));
		}
	}

	private static Map<String, Integer> header(DataFile file, List<String> columns, List<String> header) {
		List<String> faults = new ArrayList<>();
		if (header.get(0).startsWith("\uFEFF")) {
			throw new BadData(List.of(file.path() + ":1: starts with a byte order mark; save it as UTF-8 without one"));
		}
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
		Map<String, Integer> places = new HashMap<>();
		header.forEach((column) -> places.put(column, places.size()));
		return places;
	}

	private static void checkKeys(DataFile file, Row row, Map<String, Table> tables, List<String> faults) {
		Set<String> reported = new HashSet<>();
		for (ForeignKey key : file.schema().foreignKeys()) {
			Table target = tables.get(key.reference().resource());
			List<String> value = row.values(key.fields());
			// A key of several columns says nothing new of a row whose single key is
			// unknown.
			if (target != null && !value.contains("") && !target.has(key.reference().fields(), value)
					&& reported.add(key.fields().get(0))) {
				faults.add(row.fault("%s '%s' is unknown: no such row in %s".formatted(String.join(", ", key.fields()),
						String.join(", ", value), target.file().path())));
			}
		}
	}

	/**
	 * What a file can be referred to by: for each key, the line of each of its values.
	 */
	private record Table(DataFile file, Set<List<String>> unique, Map<List<String>, Map<List<String>, Long>> keys) {

		Table(DataFile file, Set<List<String>> keys) {
			this(file, file.schema().uniqueKeys(), new LinkedHashMap<>());
			keys.forEach((columns) -> this.keys.put(columns, new HashMap<>()));
		}

		void add(Row row, List<String> faults) {
			this.keys.forEach((columns, lines) -> {
				List<String> value = row.values(columns);
				Long first = lines.putIfAbsent(value, row.line());
				if (first != null && this.unique.contains(columns) && !value.contains("")) {
					faults.add(row.fault(String.join(", ", columns) + " stands already in line " + first));
				}
			});
		}

		boolean has(List<String> columns, List<String> value) {
			return this.keys.getOrDefault(columns, Map.of()).containsKey(value);
		}

	}

	/** A row as read; an absent value is an empty text. */
	record Row(String file, Map<String, Integer> header, CsvRecord record) {

		long line() {
			return this.record.getStartingLineNumber();
		}

		String get(String column) {
			Integer place = this.header.get(column);
			return (place != null) ? this.record.getField(place) : "";
		}

		boolean has(String column) {
			return !get(column).isEmpty();
		}

		List<String> values(List<String> columns) {
			// Nearly all keys have one column, and a million rows ask for them.
			return (columns.size() == 1) ? List.of(get(columns.get(0))) : columns.stream().map(this::get).toList();
		}

		String fault(String reason) {
			return this.file + ":" + line() + (has("id") ? ": " + get("id") : "") + ": " + reason;
		}

	}

}
