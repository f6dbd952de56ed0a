package org.occupationfigures.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a template shows, and what the frame around it says of it. */
public interface Page {

	/** How many letters of a title search engines show. */
	int LONGEST_TITLE = 70;

	/** Its heading as plain text. */
	String title(View view);

	/** Its title in the window, with the name of the site where both fit. */
	default String windowTitle(View view) {
		String title = title(view);
		String named = title + " · " + view.plain("name");
		return (named.length() <= LONGEST_TITLE) ? named : (title.length() <= LONGEST_TITLE) ? title
				: title.substring(0, Math.max(title.lastIndexOf(' ', LONGEST_TITLE - 1), 1)) + "…";
	}

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
