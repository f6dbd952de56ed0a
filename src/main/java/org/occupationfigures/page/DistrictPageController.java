package org.occupationfigures.page;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.district.District;
import org.occupationfigures.district.Districts;
import org.occupationfigures.resolution.Resolutions;
import org.occupationfigures.site.Sites;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the nine areas, and each with what is claimed about it. */
@PageController
record DistrictPageController(Pages pages, Words words, CollectionResponses responses, Districts districts,
		TileDrawer drawer, AreaMapDrawer maps, KnownRecords known, RecordStore store, ClaimIndex claims, Sites sites,
		Resolutions resolutions) {

	@GetMapping("/districts")
	Representation districts(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.districts::declare);
		Supplier<RecordPage<District>> found = this.responses.records(parameters, this.districts.spec(), filter);
		return this.pages.show(parameters, "districts", this.districts.spec().formats(),
				() -> new DistrictsPage(this.drawer.tiles(), found.get(), Narrowing.of(parameters)));
	}

	@GetMapping("/districts/{name}")
	Representation district(@PathVariable String name, QueryParameters parameters) {
		parameters.check();
		String id = ProblemException.requireRecord(this.districts.vocabulary().reader("district.name"), name);
		if (!id.equals(name)) {
			throw parameters.moved("/districts/" + id);
		}
		return this.pages.show(parameters, "district", this.districts.spec().formats(), () -> page(id));
	}

	private Set<String> claimedElsewhere(RoaringBitmap here) {
		RoaringBitmap onAreas = RoaringBitmap.andNot(this.claims.all(),
				this.claims.having("district_id", List.of(InvertedIndex.NONE)));
		return this.claims.words("measure_id", RoaringBitmap.andNot(onAreas, here));
	}

	private DistrictPage page(String id) {
		District district = this.store.record(this.districts.spec(), id);
		RoaringBitmap rows = this.claims.having("district_id", List.of(id));
		List<String> headlines = this.districts.vocabulary().headlines().stream().map(MeasureRef::id).toList();
		Consumer<SqlConditions> here = (conditions) -> conditions.and("district_id = ?", id);
		Consumer<SqlConditions> asked = here.andThen((conditions) -> conditions.in("measure_id", headlines));
		return new DistrictPage(district, this.maps.map(district), Spelling.of(district.names()), rows.getCardinality(),
				this.claims.origins(rows), this.known.pictures(asked), this.known.narrower(asked),
				this.known.silent(here), claimedElsewhere(rows), this.store.all(this.sites.spec(), here),
				this.store.all(this.resolutions.spec(),
						(conditions) -> conditions.in("resolution_district.resolution_id.district_id", List.of(id))),
				this.words.export(this.districts.spec(), Format.JSON_LD, district));
	}

}
