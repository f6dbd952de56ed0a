package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.page.HomePage.Area;
import org.occupationfigures.page.HomePage.Speaker;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows the first page. */
@PageController
record HomePageController(Pages pages, Vocabulary vocabulary, ClaimIndex claims) {

	@GetMapping("/")
	Representation home(QueryParameters parameters) {
		parameters.check();
		return this.pages.show(parameters, "home", Set.of(Format.JSON), this::page);
	}

	private HomePage page() {
		List<Claim> dates = dates(this.claims.having("measure_id", List.of("occupation-date")));
		Scale scale = Scale.of(dates.stream().map(Mark::of).flatMap(Stream::ofNullable).flatMapToDouble(Mark::ends),
				true);
		List<Area> areas = this.vocabulary.districts().stream().map((area) -> area(area, scale)).toList();
		List<Speaker> speakers = this.claims.words("affiliation", this.claims.all())
			.stream()
			.sorted()
			.map(this::speaker)
			.toList();
		return new HomePage(areas, scale.ticks(), dates.get(0), speakers);
	}

	/** Reads claims on whole areas in the order of their publication. */
	private List<Claim> dates(RoaringBitmap rows) {
		RoaringBitmap whole = RoaringBitmap.and(rows, this.claims.whole());
		return this.claims.read(this.claims.day("published").next(whole, false, 0, whole.getCardinality()));
	}

	private Area area(Named area, Scale scale) {
		RoaringBitmap rows = this.claims.having("district_id", List.of(area.id()));
		List<Claim> dates = dates(this.claims.having(Map.of("district_id", area.id(), "measure_id", "occupation-date",
				"scope", InvertedIndex.NONE, "site_id", InvertedIndex.NONE)));
		return new Area(area, rows.getCardinality(), this.claims.origins(rows),
				dates.stream()
					.map((claim) -> Strip.drawn(Objects.requireNonNull(Mark.of(claim)), List.of(claim), scale))
					.toList());
	}

	private Speaker speaker(String affiliation) {
		RoaringBitmap rows = this.claims.having("affiliation", List.of(affiliation));
		return new Speaker(affiliation, rows.getCardinality(), this.claims.origins(rows));
	}

}
