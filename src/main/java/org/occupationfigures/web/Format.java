package org.occupationfigures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A format that answers come in, with its media type and the suffix that asks for it. */
public enum Format {

	JSON(".json", "application/json"),

	/** RFC 4180: one flat row per record. */
	CSV(".csv", "text/csv"),

	/** One JSON record per line. */
	NDJSON(".ndjson", "application/x-ndjson"),

	/** The rows of the CSV as a workbook for spreadsheets. */
	XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

	JSON_LD(".jsonld", "application/ld+json"),

	/** RFC 7946: shapes and points. */
	GEOJSON(".geojson", "application/geo+json"),

	BIBTEX(".bib", "application/x-bibtex"),

	/** CSL-JSON, which reference managers read. */
	CSL(".csl.json", "application/vnd.citationstyles.csl+json");

	/** What every collection is served in. */
	public static final Set<Format> EVERYWHERE = Set.of(JSON, CSV, NDJSON, XLSX);

	/** Raises a quality by less than the step of 0.001 to the next. */
	private static final double NAMED = 1.0001;

	private final String suffix;

	private final MediaType type;

	Format(String suffix, String type) {
		this.suffix = suffix;
		this.type = MediaType.parseMediaType(type);
	}

	/** Finds the format that a path asks for: that of the longest suffix that fits. */
	static @Nullable Format ofSuffix(String path) {
		return Arrays.stream(values())
			.filter((format) -> path.endsWith(format.suffix))
			.max(Comparator.comparingInt((format) -> format.suffix.length()))
			.orElse(null);
	}

	/** Chooses the one that the suffix asked for, else by {@code Accept}. */
	static Format choose(@Nullable Format suffixed, HttpServletRequest request, Set<Format> served) {
		List<MediaType> ranges = (suffixed != null) ? List.of(suffixed.type) : accepted(request);
		return served.stream()
			.filter((format) -> format.rank(ranges) > 0)
			.max(Comparator.comparing((Format format) -> format.rank(ranges)).thenComparing(Comparator.reverseOrder()))
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_ACCEPTABLE,
					"Served here: " + served.stream()
						.sorted()
						.map((format) -> format.type + " (" + format.suffix + ")")
						.collect(Collectors.joining(", "))));
	}

	/** The quality of the most specific range, a little more if it names the type. */
	private double rank(List<MediaType> ranges) {
		return ranges.stream()
			.filter((range) -> range.includes(this.type))
			.limit(1)
			.mapToDouble((range) -> range.getQualityValue() * (range.isConcrete() ? NAMED : 1))
			.sum();
	}

	/** What the caller accepts, the most specific first; none if it is malformed. */
	private static List<MediaType> accepted(HttpServletRequest request) {
		try {
			List<MediaType> ranges = new ArrayList<>(
					MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
			ranges.sort(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype));
			return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

	public String suffix() {
		return this.suffix;
	}

	public MediaType type() {
		return this.type;
	}

	/** Tells whether browsers save it rather than show it. */
	public boolean isFile() {
		return this == CSV || this == NDJSON || this == XLSX;
	}

}
