package org.occupationfigures.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;

/** Something dated, placed on its first day, or the last if it has no first. */
public record Entry(String id, String type, @Nullable DateSpan date, LocalDate placedOn, @Nullable String mark,
		String category, @Nullable MeasureRef measure, @Nullable String scope, String statement, List<Named> districts,
		Address record, SourceClaim sourceClaim) implements Identified {

	static Entry of(ResultSet row, List<Named> districts) throws SQLException {
		return new Entry(row.getString("id"), row.getString("type"), DateSpan.of(row, "date"),
				row.getObject("placed_on", LocalDate.class), row.getString("mark"), row.getString("category"),
				(row.getString("measure_id") != null) ? MeasureRef.of(row) : null, row.getString("scope"),
				row.getString("statement"), districts, new Address(row.getString("record")), SourceClaim.ofClaim(row));
	}

}
