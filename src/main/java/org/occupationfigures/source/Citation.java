package org.occupationfigures.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Export.Context;
import org.occupationfigures.source.SourceClaim.Document;
import org.occupationfigures.value.EnglishText;

/**
 * How a document, or a claim in it, is cited: for reference managers as BibTeX and as
 * CSL-JSON, for machines as JSON-LD.
 *
 * @param key the key by which a text cites it
 * @param kind the kind of document; {@code claim} for a claim
 * @param author who says it
 * @param title its title, in its own script
 * @param container what it stands in: the publisher, or the document of a claim
 * @param published when, as EDTF; null when undated
 * @param language its language
 * @param address where it is
 * @param note what else a reader should know; null when nothing
 */
public record Citation(String key, String kind, String author, String title, String container,
		@Nullable String published, String language, @Nullable String address, @Nullable String note) {

	/** How a JSON-LD document of schema.org begins, up to the array of its things. */
	public static final String GRAPH = "{\"@context\":\"https://schema.org\",\"@graph\":";

	/** The types of CSL by the kinds of documents; anything else is a webpage. */
	private static final Map<String, String> CSL_TYPES = Map.of("press-article", "article-newspaper", "book", "book",
			"paper", "article-journal", "report", "report", "encyclopedia", "entry-encyclopedia", "letter",
			"personal_communication", "resolution", "legislation", "judgment", "legal_case", "data-set", "dataset",
			"claim", "dataset");

	/**
	 * The entry types of BibTeX by the kinds of documents; anything else is misc, also an
	 * encyclopedia, since its entry type wants an editor and a publisher.
	 */
	private static final Map<String, String> BIBTEX_TYPES = Map.of("press-article", "article", "paper", "article",
			"book", "book", "report", "techreport");

	/** The field of BibTeX that says what an entry stands in, by its type. */
	private static final Map<String, String> CONTAINERS = Map.of("article", "journal", "techreport", "institution",
			"book", "publisher", "misc", "howpublished");

	/** A date with the parts that CSL knows; an unspecified month or day is none. */
	private static final Pattern WHOLE = Pattern.compile(
			"(?<year>\\d{4}|Y\\d+)(?:-(?:XX|(?<month>\\d{2}))(?:-(?:XX|(?<day>\\d{2}))(?:T.*)?)?)?(?<mark>[?~%])?");

	private static final int LAST_MONTH = 12;

	/** What CSL calls the first season is 21 in EDTF. */
	private static final int BEFORE_SEASONS = 20;

	/**
	 * Writes an entry of BibTeX.
	 * @return the entry, with non-Latin titles as they are
	 */
	public String bibtex() {
		String type = BIBTEX_TYPES.getOrDefault(this.kind, "misc");
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("author", "{" + escaped(this.author) + "}");
		fields.put("title", "{" + escaped(this.title) + "}");
		fields.put(String.valueOf(CONTAINERS.get(type)), escaped(this.container));
		fields.put("year", year());
		fields.put("date", biblatexDate());
		fields.put("language", this.language);
		fields.put("url", this.address);
		fields.put("note", (this.note != null) ? escaped(this.note) : null);
		StringBuilder entry = new StringBuilder("@" + type + "{" + this.key);
		fields.forEach((name, value) -> {
			if (value != null) {
				entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
			}
		});
		return entry.append("\n}\n\n").toString();
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

	/**
	 * Gives the date as biblatex reads it: EDTF but for unspecified years before 1 or
	 * with a mark, and for hours.
	 */
	private @Nullable String biblatexDate() {
		String day = (this.published != null) ? this.published.replaceFirst("T.*", "") : "";
		return day.isEmpty() || day.matches("-.*X.*|.*X.*[?~%]") ? null : day;
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\textbackslash ").replaceAll("([#$%&_{}])", "\\\\$1");
	}

	/**
	 * Gives an item of CSL-JSON.
	 * @return what becomes JSON
	 * @see <a href=
	 * "https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html">CSL-JSON</a>
	 */
	public Map<String, Object> csl() {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("id", this.key);
		item.put("type", CSL_TYPES.getOrDefault(this.kind, "webpage"));
		item.put("author", List.of(Map.of("literal", this.author)));
		item.put("title", this.title);
		item.put("container-title", this.container);
		if (this.published != null) {
			item.put("issued", issued(this.published));
		}
		item.put("language", this.language);
		if (this.address != null) {
			item.put("URL", this.address);
		}
		if (this.note != null) {
			item.put("note", this.note);
		}
		return item;
	}

	/**
	 * Gives the parts of the date that the document gives, and whether it is about then;
	 * in words what has no such parts: years before 1, decades, intervals with an open
	 * end.
	 */
	private Map<String, Object> issued(String date) {
		List<Matcher> ends = ends();
		if (ends.isEmpty()) {
			return Map.of("literal", EnglishText.date(date));
		}
		Map<String, Object> issued = new LinkedHashMap<>();
		issued.put("date-parts", ends.stream().map(Citation::parts).toList());
		if (month(ends.get(0)) > LAST_MONTH) {
			issued.put("season", month(ends.get(0)) - BEFORE_SEASONS);
		}
		if (ends.stream().anyMatch((end) -> end.group("mark") != null)) {
			issued.put("circa", true);
		}
		return issued;
	}

	/**
	 * Reads a date, or both ends of an interval; none unless each has a year from 1 on.
	 */
	private List<Matcher> ends() {
		List<Matcher> ends = (this.published != null)
				? Arrays.stream(this.published.split("/", -1)).map(WHOLE::matcher).toList() : List.of();
		return ends.stream().allMatch((end) -> end.matches() && year(end) > 0) ? ends : List.of();
	}

	private static int year(Matcher date) {
		return Integer.parseInt(date.group("year").replace("Y", ""));
	}

	/** Gives the month, 0 where none is given; it may be a season. */
	private static int month(Matcher date) {
		return (date.group("month") != null) ? Integer.parseInt(date.group("month")) : 0;
	}

	private static List<Integer> parts(Matcher date) {
		if (month(date) == 0 || month(date) > LAST_MONTH) {
			return List.of(year(date));
		}
		return (date.group("day") != null) ? List.of(year(date), month(date), Integer.parseInt(date.group("day")))
				: List.of(year(date), month(date));
	}

	/**
	 * Describes a document in the words of schema.org.
	 * @param document the document
	 * @param claimant whose claims it makes
	 * @param context the addresses of the service
	 * @return a creative work
	 */
	public static Map<String, Object> creativeWork(Document document, String claimant, Context context) {
		Map<String, Object> work = new LinkedHashMap<>();
		work.put("@type", "CreativeWork");
		work.put("@id", context.publicAddress() + "/v1/sources/" + document.id());
		work.put("name", document.title());
		work.put("publisher", named(document.publisher()));
		work.put("creator", named(claimant));
		work.put("inLanguage", document.language());
		putDate(work, "datePublished", document.published());
		if (document.url() != null) {
			work.put("url", document.url());
		}
		return work;
	}

	/**
	 * Adds a date to what becomes JSON-LD, if schema.org knows such dates: those of ISO
	 * 8601.
	 * @param thing what the date belongs to
	 * @param term the name of the date
	 * @param date an EDTF date, or null
	 */
	public static void putDate(Map<String, Object> thing, String term, @Nullable String date) {
		if (date != null && date.matches("\\d{4}(-(0\\d|1[0-2])(-\\d{2})?)?")) {
			thing.put(term, date);
		}
	}

	/**
	 * Names who may be a person or an organisation in the words of schema.org.
	 * @param name the name
	 * @return what becomes JSON-LD, without a type
	 */
	public static Map<String, Object> named(String name) {
		return Map.of("name", name);
	}

	/**
	 * Names a thing in the words of schema.org.
	 * @param type its type
	 * @param name its name
	 * @return what becomes JSON-LD
	 */
	public static Map<String, Object> named(String type, String name) {
		Map<String, Object> thing = new LinkedHashMap<>();
		thing.put("@type", type);
		thing.put("name", name);
		return thing;
	}

}
