package org.occupationfigures.district;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.Named;

/**
 * A row of the founding table as one source gives it: when it says that an area came
 * under the control of Armenian forces, and how large it says that the area is.
 *
 * @param id the area and the source
 * @param date the date; null when the source gives none
 * @param area the surface of the area; null when the source gives none
 * @param sourceClaim the claim of the date, else that of the surface
 */
record Occupation(String id, Named district, @Nullable Date date, @Nullable Area area,
		SourceClaim sourceClaim) implements Identified {

	static Occupation of(ResultSet row, int number) throws SQLException {
		return new Occupation(row.getString("id"), Named.district(row, number), Date.of(row), Area.of(row),
				SourceClaim.ofClaim(row));
	}

	/**
	 * A date of control.
	 *
	 * @param earliest its first day; null when its beginning is open
	 * @param latest its last day; null when its end is open
	 * @param qualifier how the source hedges it
	 * @param claim the id of the claim
	 */
	record Date(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, String qualifier, String claim) {

		static @Nullable Date of(ResultSet row) throws SQLException {
			DateSpan span = DateSpan.of(row, "date");
			return (span != null) ? new Date(span.edtf(), span.earliest(), span.latest(),
					row.getString("date_qualifier"), row.getString("date_claim")) : null;
		}

	}

	/**
	 * The surface of an area.
	 *
	 * @param value the number; null for a range
	 * @param qualifier how the source hedges it
	 * @param claim the id of the claim, which has the bounds of a range
	 * @param sourceClaim that of the claim
	 */
	record Area(@Nullable BigDecimal value, String unit, String qualifier, String claim, SourceClaim sourceClaim) {

		/** Reads the surface, which is of the same document as the row. */
		static @Nullable Area of(ResultSet row) throws SQLException {
			String claim = row.getString("area_claim");
			return (claim == null) ? null
					: new Area(row.getBigDecimal("area_value"), row.getString("area_unit"),
							row.getString("area_qualifier"), claim,
							SourceClaim.of(row, claim, row.getString("area_as_written"), row.getString("area_locator"),
									SourceClaim.Span.of(row, "area_span"), row.getString("area_note")));
		}

	}

}
