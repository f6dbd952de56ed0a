package org.occupationfigures.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Export;
import org.occupationfigures.value.EnglishText;

/**
 * How a document, or a claim in it, is cited, for reference managers: as BibTeX and as
 * CSL-JSON.
 *
 * @param key by which a text cites it
 * @param kind the kind of document; {@code claim} for a claim
 * @param container what it stands in: the publisher, or the document of a claim
 * @param published when, as EDTF
 */
public record Citation(String key, String kind, String author, String title, String container,
		@Nullable String published, String language, @Nullable String address, @Nullable String note) {

	/** The types of CSL by the kinds of documents; anything else is a webpage. */
	private static final Map<String, String> CSL_TYPES = Map.of("press-article", "article-newspaper", "book", "book",
			"paper", "article-journal", "report", "report", "encyclopedia", "entry-encyclopedia", "letter",
			"personal_communication", "resolution", "legislation", "judgment", "legal_case", "data-set", "dataset",
			"claim", "dataset");

	/** Anything else is misc, also an encyclopedia, whose type would want an editor. */
	private static final Map<String, String> BIBTEX_TYPES = Map.of("press-article", "article", "paper", "article",
			"book", "book", "report", "techreport");

	/** The field of BibTeX for the container, by the type. */
	private static final Map<String, String> CONTAINERS = Map.of("article", "journal", "techreport", "institution",
			"book", "publisher", "misc", "howpublished");

	/** A date with the parts that CSL knows; an unspecified month or day is none. */
	private static final Pattern WHOLE = Pattern.compile(
			"(?<year>\\d{4}|Y\\d+)(?:-(?:XX|(?<month>\\d{2}))(?:-(?:XX|(?<day>\\d{2}))(?:T.*)?)?)?(?<mark>[?~%])?");

	/** Writes an entry of BibTeX, with non-Latin titles as they are. */
	public String bibtex() {
		String type = BIBTEX_TYPES.getOrDefault(this.kind, "misc");
		String fields = Export
			.object("author", "{" + escaped(this.author) + "}", "title", "{" + escaped(this.title) + "}",
					CONTAINERS.get(type), escaped(this.container), "year", year(), "date", biblatexDate(), "language",
					this.language, "url", this.address, "note", (this.note != null) ? escaped(this.note) : null)
			.entrySet()
			.stream()
			.map((field) -> ",\n  " + field.getKey() + " = {" + field.getValue() + "}")
			.collect(Collectors.joining());
		return "@" + type + "{" + this.key + fields + "\n}\n\n";
	}

	/** Gives the year where the document gives one, such as {@code about 2011?}. */
	private @Nullable String year() {
		List<Matcher> ends = ends();
		if (ends.stream().map(Citation::year).distinct().count() != 1) {
			return null;
		}
		String marks = ends.stream()
			.map((end) -> Objects.toString(end.group("mark"), ""))
			.collect(Collectors.joining());
		return (marks.matches(".*[~%].*") ? "about " : "") + year(ends.get(0)) + (marks.matches(".*[?%].*") ? "?" : "");
	}

	/** Biblatex reads EDTF but for hours and unspecified years before 1 or marked. */
	private @Nullable String biblatexDate() {
		String day = (this.published != null) ? this.published.replaceFirst("T.*", "") : "";
		return day.isEmpty() || day.matches("-.*X.*|.*X.*[?~%]") ? null : day;
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\textbackslash ").replaceAll("([#$%&_{}])", "\\\\$1");
	}

	/** Gives an item of CSL-JSON. */
	public Map<String, Object> csl() {
		return Export.object("id", this.key, "type", CSL_TYPES.getOrDefault(this.kind, "webpage"), "author",
				List.of(Map.of("literal", this.author)), "title", this.title, "container-title", this.container,
				"issued", (this.published != null) ? issued(this.published) : null, "language", this.language, "URL",
				this.address, "note", this.note);
	}

	/** In words what has no parts: years before 1, decades, intervals open at an end. */
	private Map<String, Object> issued(String date) {
		List<Matcher> ends = ends();
		if (ends.isEmpty()) {
			return Map.of("literal", EnglishText.date(date));
		}
		int month = month(ends.get(0));
		// The first season is 1 in CSL and 21 in EDTF.
		return Export.object("date-parts", ends.stream().map(Citation::parts).toList(), "season",
				(month > 12) ? month - 20 : null, "circa",
				ends.stream().anyMatch((end) -> end.group("mark") != null) ? true : null);
	}

	/** Reads a date, or both ends of an interval; none unless each has a year from 1. */
	private List<Matcher> ends() {
		List<Matcher> ends = (this.published != null)
				? Arrays.stream(this.published.split("/", -1)).map(WHOLE::matcher).toList() : List.of();
		return ends.stream().allMatch((end) -> end.matches() && year(end) > 0) ? ends : List.of();
	}

	private static int year(Matcher date) {
		return Integer.parseInt(date.group("year").replace("Y", ""));
	}

	/** Gives the month or season, 0 where none is given. */
	private static int month(Matcher date) {
		return (date.group("month") != null) ? Integer.parseInt(date.group("month")) : 0;
	}

	private static List<Integer> parts(Matcher date) {
		if (month(date) == 0 || month(date) > 12) {
			return List.of(year(date));
		}
		return (date.group("day") != null) ? List.of(year(date), month(date), Integer.parseInt(date.group("day")))
				: List.of(year(date), month(date));
	}

}
