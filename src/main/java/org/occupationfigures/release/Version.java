package org.occupationfigures.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.dataset.Release;

/**
 * A version of the data set with the hash of what its files contained.
 *
 * @param added how many claims it added; null where no changes are recorded; so
 * {@code changed} and {@code withdrawn}
 */
public record Version(String id, LocalDate date, boolean current, String sha256, long claims, long sources,
		@Nullable Long added, @Nullable Long changed, @Nullable Long withdrawn, String notes,
		List<Count> counts) implements Identified {

	static Version of(ResultSet row, Release served, List<Count> counts) throws SQLException {
		String id = row.getString("id");
		boolean current = id.equals(served.version());
		return new Version(id, row.getObject("date", LocalDate.class), current,
				current ? served.sha256() : row.getString("sha256"), row.getLong("claims"), row.getLong("sources"),
				row.getObject("added", Long.class), row.getObject("changed", Long.class),
				row.getObject("withdrawn", Long.class), row.getString("notes"), counts);
	}

	/**
	 * The claims before and after a release, of one affiliation, area, measure or origin.
	 */
	public record Count(String by, String id, long before, long after, long added, long changed, long withdrawn) {

		static Count of(ResultSet row, int number) throws SQLException {
			return new Count(row.getString("counted_by"), row.getString("word"), row.getLong("before"),
					row.getLong("after"), row.getLong("added"), row.getLong("changed"), row.getLong("withdrawn"));
		}

	}

}
