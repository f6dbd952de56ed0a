package org.occupationfigures.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;

/**
 * The first page: a question to ask, the areas, an example of a claim, who speaks.
 *
 * @param example null where no date of control is claimed
 */
public record HomePage(Tiles tiles, @Nullable Claim example, List<Speaker> speakers) implements Page {

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
