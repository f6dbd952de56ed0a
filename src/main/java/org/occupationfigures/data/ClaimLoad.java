package org.occupationfigures.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The migration that loads the claims, of which there may be a million: in parts, so that
 * the database need not be able to take all of them back.
 */
@Component
class ClaimLoad extends BaseJavaMigration {

	private static final String FILE = "claims.csv";

	private static final int PART = 1000;

	private final DataFolder folder;

	ClaimLoad(DataFolder folder) {
		this.folder = folder;
	}

	@Override
	protected void init() {
		extractVersionAndDescription("V3__load_claims", "V", false);
	}

	@Override
	public boolean canExecuteInTransaction() {
		return false;
	}

	@Override
	public void migrate(Context context) throws IOException, SQLException {
		load(context.getConnection());
	}

	void load(Connection database) throws IOException, SQLException {
		database.setAutoCommit(false);
		try (CsvReader<NamedCsvRecord> rows = rows()) {
			ClaimColumns columns = new ClaimColumns(database, twoSided());
			insert(database, ClaimColumns.INSERT, rows.stream().map(columns::of));
			insert(database, ComparedClaims.INSERT, columns.comparisons().stream().map(ComparedClaims::columns));
		}
		finally {
			database.setAutoCommit(true);
		}
	}

	/** Inserts rows in parts; the next part is made while one is inserted. */
	private static void insert(Connection database, String sql, Stream<List<@Nullable Object>> rows)
			throws SQLException {
		Iterator<List<@Nullable Object>> left = rows.iterator();
		try (PreparedStatement insert = database.prepareStatement(sql)) {
			List<List<@Nullable Object>> part = part(left);
			while (!part.isEmpty()) {
				CompletableFuture<List<List<@Nullable Object>>> next = CompletableFuture.supplyAsync(() -> part(left));
				for (List<@Nullable Object> row : part) {
					for (int i = 0; i < row.size(); i++) {
						insert.setObject(i + 1, row.get(i));
					}
					insert.addBatch();
				}
				insert.executeBatch();
				database.commit();
				part = next.join();
			}
		}
	}

	private static List<List<@Nullable Object>> part(Iterator<List<@Nullable Object>> rows) {
		List<List<@Nullable Object>> part = new ArrayList<>(PART);
		while (part.size() < PART && rows.hasNext()) {
			part.add(rows.next());
		}
		return part;
	}

	/**
	 * Finds the measures and areas whose claims count the people of more than one side.
	 */
	private Set<List<String>> twoSided() throws IOException {
		Map<List<String>, String> sides = new HashMap<>();
		Set<List<String>> found = new HashSet<>();
		try (CsvReader<NamedCsvRecord> rows = rows()) {
			for (NamedCsvRecord row : rows) {
				String side = row.getField("side");
				if (!sides.computeIfAbsent(ClaimRow.counted(row), (first) -> side).equals(side)) {
					found.add(ClaimRow.counted(row));
				}
			}
		}
		return found;
	}

	private CsvReader<NamedCsvRecord> rows() throws IOException {
		return CsvReader.builder().ofNamedCsvRecord(this.folder.reader(FILE));
	}

}
