package org.occupationfigures.value;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.h2.api.AggregateFunction;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Agreement.Stated;

/**
 * The {@link Agreement} of grouped rows, for the migrations; null when it cannot be told.
 * Its arguments: the measure's {@code time}, the qualifier, value, low, high, the
 * rounding's low and high, the date's earliest and latest, and those of {@code as_of}.
 */
public class AgreementOfRows implements AggregateFunction {

	private final List<Stated> claims = new ArrayList<>();

	private boolean stock;

	@Override
	public int getType(int[] inputTypes) {
		return Types.VARCHAR;
	}

	@Override
	public void add(Object arguments) {
		@Nullable Object[] row = (Object[]) arguments;
		this.stock = "stock".equals(row[0]);
		Interval value = (row[7] != null || row[8] != null) ? Interval.of(day(row[7]), day(row[8]))
				: Interval.of(String.valueOf(row[1]), number(row[2]), number(row[3]), number(row[4]),
						rounding(number(row[5]), number(row[6])));
		this.claims.add(new Stated(value, Interval.of(day(row[9]), day(row[10]))));
	}

	@Override
	public @Nullable Object getResult() {
		Agreement agreement = Agreement.of(this.claims, this.stock);
		return (agreement != null) ? agreement.word() : null;
	}

	private static @Nullable BigDecimal number(@Nullable Object value) {
		return (BigDecimal) value;
	}

	private static @Nullable Rounding rounding(@Nullable BigDecimal low, @Nullable BigDecimal high) {
		return (low != null && high != null) ? new Rounding(low, high) : null;
	}

	private static @Nullable LocalDate day(@Nullable Object value) {
		return (value instanceof Date date) ? date.toLocalDate() : (LocalDate) value;
	}

}
