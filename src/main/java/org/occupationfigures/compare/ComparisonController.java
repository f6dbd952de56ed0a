package org.occupationfigures.compare;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.compare.Comparison.Beside;
import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Nested;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Representation;
import org.occupationfigures.index.Words;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.stereotype.Controller;

/** Serves claims about the same thing side by side. */
@Controller
class ComparisonController {

	private static final Map<String, String> ORDERS = Map.of("district", "district_id", "measure", "measure_id",
			"claims", "claims", "origins", "origins");

	private final Answers answers;

	private final Nested nested;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	private final ClaimIndex claims;

	ComparisonController(Answers answers, Nested nested, ClaimIndex claims, Vocabulary vocabulary,
			DistrictNames names) {
		this.answers = answers;
		this.nested = nested;
		this.claims = claims;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/comparisons")
	Representation comparisons(Parameters parameters) {
		ComparisonFilter filter = ComparisonFilter.of(parameters, this.vocabulary, this.names);
		Listing<Comparison> comparisons = new Listing<>(Comparison.class, "comparison_record", ORDERS,
				(query) -> read(query, filter.pick()),
				"""
						id, district_id, district_name, measure_id, measure_label, site_id, side, scope, agreement, null_reason, claims,
						origins, stated_min, stated_max, stated_earliest, stated_latest""");
		return this.answers.page(parameters, comparisons, filter);
	}

	private List<Comparison> read(StatementSpec query, @Nullable Pick pick) {
		List<Comparison> comparisons = query.query(Comparison::of).list();
		Map<String, List<Beside>> beside = this.nested.read("comparison_beside", "comparison_id", comparisons, "id",
				Beside::of);
		return comparisons.stream()
			.map((comparison) -> comparison.with(claims(comparison), beside.getOrDefault(comparison.id(), List.of()),
					pick))
			.toList();
	}

	/**
	 * Reads the claims about the same thing, in the order in which they were published.
	 */
	private List<Claim> claims(Comparison comparison) {
		RoaringBitmap rows = having("measure_id", comparison.measure().id());
		rows = RoaringBitmap.and(rows, having("district_id", id(comparison.district())));
		rows = RoaringBitmap.and(rows, having("site_id", id(comparison.site())));
		rows = RoaringBitmap.and(rows, having("side", comparison.side()));
		rows = RoaringBitmap.and(rows, having("scope", comparison.scope()));
		return this.claims.read(this.claims.day("published").next(rows, false, 0, rows.getCardinality()));
	}

	private RoaringBitmap having(String column, @Nullable String word) {
		return this.claims.having(column, List.of((word != null) ? word : Words.NONE));
	}

	private static @Nullable String id(@Nullable Named named) {
		return (named != null) ? named.id() : null;
	}

}
