package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.district.District;
import org.occupationfigures.district.Districts;
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
		TileDrawer drawer, AreaRecords records) {

	@GetMapping("/districts")
	Representation districts(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		Filter<SqlConditions> filter = this.responses.filter(parameters, this.districts::declare);
		Supplier<RecordPage<District>> found = this.responses.records(parameters, this.districts.spec(), filter);
		return this.pages.show(parameters, "districts", this.districts.spec().formats(),
				() -> new DistrictsPage(this.drawer.tiles(),
						found.get().records().stream().map(DistrictsPage.Row::of).toList(),
						Narrowing.of(parameters, List.of())));
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

	private DistrictPage page(String id) {
		District district = this.records.store().record(this.districts.spec(), id);
		RoaringBitmap rows = this.records.claims().having("district_id", List.of(id));
		Map<Boolean, List<Picture>> pictures = this.records.pictures(id);
		List<Coverage> narrower = this.records.narrower(id);
		return new DistrictPage(district, Spelling.of(district.names()), rows.getCardinality(),
				this.records.claims().origins(rows), pictures.getOrDefault(true, List.of()),
				pictures.getOrDefault(false, List.of()), narrower, this.records.silent(id), this.records.sites(id),
				this.records.resolutions(id), this.words.export(this.districts.spec(), Format.JSON_LD, district));
	}

}
