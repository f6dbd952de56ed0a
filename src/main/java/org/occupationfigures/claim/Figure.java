package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Interval;
import org.occupationfigures.value.Rounding;

/**
 * A number as a source states it.
 *
 * @param value null for a range or a number in words
 * @param low null unless the source itself states two bounds, alone or beside its best
 * estimate; so {@code high}
 * @param rounding arithmetic and not a claim; null for open statements, ranges, estimates
 * with bounds and numbers in words
 */
public record Figure(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, String qualifier,
		String unit, @Nullable Rounding rounding, @Nullable String nullReason) {

	/** Reads the figure of a row of the table {@code claim}; null for no quantity. */
	public static @Nullable Figure of(ResultSet row) throws SQLException {
		if (!"quantity".equals(row.getString("kind"))) {
			return null;
		}
		BigDecimal low = row.getBigDecimal("rounding_low");
		BigDecimal high = row.getBigDecimal("rounding_high");
		return new Figure(row.getBigDecimal("value"), row.getBigDecimal("low"), row.getBigDecimal("high"),
				row.getString("qualifier"), row.getString("unit"),
				(low != null && high != null) ? new Rounding(low, high) : null, row.getString("null_reason"));
	}

	/** The numbers that it allows. */
	public Interval allowed() {
		return Interval.of(this.qualifier, this.value, this.low, this.high, this.rounding, this.unit);
	}

}
