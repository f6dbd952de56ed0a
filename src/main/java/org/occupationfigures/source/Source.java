package org.occupationfigures.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.web.Format;

/** A document: one page and one claimant. */
public record Source(String id, String title, String publisher, String claimant, @Nullable String speaker,
		String affiliation, String kind, @Nullable DateSpan published, String language, @Nullable String url,
		String origin, String read, @Nullable String sha256, long claims, @Nullable String note,
		SourceClaim sourceClaim) implements Identified {

	public static final CollectionSpec<Source> SPEC = new CollectionSpec<>(Source.class, "source_record",
			Map.of("title", "source_title", "stated", "published_order", "claims", "claims"),
			(query) -> query.query(Source::of).list(),
			"id, kind, published_earliest, published_latest, sha256, claims, note" + SourceClaim.COLUMNS_OF_DOCUMENT)
		.with(Map.of(Format.BIBTEX, Export.text((source, context) -> source.citation().bibtex()), Format.CSL,
				new Export<>("[", ",", "]", (source, context) -> source.citation().csl()), Format.JSON_LD,
				SchemaOrg.graph((source, context) -> SchemaOrg.creativeWork(source.sourceClaim(), context))));

	/** Declares what a request narrows them to. */
	public static void declare(Filter<SqlConditions> filter) {
		filter.anyOrNone("affiliation", "source.affiliation", "affiliation")
			.anyOrNone("origin", "source.origin", "origin")
			.anyOrNone("kind", "source.kind", "kind")
			.anyOrNone("read", "source.read", "source_read")
			.anyOrNone("language", "source.language", "source_language")
			.between("stated_from", "stated_to", "published")
			.search("words");
	}

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
