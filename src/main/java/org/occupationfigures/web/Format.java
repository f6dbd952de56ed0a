package org.occupationfigures.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.MediaType;

/** A format that answers come in, with its media type and the suffix that asks for it. */
public enum Format {

	/** JSON: every address has it. */
	JSON(".json", "application/json"),

	/** CSV (RFC 4180): one flat row per record, streamed. */
	CSV(".csv", "text/csv"),

	/** One JSON record per line, streamed. */
	NDJSON(".ndjson", "application/x-ndjson"),

	/** JSON-LD with the vocabulary of schema.org. */
	JSON_LD(".jsonld", "application/ld+json"),

	/** GeoJSON (RFC 7946): points. */
	GEOJSON(".geojson", "application/geo+json"),

	/** BibTeX. */
	BIBTEX(".bib", "application/x-bibtex"),

	/** CSL-JSON, which reference managers read. */
	CSL(".csl.json", "application/vnd.citationstyles.csl+json");

	/** What every collection is served in. */
	public static final Set<Format> EVERYWHERE = Set.of(JSON, CSV, NDJSON);

	private final String suffix;

	private final MediaType type;

	Format(String suffix, String type) {
		this.suffix = suffix;
		this.type = MediaType.parseMediaType(type);
	}

	/** Finds the format that a path asks for: that of the longest suffix that fits. */
	static Optional<Format> ofSuffix(String path) {
		return Arrays.stream(values())
			.filter((format) -> path.endsWith(format.suffix))
			.max(Comparator.comparingInt((format) -> format.suffix.length()));
	}

	/** The suffix, with its dot. */
	public String suffix() {
		return this.suffix;
	}

	public MediaType type() {
		return this.type;
	}

	/** Tells whether browsers save it rather than show it. */
	public boolean isFile() {
		return this == CSV || this == NDJSON;
	}

}
