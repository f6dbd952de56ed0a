package org.occupationfigures.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a template shows, and what the frame around it says of it. */
public interface Page {

	/** Its heading as plain text. */
	String title(View view);

	/** A sentence for search engines and previews. */
	String description(View view);

	/** The pages above it, the first one first, without itself. */
	default List<Crumb> crumbs(View view) {
		return List.of();
	}

	/** JSON-LD that says the same; null for none. */
	default @Nullable String linkedData() {
		return null;
	}

	/** The element of HTML that holds the JSON-LD; empty for none. */
	default String linkedDataScript() {
		String data = linkedData();
		return (data == null) ? ""
				: "<script type=\"application/ld+json\">" + data.replace("<", "\\u003c") + "</script>";
	}

	/** Tells whether search engines should list it: not what a caller's words made. */
	default boolean isListed() {
		return true;
	}

	/** A page above another. */
	record Crumb(String label, String path) {

	}

}
