package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.district.District;
import org.occupationfigures.resolution.Resolution;
import org.occupationfigures.site.Site;

/**
 * All that is known of one area, and what is not.
 *
 * @param locator where it lies; null where the data set has no shape of it
 * @param claims how many there are on it
 * @param pictures of its headline measures
 * @param narrower headline measures of which there are only claims on a part or a site
 * @param silent the measures of which there is no claim
 */
public record DistrictPage(District district, @Nullable Locator locator, List<Spelling> spellings, int claims,
		int origins, List<Picture> pictures, List<Coverage> narrower, List<Coverage> silent, List<Site> sites,
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

	/** The pictures of its dates of control. */
	public List<Picture> dates() {
		return this.pictures.stream().filter(Picture::isOfDates).toList();
	}

	/** The pictures of numbers. */
	public List<Picture> figures() {
		return this.pictures.stream().filter((picture) -> !picture.isOfDates()).toList();
	}

	/** The measures of which there is no claim, by category. */
	public Map<String, List<Coverage>> silentByCategory() {
		return this.silent.stream()
			.collect(Collectors.groupingBy(Coverage::category, TreeMap::new, Collectors.toList()));
	}

}
