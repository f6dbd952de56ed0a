package org.occupationfigures.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.dataset.DataPackage.ForeignKey;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Reads the files while they are loaded and reports every fault that
 * {@code datapackage.json} or the rules of {@link RowRules} know, in lines that a
 * contributor understands. The constraints of the database stand behind it.
 */
@Component
record DataCheck(DataFolder folder) implements FlywayMigrationStrategy {

	@Override
	public void migrate(Flyway flyway) {
		CompletableFuture<Void> checked = CompletableFuture.runAsync(this::run,
				(task) -> new Thread(task, "check").start());
		try {
			flyway.migrate();
		}
		finally {
			// What the check has to say of bad data says more than the database.
			checked.join();
		}
	}

	/** The files are read twice, since what a row refers to may stand anywhere. */
	void run() {
		Faults faults = new Faults();
		Map<String, Table> tables = new LinkedHashMap<>();
		DataPackage description = this.folder.description();
		FieldRules fields = new FieldRules(description.created());
		RowRules rules = new RowRules(description, new Faults());
		for (DataFile file : description.tables()) {
			try {
				Table table = new Table(file);
				read(file, faults, (row) -> {
					fields.check(file, row, faults);
					table.add(row, faults);
					rules.learn(file, row);
				});
				tables.put(file.name(), table);
			}
			catch (InvalidDataset ex) {
				ex.faults.forEach(faults::add);
			}
		}
		checkBoundaries(tables, rules, faults);
		tables.values().forEach((table) -> read(table.file(), new Faults(), (row) -> {
			checkKeys(table.file(), row, tables, faults);
			// They read numbers, which only a file without faults is sure to have.
			if (faults.isEmpty()) {
				rules.check(table.file(), row);
			}
		}));
		faults.report();
		rules.report();
	}

	private void checkBoundaries(Map<String, Table> tables, RowRules rules, Faults faults) {
		try {
			Set<String> shown = new HashSet<>();
			for (Boundary shape : Boundary.read(this.folder)) {
				String place = this.folder.description().file("boundaries").path() + ": "
						+ Row.shown(shape.districtId());
				faults.require(isKnown(tables, "districts", shape.districtId()),
						place + ": no such id in districts.csv");
				faults.require(isKnown(tables, "sources", shape.sourceId()),
						place + ": source_id '" + Row.shown(shape.sourceId()) + "' is unknown");
				faults.require(!shape.locator().isBlank() && !shape.note().isBlank(),
						place + ": locator or note is empty");
				faults.require(shape.isSound(),
						place + ": no polygon of closed rings, the outer against the clock, in degrees");
				faults.require(shown.add(shape.districtId()), place + ": has two shapes");
				rules.named().add(List.of("sources", shape.sourceId()));
			}
		}
		catch (InvalidDataset ex) {
			ex.faults.forEach(faults::add);
		}
	}

	private static boolean isKnown(Map<String, Table> tables, String file, String id) {
		Table table = tables.get(file);
		return table == null || table.has(List.of("id"), List.of(id));
	}

	/** Reads the rows that have as many columns as the header. */
	private void read(DataFile file, Faults faults, Consumer<Row> reader) {
		try (Stream<Row> rows = RowReader.rows(this.folder, file)) {
			rows.forEach((row) -> {
				int columns = row.record().getFieldCount();
				if (columns == row.header().size()) {
					reader.accept(row);
					return;
				}
				faults.add(row.file() + ":" + row.line() + ": " + columns + " columns where the header has "
						+ row.header().size());
			});
		}
	}

	private static void checkKeys(DataFile file, Row row, Map<String, Table> tables, Faults faults) {
		for (ForeignKey key : file.schema().foreignKeys()) {
			Table target = tables.get(key.reference().resource());
			List<String> value = row.values(key.fields());
			if (target != null && !value.contains("") && !target.has(key.reference().fields(), value)) {
				faults.add(row.fault(String.join(", ", key.fields()) + " '" + Row.shown(String.join(", ", value))
						+ "' is unknown: no such row in " + target.file().path()));
			}
		}
	}

	/** A file with the line of each value of its keys. */
	private record Table(DataFile file, Map<List<String>, Map<List<String>, Long>> keys) {

		Table(DataFile file) {
			this(file, new LinkedHashMap<>());
			file.schema().uniqueKeys().forEach((columns) -> this.keys.put(columns, new HashMap<>()));
		}

		void add(Row row, Faults faults) {
			this.keys.forEach((columns, lines) -> {
				List<String> value = row.values(columns);
				Long first = lines.putIfAbsent(value, row.line());
				if (first != null && !value.contains("")) {
					faults.add(row.fault(String.join(", ", columns) + " stands already in line " + first));
				}
			});
		}

		boolean has(List<String> columns, List<String> value) {
			return this.keys.getOrDefault(columns, Map.of()).containsKey(value);
		}

	}

}
