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
 * @param value the number; null for a range or a number in words
 * @param low the lower bound; null unless the source itself states two bounds
 * @param high the upper bound; null unless the source itself states two bounds
 * @param qualifier how the source hedges it; {@code exact} means as printed, not that the
 * source claims precision
 * @param unit the code of the unit, that of the measure
 * @param rounding the numbers that would be written so, arithmetic and not a claim; null
 * for open statements, ranges and numbers in words
 * @param nullReason why there is no number; null when there is one
 */
public record Figure(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, String qualifier,
		String unit, @Nullable Rounding rounding, @Nullable String nullReason) {

	/**
	 * Reads the figure of a row of the table {@code claim}; null unless it is a quantity.
	 */
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

	/**
	 * Gives the numbers that it allows: its rounding, its bounds, or what lies on the
	 * open side of its value; all numbers when it states none; of what is counted whole
	 * numbers only.
	 */
	public Interval allowed() {
		return Interval.of(this.qualifier, this.value, this.low, this.high, this.rounding, this.unit);
	}

}
