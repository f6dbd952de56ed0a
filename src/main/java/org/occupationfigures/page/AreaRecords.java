package org.occupationfigures.page;

import java.util.TreeMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.comparison.Comparison;
import org.occupationfigures.comparison.Comparisons;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.resolution.Resolution;
import org.occupationfigures.resolution.Resolutions;
import org.occupationfigures.site.Site;
import org.occupationfigures.site.Sites;
import org.occupationfigures.vocabulary.MeasureRef;

import org.springframework.stereotype.Component;

/** Reads what stands on the page of an area. */
@Component
record AreaRecords(RecordStore store, ClaimIndex claims, Comparisons comparisons, Pictures drawer, Sites places,
		Resolutions texts) {

	/** Draws the headline measures of the whole area; true has those that are dates. */
	Map<Boolean, List<Picture>> pictures(String district) {
		List<Comparison> whole = this.store.all(this.comparisons.spec(null), (conditions) -> {
			conditions.and("district_id = ?", district);
			conditions.and("scope is null and site_id is null");
			conditions.in("measure_id", headlines());
		});
		return whole.stream()
			.map((comparison) -> this.drawer.of(comparison, null))
			.collect(Collectors.partitioningBy((picture) -> picture.claims().get(0).date() != null));
	}

	/** Gives the headline measures of which there are claims, but none on the whole. */
	List<Coverage> narrower(String district) {
		return this.store.all(Coverage.SPEC, (conditions) -> {
			conditions.and("district_id = ?", district);
			conditions.in("measure_id", headlines());
			conditions.and("""
					claims > 0 and not exists (select 1 from comparison c where c.district_id = ?
					and c.measure_id = coverage_record.measure_id and c.scope is null and c.site_id is null)""",
					district);
		});
	}

	/** Gives the measures of which there is no claim, by category. */
	Map<String, List<Coverage>> silent(String district) {
		List<Coverage> all = this.store.all(Coverage.SPEC, (conditions) -> {
			conditions.and("district_id = ?", district);
			conditions.and("claims = 0");
		});
		return all.stream().collect(Collectors.groupingBy(Coverage::category, TreeMap::new, Collectors.toList()));
	}

	List<Site> sites(String district) {
		return this.store.all(this.places.spec(), (conditions) -> conditions.and("district_id = ?", district));
	}

	List<Resolution> resolutions(String district) {
		return this.store.all(this.texts.spec(),
				(conditions) -> conditions.in("resolution_district.resolution_id.district_id", List.of(district)));
	}

	private List<String> headlines() {
		return this.comparisons.vocabulary().headlines().stream().map(MeasureRef::id).toList();
	}

}
