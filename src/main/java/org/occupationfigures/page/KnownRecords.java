package org.occupationfigures.page;

import java.util.List;
import java.util.function.Consumer;

import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.comparison.Comparisons;
import org.occupationfigures.comparison.Coverage;

import org.springframework.stereotype.Component;

/** Reads what is known of some areas and measures, and what is not. */
@Component
record KnownRecords(RecordStore store, Comparisons comparisons, Pictures pictures) {

	private static final String WHOLE = """
			exists (select 1 from comparison c where c.district_id is not distinct from coverage_record.district_id
			and c.measure_id = coverage_record.measure_id and c.scope is null and c.site_id is null)""";

	/** Draws the comparisons of whole areas. */
	List<Picture> pictures(Consumer<SqlConditions> about) {
		return this.store.all(this.comparisons.spec(null), (conditions) -> {
			about.accept(conditions);
			conditions.and("scope is null and site_id is null");
		}).stream().map((comparison) -> this.pictures.of(comparison, null)).toList();
	}

	/**
	 * Gives the areas and measures of which there are claims, but no comparison of the
	 * whole.
	 */
	List<Coverage> narrower(Consumer<SqlConditions> about) {
		return this.store.all(Coverage.SPEC, (conditions) -> {
			about.accept(conditions);
			conditions.and("claims > 0 and not " + WHOLE);
		});
	}

	/** Gives the areas and measures of which there is no claim. */
	List<Coverage> silent(Consumer<SqlConditions> about) {
		return this.store.all(Coverage.SPEC, (conditions) -> {
			about.accept(conditions);
			conditions.and("claims = 0");
		});
	}

}
