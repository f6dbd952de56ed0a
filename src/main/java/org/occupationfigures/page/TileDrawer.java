package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.page.Tiles.Area;
import org.occupationfigures.page.Tiles.Line;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/** Draws the areas as tiles. */
@Component
record TileDrawer(Vocabulary vocabulary, ClaimIndex claims) {

	/** What either side's coming to control an area is dated by. */
	private static final List<String> MEASURES = List.of("occupation-date", "return-date");

	Tiles tiles() {
		double[] days = dates().stream()
			.map(Mark::of)
			.flatMap(Stream::ofNullable)
			.flatMapToDouble(Mark::ends)
			.toArray();
		Scale scale = Scale.of((days.length > 0) ? DoubleStream.of(days) : DoubleStream.of(0), true);
		return new Tiles(this.vocabulary.districts().stream().map((area) -> area(area, scale)).toList(),
				(days.length > 0) ? scale.ticks() : List.of());
	}

	/** All dates of control of whole areas, in the order of publication. */
	List<Claim> dates() {
		return dates(this.claims.having("measure_id", MEASURES));
	}

	private List<Claim> dates(RoaringBitmap rows) {
		RoaringBitmap whole = RoaringBitmap.and(rows, this.claims.whole());
		return this.claims.read(this.claims.day("published").next(whole, false, 0, whole.getCardinality()));
	}

	private Area area(Named area, Scale scale) {
		RoaringBitmap rows = this.claims.having("district_id", List.of(area.id()));
		return new Area(area, rows.getCardinality(), this.claims.origins(rows),
				MEASURES.stream().map((measure) -> line(area, measure, scale)).toList());
	}

	private Line line(Named area, String measure, Scale scale) {
		List<Claim> dates = dates(this.claims.having(Map.of("district_id", area.id(), "measure_id", measure, "scope",
				InvertedIndex.NONE, "site_id", InvertedIndex.NONE)));
		return new Line(measure,
				dates.stream()
					.filter((claim) -> Mark.of(claim) != null)
					.map((claim) -> Drawn.of(Strip.mark(claim), List.of(claim), scale))
					.toList());
	}

}
