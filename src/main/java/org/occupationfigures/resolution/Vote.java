package org.occupationfigures.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.Named;

/**
 * How a state voted, as the document of the roll call has it.
 *
 * @param resolution the id of the resolution voted on; null for a motion
 */
public record Vote(String id, RollCall rollCall, @Nullable String resolution, Named country, String vote,
		@Nullable String note, SourceClaim sourceClaim) implements Identified {

	public static final CollectionSpec<Vote> SPEC = new CollectionSpec<>(Vote.class, "vote_record",
			Map.of("date", "held_order", "country", "country_name"), (query) -> query.query(Vote::of).list(), """
					id, roll_call_id, subject, organ, held_on, held_on_earliest, held_on_latest, resolution_id,
					country_id, country_name, vote, note""" + SourceClaim.COLUMNS_OF_DOCUMENT + ", locator");

	/** Declares what a request narrows them to. */
	public static void declare(Filter<SqlConditions> filter) {
		filter.anyOf("roll_call", "roll_call.id", "roll_call_id")
			.anyOrNone("resolution", "resolution.id", "resolution_id")
			.anyOf("country", "country.id", "country_id")
			.anyOf("vote", "vote.vote", "vote");
	}

	static Vote of(ResultSet row, int number) throws SQLException {
		return new Vote(row.getString("id"), RollCall.of(row), row.getString("resolution_id"),
				Objects.requireNonNull(Named.of(row, "country")), row.getString("vote"), row.getString("note"),
				SourceClaim.ofDocument(row, row.getString("locator"), row.getString("roll_call_note")));
	}

	/** What was voted on, where and when. */
	public record RollCall(String id, String subject, String organ, @Nullable DateSpan heldOn) {

		static RollCall of(ResultSet row) throws SQLException {
			return new RollCall(row.getString("roll_call_id"), row.getString("subject"), row.getString("organ"),
					DateSpan.of(row, "held_on"));
		}

	}

}
