package org.occupationfigures.claim;

import java.sql.ResultSet;
import java.sql.SQLException;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;

/**
 * Who claims what: the one kind of record that all others rest on. Claims that contradict
 * each other stand side by side.
 *
 * @param id its permanent id
 * @param district the area to which the source assigns it; null for the conflict as a
 * whole
 * @param category its subject
 * @param measure what is claimed
 * @param statement the claim in a sentence, which says nothing about its truth
 * @param figure the number; null unless it is a quantity
 * @param date the date; null unless it is a date
 * @param site the named site; null when it is about none
 * @param asOf the time that the claim describes, not that of the statement; null where
 * the source implies none
 * @param side whose people are counted; null for things and whole populations
 * @param scope what narrows it to an event, a part or a class; null for the whole area
 * @param sourceClaim who says so, where, in which words
 * @param comparison the id of its comparison, which its links show; null for claims on
 * sites and in words
 */
public record Claim(String id, @Nullable Named district, String category, MeasureRef measure, String statement,
		@Nullable Figure figure, @Nullable ClaimedDate date, @Nullable Named site, @Nullable DateSpan asOf,
		@Nullable String side, @Nullable String scope, SourceClaim sourceClaim,
		@JsonIgnore @Nullable String comparison) implements Identified {

	/** Maps a row of the table {@code claim}. */
	public static Claim of(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		return new Claim(id, Named.of(row, "district"), row.getString("category"), MeasureRef.of(row),
				row.getString("statement"), Figure.of(row), ClaimedDate.of(row), Named.of(row, "site"),
				DateSpan.of(row, "as_of"), row.getString("side"), row.getString("scope"),
				SourceClaim.of(row, id, row.getString("note")), row.getString("comparison_id"));
	}

}
