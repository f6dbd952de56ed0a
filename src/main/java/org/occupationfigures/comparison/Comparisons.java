package org.occupationfigures.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.CsvTable;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.comparison.Comparison.Beside;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Puts claims about the same thing side by side. */
@Component
public record Comparisons(Vocabulary vocabulary, JdbcClient jdbc, RecordStore store, ClaimIndex claims) {

	private static final AllowedValues AGREEMENTS = new AllowedValues("agreement",
			List.of("agree", "differ", "different-times", "single"));

	/** How many claims, and how many others beside it, a comparison shows at most. */
	static final int MOST_SHOWN = 25;

	/** The columns by which a comparison tells its claims from all others. */
	private static final List<String> CELLS = List.of("measure_id", "district_id", "site_id", "side", "scope");

	/** Declares what a request narrows them to. */
	public void declare(Filter<SqlConditions> filter) {
		filter.anyOf("id", this::require, "id")
			.anyOrNone("district", "district.name", "district_id")
			.anyOf("category", "measure.category", "category")
			.anyOf("measure", "measure.id", "measure_id")
			.anyOrNone("site", "site.id", "site_id")
			.anyOrNone("side", "claim.side", "side")
			.anyOrNone("scope", "scope.id", "scope")
			.anyOrNone("agreement", AGREEMENTS::require, "agreement")
			.anyOf("source", "source.id", "claim.comparison_id.source_id")
			.anyOf("affiliation", "source.affiliation", "claim.comparison_id.affiliation");
	}

	/** Gives the collection; a rule, if any, chooses one claim of each comparison. */
	public CollectionSpec<Comparison> spec(@Nullable SelectionRule pick) {
		return new CollectionSpec<>(Comparison.class, "comparison_record",
				Map.of("district", "district_id", "measure", "measure_id", "claims", "claims", "origins", "origins"),
				(query) -> read(query, pick),
				"""
						id, district_id, district_name, measure_id, measure_label, site_id, site_name, side, scope, agreement,
						null_reason, claims, origins, stated_min, stated_max, stated_earliest, stated_latest""",
				"id", 20, (part) -> withChoices(part, pick), Map.of());
	}

	private String require(String id) {
		if (this.jdbc.sql("select 1 from comparison where id = ?").param(id).query().listOfRows().isEmpty()) {
			throw new InvalidValue("no such comparison", null, () -> this.store.nearest("comparison", id));
		}
		return id;
	}

	private List<Comparison> read(StatementSpec query, @Nullable SelectionRule pick) {
		FirstClaims first = new FirstClaims(this.claims, MOST_SHOWN);
		List<Comparison> comparisons = query.query((row, number) -> {
			Map<String, @Nullable String> cells = new HashMap<>();
			for (String column : CELLS) {
				cells.put(column, row.getString(column));
			}
			return Comparison.of(row, choice(cells, pick), first.of(cells));
		}).list();
		first.read();
		Map<Map<String, @Nullable String>, FirstBeside> beside = new HashMap<>();
		return comparisons.stream()
			.map((comparison) -> comparison.with(beside.computeIfAbsent(comparison.group(), this::beside)))
			.toList();
	}

	private CsvTable withChoices(CsvTable part, @Nullable SelectionRule pick) {
		part.rows().forEach((row) -> {
			Map<String, @Nullable String> cells = new HashMap<>();
			CELLS.forEach((column) -> cells.put(column, (String) row.get(part.columns().indexOf(column))));
			Choice choice = choice(cells, pick);
			row.addAll(Arrays.asList(choice.picked(), choice.nullReason()));
		});
		part.columns().addAll(List.of("picked", "picked_null_reason"));
		return part;
	}

	private Choice choice(Map<String, @Nullable String> cells, @Nullable SelectionRule pick) {
		if (pick == null) {
			return new Choice(null, null);
		}
		RoaringBitmap fitting = pick.among(this.claims, this.claims.having(cells));
		OptionalInt chosen = pick.choose(this.claims, fitting);
		return chosen.isPresent() ? new Choice(this.claims.id(chosen.getAsInt()), null)
				: new Choice(null, fitting.isEmpty() ? "not-picked" : "several-claims");
	}

	private FirstBeside beside(Map<String, @Nullable String> group) {
		String same = """
				 from comparison where measure_id = :measure_id and district_id is not distinct from :district_id
				and site_id is not distinct from :site_id""";
		String first = "select id, side, scope, claims, agreement, '/v1/comparisons?id=' || id as address" + same
				+ " order by id limit " + (MOST_SHOWN + 1);
		return new FirstBeside(this.jdbc.sql(first).params(group).query(Beside.class).list(),
				this.jdbc.sql("select count(*)" + same).params(group).query(Integer.class).single(),
				FirstClaims.address("comparisons", group, ""));
	}

	/** What the caller's rule chose, or why nothing; neither without a rule. */
	record Choice(@Nullable String picked, @Nullable String nullReason) {

	}

	/** The comparisons of one area, measure and site; one more than are shown. */
	record FirstBeside(List<Beside> beside, int count, Address address) {

	}

}
