package org.occupationfigures.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.occupationfigures.collection.Identified;
import org.occupationfigures.dataset.Release;

/** A version of the data set with the hash of what its files contained. */
public record Version(String id, LocalDate date, boolean current, String sha256, long claims, long sources,
		String notes) implements Identified {

	static Version of(ResultSet row, Release served) throws SQLException {
		String id = row.getString("id");
		boolean current = id.equals(served.version());
		return new Version(id, row.getObject("date", LocalDate.class), current,
				current ? served.sha256() : row.getString("sha256"), row.getLong("claims"), row.getLong("sources"),
				row.getString("notes"));
	}

}
