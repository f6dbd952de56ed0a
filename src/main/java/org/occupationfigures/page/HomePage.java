package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.claim.Claim;
import org.occupationfigures.page.Scale.Tick;
import org.occupationfigures.page.Strip.Drawn;
import org.occupationfigures.vocabulary.Named;

/**
 * The first page: a question to ask, the areas, an example of a claim, who speaks.
 *
 * @param years what the strips of all areas have below them
 */
public record HomePage(List<Area> areas, List<Tick> years, Claim example, List<Speaker> speakers) implements Page {

	@Override
	public String title(View view) {
		return view.plain("home.title");
	}

	@Override
	public String description(View view) {
		return view.plain("home.description");
	}

	/** An area with the dates of Armenian control that are claimed, drawn on one line. */
	public record Area(Named named, int claims, int origins, List<Drawn> dates) {

	}

	/** How many claims come from a side, and of how many origins. */
	public record Speaker(String affiliation, int claims, int origins) {

	}

}
