package org.occupationfigures.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.occupationfigures.web.Format;

import org.springframework.web.util.UriUtils;

/** Where the links of a page lead. */
public interface Addresses {

	Words words();

	String path();

	String query();

	Set<Format> formats();

	/** Gives the address of a page, or of the API where a page is not made yet. */
	default String link(String path) {
		return words().prefix + words().links.link(path);
	}

	default String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/** Gives an address of the API or a file as it is. */
	default String address(String path) {
		return words().prefix + path;
	}

	/** Gives where copies of a document may be kept. */
	default String archive(String url) {
		return "https://web.archive.org/web/" + url;
	}

	default String asset(String file) {
		return words().prefix + words().assets.path(file);
	}

	/** Gives the page as links from elsewhere name it. */
	default String permanent() {
		return words().publicAddress + path();
	}

	/** The same as served by the API, JSON first. */
	default List<Alternate> alternates() {
		return formats().stream()
			.sorted()
			.map((format) -> new Alternate(format.type().toString(),
					format.suffix().substring(1).replace(".json", "").toUpperCase(Locale.ROOT),
					address("/v1" + (path().equals("/") ? "" : path())
							+ ((format != Format.JSON) ? format.suffix() : "") + query())))
			.toList();
	}

	/** A page in another format. */
	record Alternate(String type, String label, String address) {

	}

}
