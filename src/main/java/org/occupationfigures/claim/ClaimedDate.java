package org.occupationfigures.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.DateSpan;

/** A date as a source states it; an open end is null. */
public record ClaimedDate(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, String qualifier) {

	static @Nullable ClaimedDate of(ResultSet row) throws SQLException {
		DateSpan span = DateSpan.of(row, "date");
		return (span != null) ? new ClaimedDate(span.edtf(), span.earliest(), span.latest(), row.getString("qualifier"))
				: null;
	}

}
