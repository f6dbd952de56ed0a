package org.occupationfigures.district;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.Named;

/**
 * When one source says that an area came under the control of Armenian forces, and how
 * large it says that the area is. It rests on the claim of the date, else of the surface.
 */
public record Occupation(String id, Named district, @Nullable Date date, @Nullable Area area,
		SourceClaim sourceClaim) implements Identified {

	public static final CollectionSpec<Occupation> SPEC = new CollectionSpec<>(Occupation.class, "occupation_record",
			Map.of("district", "district_id", "date", "time_order", "area", "area_value", "stated", "published_order"),
			(query) -> query.query(Occupation::of).list(),
			"""
					id, district_id, district_name, date, date_earliest, date_latest, date_qualifier, date_claim,
					area_value, area_unit, area_qualifier, area_claim, area_as_written, area_locator"""
					+ SourceClaim.COLUMNS_OF_CLAIM
					+ ", area_second_reading_date, area_second_reading_result, area_second_reading_mended");

	/** Declares what a request narrows them to. */
	public static void declare(Filter<SqlConditions> filter) {
		filter.anyOrNone("district", "district.name", "district_id")
			.anyOrNone("source", "source.id", "source_id")
			.anyOrNone("affiliation", "source.affiliation", "affiliation")
			.anyOrNone("origin", "source.origin", "origin")
			.anyOrNone("read", "source.read", "source_read")
			.anyOrNone("language", "source.language", "source_language")
			.on("time")
			.between("stated_from", "stated_to", "published")
			.search("source_words", "district_words");
	}

	static Occupation of(ResultSet row, int number) throws SQLException {
		return new Occupation(row.getString("id"), Named.district(row, number), Date.of(row), Area.of(row),
				SourceClaim.ofClaim(row));
	}

	/** A date of control; its earliest or latest day is null where it is open. */
	public record Date(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest, String qualifier,
			String claim) {

		static @Nullable Date of(ResultSet row) throws SQLException {
			DateSpan span = DateSpan.of(row, "date");
			return (span != null) ? new Date(span.edtf(), span.earliest(), span.latest(),
					row.getString("date_qualifier"), row.getString("date_claim")) : null;
		}

	}

	/** A surface. For a range the value is null; the claim has its bounds. */
	public record Area(@Nullable BigDecimal value, String unit, String qualifier, String claim,
			SourceClaim sourceClaim) {

		/** Reads the surface, which is of the same document as the row. */
		static @Nullable Area of(ResultSet row) throws SQLException {
			String claim = row.getString("area_claim");
			return (claim == null) ? null
					: new Area(row.getBigDecimal("area_value"), row.getString("area_unit"),
							row.getString("area_qualifier"), claim,
							SourceClaim.of(row, claim, row.getString("area_as_written"), row.getString("area_locator"),
									SourceClaim.Span.of(row, "area_span"), row.getString("area_note"),
									SourceClaim.SecondReading.of(row, "area_second_reading")));
		}

	}

}
