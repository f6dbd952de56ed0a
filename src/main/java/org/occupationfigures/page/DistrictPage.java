package org.occupationfigures.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.district.District;
import org.occupationfigures.resolution.Resolution;
import org.occupationfigures.site.Site;
import org.occupationfigures.vocabulary.MeasureRef;

/**
 * All that is known of one area, and what is not.
 *
 * @param map where it lies; null where the data set has no shape of it
 * @param claims how many there are on it
 * @param pictures of its headline measures
 * @param narrower headline measures of which there are only claims on a part or a site
 * @param silent the measures of which there is no claim
 * @param claimedElsewhere the measures of which there is a claim on another area
 */
public record DistrictPage(District district, @Nullable AreaMap map, List<Spelling> spellings, int claims, int origins,
		List<Picture> pictures, List<Coverage> narrower, List<Coverage> silent, Set<String> claimedElsewhere,
		List<Site> sites, List<Resolution> resolutions, String linkedData) implements Page {

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

	/** The measures of which there is no claim, by category and then by name. */
	public Map<String, List<MeasureRef>> silentByCategory() {
		return this.silent.stream()
			.collect(Collectors.groupingBy(Coverage::category, TreeMap::new, Collectors
				.mapping(Coverage::measure, Collectors.collectingAndThen(Collectors.toList(),
						(measures) -> measures.stream().sorted(Comparator.comparing(MeasureRef::label)).toList()))));
	}

	/** Those of some measures that are claimed of another area, or those that are not. */
	public List<MeasureRef> among(List<MeasureRef> measures, boolean claimedElsewhere) {
		return measures.stream()
			.filter((measure) -> this.claimedElsewhere.contains(measure.id()) == claimedElsewhere)
			.toList();
	}

}
