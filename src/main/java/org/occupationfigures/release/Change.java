package org.occupationfigures.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;

/**
 * What a release changed in a row, or in a whole file or column.
 *
 * @param row its key; null for a whole file or column
 * @param column null for an added row
 * @param district that of the claim that was changed, if one was; so {@code measure}
 * @param sourceClaim of the claim or document that was changed; null for other rows
 */
public record Change(String id, String release, String file, @Nullable String row, String what, @Nullable String column,
		@Nullable String before, @Nullable String after, @Nullable String why, @Nullable Named district,
		@Nullable MeasureRef measure, @Nullable SourceClaim sourceClaim) implements Identified {

	public static final CollectionSpec<Change> SPEC = new CollectionSpec<>(Change.class, "change_record", Map.of(),
			(query) -> query.query(Change::of).list(),
			"""
					id, release as changed_in, file, row_key as "row", what, column_name as "column", before, after, why,
					district_id, district_name, measure_id, measure_label, span_start, span_end, claim_note as note"""
					+ SourceClaim.COLUMNS_OF_CLAIM);

	static Change of(ResultSet row, int number) throws SQLException {
		return new Change(row.getString("id"), row.getString("release"), row.getString("file"),
				row.getString("row_key"), row.getString("what"), row.getString("column_name"), row.getString("before"),
				row.getString("after"), row.getString("why"), Named.of(row, "district"),
				(row.getString("measure_id") != null) ? MeasureRef.of(row) : null,
				(row.getString("source_id") != null) ? SourceClaim.ofClaim(row) : null);
	}

}
