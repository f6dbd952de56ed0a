package org.occupationfigures.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.Named;

/**
 * A resolution or presidential statement of the UN or another body.
 *
 * @param symbol its symbol; null where none was seen
 * @param organ the body
 * @param kind resolution or presidential-statement
 * @param number its number; null for statements
 * @param adoptedOn when it was adopted or issued
 * @param meeting the meeting; null where it was not seen
 * @param adoption how it was adopted
 * @param votes the vote; null where there was none or none was seen
 * @param subject what it is about
 * @param districts the areas that it names
 * @param provisions what its paragraphs say
 * @param sources further documents that its vote, meeting or symbol was read in
 * @param url the address of the text
 */
record Resolution(String id, @Nullable String symbol, String organ, String kind, @Nullable String number, int year,
		@Nullable DateSpan adoptedOn, @Nullable String meeting, String adoption, @Nullable Votes votes, String subject,
		List<Named> districts, List<Provision> provisions, List<Role> sources, String url, @Nullable String note,
		SourceClaim sourceClaim) implements Identified {

	static Resolution of(ResultSet row, List<Named> districts, List<Provision> provisions, List<Role> sources)
			throws SQLException {
		return new Resolution(row.getString("id"), row.getString("symbol"), row.getString("organ"),
				row.getString("kind"), row.getString("number"), row.getInt("year"), DateSpan.of(row, "adopted"),
				row.getString("meeting"), row.getString("adoption"), Votes.of(row), row.getString("subject"), districts,
				provisions, sources, row.getString("url"), row.getString("note"), SourceClaim.ofDocument(row));
	}

	/**
	 * A recorded vote.
	 *
	 * @param inFavour votes for
	 * @param against votes against
	 * @param abstentions abstentions
	 */
	record Votes(int inFavour, int against, int abstentions) {

		static @Nullable Votes of(ResultSet row) throws SQLException {
			int inFavour = row.getInt("votes_for");
			return row.wasNull() ? null : new Votes(inFavour, row.getInt("votes_against"), row.getInt("abstentions"));
		}

	}

	/**
	 * What a paragraph says.
	 *
	 * @param paragraph its number; null where that was not seen
	 * @param kind what it does
	 * @param summary its content in the compiler's words
	 * @param read how much of the text was read
	 * @param sources further documents that its content or number was read in
	 * @param sourceClaim the document in which the content was read
	 */
	record Provision(String id, @Nullable String paragraph, String kind, String summary, String read,
			@Nullable String note, List<Role> sources, SourceClaim sourceClaim) implements Identified {

		static Provision of(ResultSet row, List<Role> sources) throws SQLException {
			return new Provision(row.getString("id"), row.getString("paragraph"), row.getString("kind"),
					row.getString("summary"), row.getString("provision_read"), row.getString("note"), sources,
					SourceClaim.ofDocument(row));
		}

	}

	/**
	 * A further document and what was read in it.
	 *
	 * @param role what was read there
	 */
	record Role(String role, SourceClaim.Document source) {

		static Role of(ResultSet row, int number) throws SQLException {
			return new Role(row.getString("role"), SourceClaim.Document.of(row));
		}

	}

}
