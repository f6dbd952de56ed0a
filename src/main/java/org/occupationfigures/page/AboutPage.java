package org.occupationfigures.page;

import java.util.List;

/** What this is and is not, and by which rules it is made. */
public record AboutPage(List<Account> accounts, List<Withdrawn> withdrawn) implements Page {

	@Override
	public String title(View view) {
		return view.plain("about.title");
	}

	@Override
	public String description(View view) {
		return view.plain("about.description");
	}

	/** How many claims and documents have an origin. */
	public record Account(String origin, int claims, int documents) {

	}

	/** A claim that the data set had and has no more. */
	public record Withdrawn(String id, String reason, String release) {

	}

}
