package org.occupationfigures.page;

import java.util.List;
import java.util.Map;

import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.district.District;
import org.occupationfigures.resolution.Resolution;
import org.occupationfigures.site.Site;

/**
 * All that is known of one area, and what is not.
 *
 * @param claims how many there are on it
 * @param dates pictures of its dates of control
 * @param figures pictures of the other headline measures
 * @param narrower headline measures of which there are only claims on a part or a site
 * @param silent the measures of which there is no claim, by category
 */
public record DistrictPage(District district, List<Spelling> spellings, int claims, int origins, List<Picture> dates,
		List<Picture> figures, List<Coverage> narrower, Map<String, List<Coverage>> silent, List<Site> sites,
		List<Resolution> resolutions, String linkedData) implements Page {

	@Override
	public String title(View view) {
		return this.district.name();
	}

	@Override
	public String description(View view) {
		return view.plain("district.description").replace("{0}", this.district.name());
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("nav.districts"), "/districts"));
	}

	/** The names that the two sides use, which stand first. */
	public List<Spelling> ofSides() {
		return this.spellings.stream()
			.filter((spelling) -> spelling.kinds()
				.stream()
				.anyMatch((kind) -> kind.matches("armenian-.*|azerbaijani-.*")))
			.toList();
	}

	/** The overlaps with another area or part. */
	public List<String> overlapping() {
		return this.district.overlaps().stream().map(District.Overlap::with).distinct().toList();
	}

}
