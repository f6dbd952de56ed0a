package org.occupationfigures.total;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.source.SourceClaim;

/**
 * Land that two areas share, as a document describes it.
 *
 * @param between the two areas, by id
 * @param areaKm2 its size in square kilometres; null where the document gives none
 * @param explanation what the document says, in the compiler's words
 */
record Overlap(List<String> between, @Nullable BigDecimal areaKm2, String explanation, SourceClaim sourceClaim) {

	static Overlap of(ResultSet row, int number) throws SQLException {
		List<String> between = Stream.of(row.getString("district_id"), row.getString("overlaps_with"))
			.sorted()
			.toList();
		return new Overlap(between, row.getBigDecimal("area_km2"), row.getString("explanation"),
				SourceClaim.ofDocument(row));
	}

}
