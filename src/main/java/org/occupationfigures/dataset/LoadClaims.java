package org.occupationfigures.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

/** The migration that loads the claims, of which there may be a million. */
@Component
class LoadClaims extends BaseJavaMigration {

	private final DataFolder folder;

	LoadClaims(DataFolder folder) {
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
	public void migrate(Context context) throws SQLException {
		Connection database = context.getConnection();
		ClaimInsert columns = new ClaimInsert(database, twoSided());
		try (RowReader rows = rows()) {
			Insertion.run(database, ClaimInsert.INSERT, rows.stream().map(columns::of));
		}
		Insertion.run(database, ComparisonBuilder.INSERT,
				columns.comparisons().stream().map(ComparisonBuilder::columns));
	}

	/**
	 * Finds the measures and areas whose claims count the people of more than one side.
	 */
	private Set<List<String>> twoSided() {
		Map<List<String>, String> sides = new HashMap<>();
		Set<List<String>> found = new HashSet<>();
		try (RowReader rows = rows()) {
			rows.forEachRemaining((row) -> {
				String side = row.get("side");
				if (!sides.computeIfAbsent(ClaimCsvRow.counted(row), (first) -> side).equals(side)) {
					found.add(ClaimCsvRow.counted(row));
				}
			});
		}
		return found;
	}

	private RowReader rows() {
		return this.folder.rows(this.folder.description().file("claims"));
	}

}
