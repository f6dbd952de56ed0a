package org.occupationfigures.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date as answers show it.
 *
 * @param edtf the date as EDTF, as the source gives it
 * @param earliest its first day; null when its beginning is open
 * @param latest its last day; null when its end is open
 */
public record DateSpan(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

	/**
	 * Reads the columns {@code <name>}, {@code <name>_earliest} and
	 * {@code <name>_latest}.
	 * @param row the row
	 * @param name the name of the first column
	 * @return the date; null when there is none
	 * @throws SQLException if a column is missing
	 */
	public static @Nullable DateSpan of(ResultSet row, String name) throws SQLException {
		String edtf = row.getString(name);
		return (edtf != null) ? new DateSpan(edtf, row.getObject(name + "_earliest", LocalDate.class),
				row.getObject(name + "_latest", LocalDate.class)) : null;
	}

	/**
	 * Tells whether it possibly is another date.
	 * @param other the other
	 * @return whether some day lies in both
	 */
	public boolean meets(Edtf other) {
		return isNotAfter(this.earliest, other.latest()) && isNotAfter(other.earliest(), this.latest);
	}

	private static boolean isNotAfter(@Nullable LocalDate first, @Nullable LocalDate last) {
		return first == null || last == null || !first.isAfter(last);
	}

}
