package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.measure.Measure;

/**
 * What is counted under a measure and what not, and what is claimed of it in each area.
 *
 * @param pictures of whole areas and of the conflict as a whole
 * @param narrower the areas of which there are only claims on a part, a site or in words
 * @param silent the areas of which there is no claim
 * @param first the first claims as published; empty where there are pictures
 */
public record MeasurePage(Measure measure, int origins, List<Picture> pictures, List<Coverage> narrower,
		List<Coverage> silent, List<Claim> first) implements Page {

	@Override
	public String title(View view) {
		return this.measure.label();
	}

	@Override
	public String description(View view) {
		return this.measure.definition();
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("measures.title"), "/measures"));
	}

	public List<Evidence> table() {
		return this.first.stream().map(Evidence::of).toList();
	}

}
