package org.occupationfigures.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a record rests on: who claims it, in which document, in which words. Whether a
 * claim is true is not said anywhere.
 *
 * @param claim the id of the claim; null when the record rests on the document itself
 * @param origin documents with the same origin repeat one another
 * @param asWritten a fragment of the document in its language, at most ten words
 * @param secondReading null where nobody opened the document a second time
 */
public record SourceClaim(@Nullable String claim, String claimant, @Nullable String speaker, String affiliation,
		String origin, Document source, @Nullable String asWritten, @Nullable String locator, @Nullable Span span,
		@Nullable String note, @Nullable SecondReading secondReading) {

	/** What a CSV says of the document of a record that rests on a claim. */
	public static final String COLUMNS_OF_CLAIM = Document.COLUMNS
			+ ", as_written, locator, second_reading_date, second_reading_result, second_reading_mended";

	/** What a CSV says of the document that a record rests on. */
	public static final String COLUMNS_OF_DOCUMENT = Document.COLUMNS + ", cast(null as varchar) as as_written";

	/** Names the claimant, with the speaker in brackets unless that is the claimant. */
	public String author() {
		boolean other = this.speaker != null && !this.claimant.contains(this.speaker);
		return other ? this.claimant + " (" + this.speaker + ")" : this.claimant;
	}

	public static SourceClaim ofClaim(ResultSet row) throws SQLException {
		return of(row, row.getString("claim_id"), row.getString("claim_note"));
	}

	/** Reads a row with the columns of the view {@code document} and those of a claim. */
	public static SourceClaim of(ResultSet row, @Nullable String claim, @Nullable String note) throws SQLException {
		return of(row, claim, row.getString("as_written"), row.getString("locator"), Span.of(row, "span"), note,
				SecondReading.of(row, "second_reading"));
	}

	public static SourceClaim ofDocument(ResultSet row) throws SQLException {
		return ofDocument(row, null, null);
	}

	public static SourceClaim ofDocument(ResultSet row, @Nullable String locator, @Nullable String note)
			throws SQLException {
		return of(row, null, null, locator, null, note, null);
	}

	/** Reads a document, and puts beside it what is said of a claim. */
	public static SourceClaim of(ResultSet row, @Nullable String claim, @Nullable String asWritten,
			@Nullable String locator, @Nullable Span span, @Nullable String note, @Nullable SecondReading secondReading)
			throws SQLException {
		return new SourceClaim(claim, row.getString("claimant"), row.getString("speaker"), row.getString("affiliation"),
				row.getString("origin"), Document.of(row), asWritten, locator, span, note, secondReading);
	}

	/**
	 * A document as a record names it.
	 *
	 * @param published when, as EDTF
	 * @param read how much of it was read: full-text, excerpt, or secondary (only as
	 * quoted by others)
	 */
	public record Document(String id, String title, String publisher, @Nullable String published, String language,
			@Nullable String url, String read) {

		private static final String COLUMNS = """
				, claimant, speaker, affiliation, origin, source_id, source_title, source_publisher, source_published,
				source_language, source_url, source_read""";

		/** Reads the columns of the view {@code document}. */
		public static Document of(ResultSet row) throws SQLException {
			return new Document(row.getString("source_id"), row.getString("source_title"),
					row.getString("source_publisher"), row.getString("source_published"),
					row.getString("source_language"), row.getString("source_url"), row.getString("source_read"));
		}

	}

	/** Where a fragment stands, in Unicode code points from 0, the end left out. */
	public record Span(int start, int end) {

		/** Reads the columns {@code <prefix>_start} and {@code <prefix>_end}. */
		public static @Nullable Span of(ResultSet row, String prefix) throws SQLException {
			int start = row.getInt(prefix + "_start");
			return row.wasNull() ? null : new Span(start, row.getInt(prefix + "_end"));
		}

	}

	/**
	 * What came of looking a claim up in its document a second time.
	 *
	 * @param result same, mended, or not-found-again
	 * @param mended the columns that were mended; empty unless some were
	 */
	public record SecondReading(LocalDate date, String result, List<String> mended) {

		/** Reads the columns {@code <prefix>_date}, {@code _result}, {@code _mended}. */
		public static @Nullable SecondReading of(ResultSet row, String prefix) throws SQLException {
			String result = row.getString(prefix + "_result");
			String mended = row.getString(prefix + "_mended");
			return (result == null) ? null : new SecondReading(row.getObject(prefix + "_date", LocalDate.class), result,
					(mended != null) ? List.of(mended.split(" ")) : List.of());
		}

	}

}
