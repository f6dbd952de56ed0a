package org.occupationfigures.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** An area or a site as a record names it. */
public record Named(String id, String name) {

	/** Reads the columns {@code <prefix>_id} and {@code <prefix>_name}. */
	public static @Nullable Named of(ResultSet row, String prefix) throws SQLException {
		String id = row.getString(prefix + "_id");
		return (id != null) ? new Named(id, row.getString(prefix + "_name")) : null;
	}

	public static Named district(ResultSet row, int number) throws SQLException {
		return new Named(row.getString("district_id"), row.getString("district_name"));
	}

}
