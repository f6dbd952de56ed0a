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

/**
 * Something dated.
 *
 * @param id the id of the claim or resolution
 * @param type claim, resolution or presidential-statement
 * @param date the date as the source gives it
 * @param placedOn the day by which it is placed in order: the first of the date, or the
 * last where the beginning is open
 * @param mark {@code uncertain} when the source calls the date uncertain or approximate,
 * {@code range} when it covers more than a day; null for a single day
 * @param category its subject
 * @param measure what is claimed; null for resolutions
 * @param scope what narrows it; null for the whole area
 * @param statement what the source says happened, or the subject of the resolution
 * @param districts the areas that it is about
 * @param record the address of the record
 * @param sourceClaim who says so
 */
record Entry(String id, String type, @Nullable DateSpan date, LocalDate placedOn, @Nullable String mark,
		String category, @Nullable MeasureRef measure, @Nullable String scope, String statement, List<Named> districts,
		Address record, SourceClaim sourceClaim) implements Identified {

	static Entry of(ResultSet row, List<Named> districts) throws SQLException {
		return new Entry(row.getString("id"), row.getString("type"), DateSpan.of(row, "date"),
				row.getObject("placed_on", LocalDate.class), row.getString("mark"), row.getString("category"),
				(row.getString("measure_id") != null) ? MeasureRef.of(row) : null, row.getString("scope"),
				row.getString("statement"), districts, new Address(row.getString("record")), SourceClaim.ofClaim(row));
	}

}
