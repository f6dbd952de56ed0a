package org.occupationfigures.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A date as answers show it; open at an end, it has no first or last day. */
public record DateSpan(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

	/** Reads the column of a name, and those with {@code _earliest}, {@code _latest}. */
	public static @Nullable DateSpan of(ResultSet row, String name) throws SQLException {
		String edtf = row.getString(name);
		return (edtf != null) ? new DateSpan(edtf, row.getObject(name + "_earliest", LocalDate.class),
				row.getObject(name + "_latest", LocalDate.class)) : null;
	}

	/** Tells whether both have the same days. */
	public boolean isSame(Edtf other) {
		return Objects.equals(this.earliest, other.earliest()) && Objects.equals(this.latest, other.latest());
	}

	/** Tells whether some day lies in both. */
	public boolean meets(Edtf other) {
		return Interval.of(this.earliest, this.latest).overlaps(Interval.of(other.earliest(), other.latest()));
	}

}
