package org.occupationfigures.page;

import java.util.List;
import java.util.Set;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.page.HomePage.Speaker;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows the first page. */
@PageController
record HomePageController(Pages pages, ClaimIndex claims, TileDrawer drawer) {

	@GetMapping("/")
	Representation home(QueryParameters parameters) {
		parameters.check();
		return this.pages.show(parameters, "home", Set.of(Format.JSON), this::page);
	}

	private HomePage page() {
		List<Speaker> speakers = this.claims.words("affiliation", this.claims.all())
			.stream()
			.sorted()
			.map(this::speaker)
			.toList();
		return new HomePage(this.drawer.tiles(), this.drawer.dates().stream().findFirst().orElse(null), speakers);
	}

	private Speaker speaker(String affiliation) {
		RoaringBitmap rows = this.claims.having("affiliation", List.of(affiliation));
		return new Speaker(affiliation, rows.getCardinality(), this.claims.origins(rows));
	}

}
