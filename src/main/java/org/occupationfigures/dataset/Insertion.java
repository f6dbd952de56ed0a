package org.occupationfigures.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Inserts rows in parts, so that the database need not be able to undo them all. */
final class Insertion {

	private static final int PART = 1000;

	private Insertion() {
	}

	/** Inserts rows; the next part is made while one is inserted. */
	static void run(Connection database, String table, List<String> columns, Stream<List<@Nullable Object>> rows)
			throws SQLException {
		String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values (?"
				+ ", ?".repeat(columns.size() - 1) + ")";
		Iterator<List<@Nullable Object>> left = rows.iterator();
		database.setAutoCommit(false);
		CompletableFuture<List<List<@Nullable Object>>> next = CompletableFuture.supplyAsync(() -> part(left));
		try (PreparedStatement insert = database.prepareStatement(sql)) {
			for (List<List<@Nullable Object>> part = next.join(); !part.isEmpty(); part = next.join()) {
				next = CompletableFuture.supplyAsync(() -> part(left));
				for (List<@Nullable Object> row : part) {
					for (int i = 0; i < columns.size(); i++) {
						insert.setObject(i + 1, row.get(i));
					}
					insert.addBatch();
				}
				insert.executeBatch();
				database.commit();
			}
		}
		finally {
			// Nothing reads on when the caller closes the file.
			next.exceptionally((ex) -> List.of()).join();
			database.setAutoCommit(true);
		}
	}

	private static List<List<@Nullable Object>> part(Iterator<List<@Nullable Object>> rows) {
		List<List<@Nullable Object>> part = new ArrayList<>(PART);
		while (part.size() < PART && rows.hasNext()) {
			part.add(rows.next());
		}
		return part;
	}

}
