package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Interval;
import org.occupationfigures.value.Rounding;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;

/**
 * Who claims what: the one kind of record that all others rest on. Claims that contradict
 * each other stand side by side.
 *
 * @param district null for the conflict as a whole
 * @param figure null unless it is a quantity
 * @param date null unless it is a date
 * @param asOf the time that the claim describes, not that of the statement; null where
 * the source implies none
 * @param side whose people are counted; null for things and whole populations
 * @param scope what narrows it to an event, a part or a class; null for the whole area
 * @param history the changes that releases made to it, as a JSON list
 * @param comparison the id of its comparison; null for claims on sites and in words
 */
public record Claim(String id, @Nullable Named district, String category, MeasureRef measure, String statement,
		@Nullable Figure figure, @Nullable ClaimedDate date, @Nullable Named site, @Nullable DateSpan asOf,
		@Nullable String side, @Nullable String scope, @JsonRawValue String history, SourceClaim sourceClaim,
		@JsonIgnore @Nullable String comparison) implements Identified {

	/** Its orders go by the columns of {@link ClaimIndex}. */
	public static final CollectionSpec<Claim> SPEC = new CollectionSpec<>(Claim.class, "claim",
			Map.of("district", "district_id", "measure", "measure_id", "value", "least", "date", "time", "stated",
					"published"),
			(query) -> query.query(Claim::of).list(),
			"""
					id, district_id, district_name, category, measure_id, measure_label, statement, value, low, high, qualifier,
					unit, rounding_low, rounding_high, null_reason, date, date_earliest, date_latest, as_of, as_of_earliest,
					as_of_latest, site_id, site_name, side, scope, span_start, span_end, note, changed_in"""
					+ SourceClaim.COLUMNS_OF_CLAIM)
		.with(ClaimExports.FORMATS);

	/** Maps a row of the table {@code claim}. */
	public static Claim of(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		return new Claim(id, Named.of(row, "district"), row.getString("category"), MeasureRef.of(row),
				row.getString("statement"), Figure.of(row), ClaimedDate.of(row), Named.of(row, "site"),
				DateSpan.of(row, "as_of"), row.getString("side"), row.getString("scope"),
				Objects.requireNonNullElse(row.getString("history"), "[]"),
				SourceClaim.of(row, id, row.getString("note")), row.getString("comparison_id"));
	}

	/** A date as a source states it; an open end is null. */
	public record ClaimedDate(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, String qualifier) {

		static @Nullable ClaimedDate of(ResultSet row) throws SQLException {
			DateSpan span = DateSpan.of(row, "date");
			return (span != null)
					? new ClaimedDate(span.edtf(), span.earliest(), span.latest(), row.getString("qualifier")) : null;
		}

	}

	/**
	 * A number as a source states it.
	 *
	 * @param value null for a range or a number in words
	 * @param low null unless the source itself states two bounds, alone or beside its
	 * best estimate; so {@code high}
	 * @param rounding arithmetic and not a claim; null for open statements, ranges,
	 * estimates with bounds and numbers in words
	 */
	public record Figure(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high,
			String qualifier, String unit, @Nullable Rounding rounding, @Nullable String nullReason) {

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

}
