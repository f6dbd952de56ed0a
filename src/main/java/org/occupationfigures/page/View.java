package org.occupationfigures.page;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.comparison.Comparison;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.web.Format;

import org.springframework.web.util.UriUtils;

/**
 * What templates write with: words, numbers, dates and addresses.
 *
 * @param path of the page, without the prefix of the service
 * @param query with its question mark, or empty
 * @param formats what the API serves at the same address
 */
public record View(Words words, String path, String query, Set<Format> formats) {

	private static final int LONGEST_LABEL = 44;

	/** Gives a message of {@code messages.properties}, with {0}, {1}, … filled in. */
	public Content text(String key, @Nullable Object... filled) {
		return this.words.localize(key, filled);
	}

	/** Gives a message without mark-up, for attributes. */
	public String plain(String key) {
		return this.words.lookup(key);
	}

	/**
	 * Gives what a word of a closed list means; the word itself where nothing is said.
	 */
	public String word(String list, @Nullable String word) {
		return this.words.word(list, word);
	}

	/** Counts things, such as "1 claim" or "16 claims". */
	public String count(String things, long number) {
		return plain("count." + things + ((number == 1) ? ".one" : ".other")).replace("{0}", number(number));
	}

	/** Gives the address of a page, or of the API where a page is not made yet. */
	public String link(String path) {
		return this.words.prefix + this.words.links.link(path);
	}

	public boolean isPage(String path) {
		return this.words.links.isPage(path);
	}

	public String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/** Gives an address of the API or a file as it is. */
	public String address(String path) {
		return this.words.prefix + path;
	}

	/** Gives where copies of a document may be kept. */
	public String archive(String url) {
		return "https://web.archive.org/web/" + url;
	}

	public String asset(String file) {
		return this.words.prefix + this.words.assets.path(file);
	}

	/** Gives the page as links from elsewhere name it. */
	public String permanent() {
		return this.words.publicAddress + this.path;
	}

	public String number(@Nullable BigDecimal number) {
		return (number != null) ? EnglishText.number(number) : "";
	}

	public String number(long number) {
		return EnglishText.number(BigDecimal.valueOf(number));
	}

	public String date(@Nullable String edtf) {
		return (edtf != null) ? EnglishText.date(edtf) : plain("undated");
	}

	/** Gives what a record states: its figure, its date or, of neither, its statement. */
	public String stated(Evidence record) {
		Figure figure = record.figure();
		return (figure == null) ? ((record.date() != null) ? date(record.date().edtf()) : record.statement())
				: (figure.value() == null && figure.low() == null) ? plain("no-number") : EnglishText
					.figure(figure.qualifier(), figure.value(), figure.low(), figure.high(), figure.unit());
	}

	/** Says what was asked, as it was read. */
	public String asked(Interpretation read) {
		if (read.date() != null) {
			return date(read.date());
		}
		return (read.qualifier() == null) ? Objects.requireNonNullElse(read.reference(), plain("no-number"))
				: EnglishText.figure(read.qualifier(), read.value(), read.low(), read.high(),
						Objects.requireNonNullElse(read.unit(), ""));
	}

	/** Says what claims are compared about, such as "Area, Kalbajar". */
	public String subject(Comparison comparison) {
		String narrowing = narrowing((comparison.site() != null) ? comparison.site().name() : null, comparison.side(),
				comparison.scope());
		return comparison.measure().label() + ", "
				+ ((comparison.district() != null) ? comparison.district().name() : plain("conflict"))
				+ (narrowing.isEmpty() ? "" : " (" + narrowing + ")");
	}

	/** Names a comparison beside another by what sets them apart. */
	public String beside(Comparison.Beside other) {
		String narrowing = narrowing(null, other.side(), other.scope());
		return narrowing.isEmpty() ? plain("whole") : narrowing;
	}

	/** Names the row of a picture, shortened to fit a small screen. */
	public String label(Strip.Row row) {
		String label = Objects.requireNonNullElseGet(row.claimant(), () -> origin(row.origin()));
		return (label.length() <= LONGEST_LABEL) ? label : label.substring(0, LONGEST_LABEL).strip() + "…";
	}

	/** Names an origin. */
	public String origin(String origin) {
		String named = word("origin", origin);
		return named.equals(origin) ? origin.replace('-', ' ') : named;
	}

	/** Names a language and, where the tag gives one, its script. */
	public String language(String tag) {
		Locale named = Locale.forLanguageTag(tag);
		Locale reader = Locale.forLanguageTag(plain("language"));
		return named.getDisplayLanguage(reader) + (named.getScript().isEmpty() ? ""
				: ", " + plain("script").replace("{0}", named.getDisplayScript(reader)));
	}

	/** Names the values of a parameter. */
	public String given(String name, String values) {
		if (name.equals("q")) {
			return "“" + values + "”";
		}
		return Stream.of(values.split(","))
			.map((value) -> name.equals("origin") ? origin(value)
					: name.equals("language") ? language(value) : word(name, value))
			.collect(Collectors.joining(", "));
	}

	/** Names what narrows a claim or comparison; empty for nothing. */
	public String narrowing(@Nullable String site, @Nullable String side, @Nullable String scope) {
		return Stream
			.of(site, (side != null) ? word("side", side) : null, (scope != null) ? word("scope", scope) : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

	public Release release() {
		return this.words.release;
	}

	/** The same as served by the API, JSON first. */
	public List<Alternate> alternates() {
		return this.formats.stream()
			.sorted()
			.map((format) -> new Alternate(format.type().toString(),
					format.suffix().substring(1).replace(".json", "").toUpperCase(Locale.ROOT),
					address("/v1" + (this.path.equals("/") ? "" : this.path)
							+ ((format != Format.JSON) ? format.suffix() : "") + this.query)))
			.toList();
	}

	/** A page in another format. */
	public record Alternate(String type, String label, String address) {

	}

}
