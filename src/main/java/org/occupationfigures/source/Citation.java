package org.occupationfigures.source;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.http.Export.Context;
import org.occupationfigures.source.SourceClaim.Document;
import org.occupationfigures.value.Edtf;

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

	/** The entry types of BibTeX by the kinds of documents; anything else is misc. */
	private static final Map<String, String> BIBTEX_TYPES = Map.of("press-article", "article", "paper", "article",
			"book", "book", "report", "techreport", "encyclopedia", "incollection");

	/** The field of BibTeX that says what an entry stands in, by its type. */
	private static final Map<String, String> CONTAINERS = Map.of("article", "journal", "techreport", "institution",
			"incollection", "booktitle");

	/**
	 * Writes an entry of BibTeX.
	 * @return the entry, with non-Latin titles as they are
	 */
	public String bibtex() {
		String type = BIBTEX_TYPES.getOrDefault(this.kind, "misc");
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("author", "{" + escaped(this.author) + "}");
		fields.put("title", "{" + escaped(this.title) + "}");
		fields.put(CONTAINERS.getOrDefault(type, "publisher"), escaped(this.container));
		LocalDate[] days = days();
		if (days.length > 0) {
			fields.put("year", String.valueOf(days[0].getYear()));
			fields.put("date", this.published);
		}
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
		LocalDate[] days = days();
		if (days.length > 0) {
			item.put("issued", issued(days[0]));
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
	 * Gives as many parts of the date as the document gives, and whether it is about
	 * then.
	 */
	private Map<String, Object> issued(LocalDate first) {
		Map<String, Object> issued = new LinkedHashMap<>();
		String plain = String.valueOf(this.published).replaceAll("[~?%]", "");
		List<Integer> parts = List.of(first.getYear(), first.getMonthValue(), first.getDayOfMonth());
		issued.put("date-parts", List.of(parts.subList(0, Math.min(3, plain.split("-").length))));
		if (this.published != null && !this.published.equals(plain)) {
			issued.put("circa", true);
		}
		return issued;
	}

	private LocalDate[] days() {
		LocalDate first = (this.published != null) ? Edtf.parse(this.published).earliest() : null;
		return (first != null) ? new LocalDate[] { first } : new LocalDate[0];
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
		work.put("publisher", organization(document.publisher()));
		work.put("creator", organization(claimant));
		work.put("inLanguage", document.language());
		if (document.published() != null) {
			work.put("datePublished", document.published());
		}
		if (document.url() != null) {
			work.put("url", document.url());
		}
		return work;
	}

	/**
	 * Names an organisation in the words of schema.org.
	 * @param name its name
	 * @return what becomes JSON-LD
	 */
	public static Map<String, Object> organization(String name) {
		Map<String, Object> organization = new LinkedHashMap<>();
		organization.put("@type", "Organization");
		organization.put("name", name);
		return organization;
	}

}
