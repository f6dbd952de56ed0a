package org.occupationfigures.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A measure as a record names it. */
public record MeasureRef(String id, String label) {

	public static MeasureRef of(ResultSet row) throws SQLException {
		return new MeasureRef(row.getString("measure_id"), row.getString("measure_label"));
	}

}
