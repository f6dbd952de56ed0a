package org.occupationfigures.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.Named;

/** A resolution or presidential statement of the UN or another body. */
public record Resolution(String id, @Nullable String symbol, String organ, String kind, @Nullable String number,
		int year, @Nullable DateSpan adoptedOn, @Nullable String meeting, String adoption, @Nullable Votes votes,
		String subject, List<Named> districts, List<Provision> provisions, List<Role> sources, String url,
		@Nullable String note, SourceClaim sourceClaim) implements Identified {

	static Resolution of(ResultSet row, List<Named> districts, List<Provision> provisions, List<Role> sources)
			throws SQLException {
		return new Resolution(row.getString("id"), row.getString("symbol"), row.getString("organ"),
				row.getString("kind"), row.getString("number"), row.getInt("year"), DateSpan.of(row, "adopted"),
				row.getString("meeting"), row.getString("adoption"), Votes.of(row), row.getString("subject"), districts,
				provisions, sources, row.getString("url"), row.getString("note"), SourceClaim.ofDocument(row));
	}

	/** How the members voted. */
	public record Votes(int inFavour, int against, int abstentions) {

		static @Nullable Votes of(ResultSet row) throws SQLException {
			int inFavour = row.getInt("votes_for");
			return row.wasNull() ? null : new Votes(inFavour, row.getInt("votes_against"), row.getInt("abstentions"));
		}

	}

	/** What a paragraph says, in the compiler's words. */
	public record Provision(String id, @Nullable String paragraph, String kind, String summary, String read,
			@Nullable String note, List<Role> sources, SourceClaim sourceClaim) implements Identified {

		static Provision of(ResultSet row, List<Role> sources) throws SQLException {
			return new Provision(row.getString("id"), row.getString("paragraph"), row.getString("kind"),
					row.getString("summary"), row.getString("provision_read"), row.getString("note"), sources,
					SourceClaim.ofDocument(row));
		}

	}

	/** A further document and what was read in it. */
	public record Role(String role, SourceClaim.Document source) {

		static Role of(ResultSet row, int number) throws SQLException {
			return new Role(row.getString("role"), SourceClaim.Document.of(row));
		}

	}

}
