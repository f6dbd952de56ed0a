package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.page.Tiles.Area;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/** Draws the areas as tiles. */
@Component
record TileDrawer(Vocabulary vocabulary, ClaimIndex claims) {

	Tiles tiles() {
		Scale scale = Scale.of(dates().stream().map(Mark::of).flatMap(Stream::ofNullable).flatMapToDouble(Mark::ends),
				true);
		return new Tiles(this.vocabulary.districts().stream().map((area) -> area(area, scale)).toList(), scale.ticks());
	}

	/** All dates of Armenian control of whole areas, in the order of publication. */
	List<Claim> dates() {
		return dates(this.claims.having("measure_id", List.of("occupation-date")));
	}

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

}
