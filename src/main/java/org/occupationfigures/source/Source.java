package org.occupationfigures.source;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.value.DateSpan;

/**
 * A document: one page and one claimant.
 *
 * @param title its title as printed; one that the note calls descriptive is the
 * compiler's
 * @param publisher who published the page
 * @param claimant whose claims it makes
 * @param speaker the person who speaks for the claimant; null when none is named
 * @param affiliation whose side the claims come from
 * @param published when it was published; null when undated
 * @param language the language of the text read
 * @param url the address of the page; null where none was recorded
 * @param origin documents with the same origin repeat one another and count once
 * @param read how much of it was read
 * @param sha256 the hash of the document read; null when it was not kept
 * @param claims how many claims of the data set it makes
 */
record Source(String id, String title, String publisher, String claimant, @Nullable String speaker, String affiliation,
		String kind, @Nullable DateSpan published, String language, @Nullable String url, String origin, String read,
		@Nullable String sha256, long claims, @Nullable String note, SourceClaim sourceClaim) implements Identified {

	Citation citation() {
		return new Citation(this.id, this.kind, this.sourceClaim.author(), this.title, this.publisher,
				(this.published != null) ? this.published.edtf() : null, this.language, this.url,
				(this.read.equals("secondary")) ? "Only as quoted by others" : null);
	}

	static Source of(ResultSet row, int number) throws SQLException {
		return new Source(row.getString("id"), row.getString("source_title"), row.getString("source_publisher"),
				row.getString("claimant"), row.getString("speaker"), row.getString("affiliation"),
				row.getString("kind"), DateSpan.of(row, "published"), row.getString("source_language"),
				row.getString("source_url"), row.getString("origin"), row.getString("source_read"),
				row.getString("sha256"), row.getLong("claims"), row.getString("note"), SourceClaim.ofDocument(row));
	}

}
