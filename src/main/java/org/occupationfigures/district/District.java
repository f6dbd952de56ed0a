package org.occupationfigures.district;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.web.Address;

/**
 * An area with what is claimed of it.
 *
 * @param name its name as the founding table spells it
 * @param kind region or district
 * @param centre its centre, with the document that names it
 * @param point a point inside it or near its town; null where no source gives one
 * @param names its names, in every spelling and script
 * @param codes its codes in other schemes
 * @param overlaps land that it shares with other areas, and parts that figures count
 * @param figures for each headline measure the claims about the whole area; a measure
 * without claims has none
 * @param sourceClaim the document that gives the point or, without one, the area
 */
record District(String id, String name, String kind, Centre centre, @Nullable Point point, List<Name> names,
		List<Code> codes, List<Overlap> overlaps, List<Figures> figures, @Nullable String note,
		SourceClaim sourceClaim) implements Identified {

	static District of(ResultSet row, List<Name> names, List<Code> codes, List<Overlap> overlaps, List<Figures> figures)
			throws SQLException {
		return new District(row.getString("id"), row.getString("name"), row.getString("kind"),
				new Centre(row.getString("centre"), row.getString("centre_source_id")), Point.of(row), names, codes,
				overlaps, figures, row.getString("note"), SourceClaim.ofDocument(row));
	}

	/**
	 * The centre of an area.
	 *
	 * @param source the id of the document that names it
	 */
	record Centre(String name, String source) {

	}

	/**
	 * A point, not a boundary.
	 *
	 * @param latitude degrees north (WGS 84)
	 * @param longitude degrees east (WGS 84)
	 */
	record Point(BigDecimal latitude, BigDecimal longitude) {

		static @Nullable Point of(ResultSet row) throws SQLException {
			BigDecimal latitude = row.getBigDecimal("latitude");
			return (latitude != null) ? new Point(latitude, row.getBigDecimal("longitude")) : null;
		}

	}

	/**
	 * A name of the area.
	 *
	 * @param name as written
	 * @param language language and script (BCP 47)
	 * @param kind who uses it, or how it came about
	 * @param source the document that has it
	 */
	record Name(String name, String language, String kind, @Nullable String note, SourceClaim.Document source) {

		static Name of(ResultSet row, int number) throws SQLException {
			return new Name(row.getString("name"), row.getString("language"), row.getString("kind"),
					row.getString("note"), SourceClaim.Document.of(row));
		}

	}

	/**
	 * A code of the area.
	 *
	 * @param source the document that has it
	 */
	record Code(String scheme, String code, @Nullable String note, SourceClaim.Document source) {

		static Code of(ResultSet row, int number) throws SQLException {
			return new Code(row.getString("scheme"), row.getString("code"), row.getString("note"),
					SourceClaim.Document.of(row));
		}

	}

	/**
	 * Land that the area shares with another, or a part that a figure counts.
	 *
	 * @param with the other area, one of the nine or not, or the part
	 * @param areaKm2 the size of that land in square kilometres; null where no source
	 * gives it
	 * @param explanation what the document says, in the compiler's words
	 */
	record Overlap(String with, @Nullable BigDecimal areaKm2, String explanation, SourceClaim sourceClaim) {

		static Overlap of(ResultSet row, int number) throws SQLException {
			return new Overlap(row.getString("overlaps_with"), row.getBigDecimal("area_km2"),
					row.getString("explanation"), SourceClaim.ofDocument(row));
		}

	}

	/**
	 * What is claimed of the whole area under one measure.
	 *
	 * @param claims the first claims in the order in which they were published, undated
	 * last
	 * @param claimCount how many claims there are
	 * @param claimsAddress where all of them are, in the same order
	 */
	record Figures(MeasureRef measure, List<Claim> claims, int claimCount, Address claimsAddress) {

		static Figures of(MeasureRef measure, FirstClaims.Shown first) {
			return new Figures(measure, first.claims(), first.count(), first.address());
		}

	}

}
