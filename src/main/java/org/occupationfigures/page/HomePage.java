package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.claim.Claim;

/** The first page: a question to ask, the areas, an example of a claim, who speaks. */
public record HomePage(Tiles tiles, Claim example, List<Speaker> speakers) implements Page {

	@Override
	public String title(View view) {
		return view.plain("home.title");
	}

	@Override
	public String description(View view) {
		return view.plain("home.description");
	}

	/** How many claims come from a side, and of how many origins. */
	public record Speaker(String affiliation, int claims, int origins) {

	}

}
