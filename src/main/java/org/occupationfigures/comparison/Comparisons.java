package org.occupationfigures.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.CsvTable;
import org.occupationfigures.comparison.Comparison.Beside;
import org.occupationfigures.comparison.Comparison.Choice;
import org.occupationfigures.comparison.Comparison.FirstBeside;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The comparisons, each with the first of its claims and what stands beside it. */
@Component
class Comparisons {

	private static final Map<String, String> ORDERS = Map.of("district", "district_id", "measure", "measure_id",
			"claims", "claims", "origins", "origins");

	private static final int LIMIT = 20;

	/** How many ids on either side of a wrong one may be meant instead. */
	private static final int CANDIDATES = 500;

	private final JdbcClient jdbc;

	private final ClaimIndex claims;

	Comparisons(JdbcClient jdbc, ClaimIndex claims) {
		this.jdbc = jdbc;
		this.claims = claims;
	}

	/** Describes the comparisons, of each of which a rule chooses a claim. */
	CollectionSpec<Comparison> spec(@Nullable SelectionRule pick) {
		return new CollectionSpec<>(Comparison.class, "comparison_record", ORDERS, (query) -> read(query, pick), "id",
				"id", LIMIT, (query) -> csv(query, pick), Map.of());
	}

	/**
	 * Accepts the id of a comparison.
	 * @throws InvalidValue if there is none, naming one with a similar id
	 */
	String require(String id) {
		if (this.jdbc.sql("select 1 from comparison where id = ?").param(id).query().listOfRows().isEmpty()) {
			throw new InvalidValue("no such comparison", null,
					() -> new AllowedValues("comparison", around(id)).nearest(id));
		}
		return id;
	}

	private List<String> around(String id) {
		return Stream.of("id < ? order by id desc", "id > ? order by id")
			.flatMap((part) -> this.jdbc.sql("select id from comparison where " + part + " limit " + CANDIDATES)
				.param(id)
				.query(String.class)
				.list()
				.stream())
			.toList();
	}

	private List<Comparison> read(StatementSpec query, @Nullable SelectionRule pick) {
		FirstClaims first = new FirstClaims(this.claims, Comparison.MOST_SHOWN);
		List<Comparison> comparisons = query.query((row, number) -> {
			Map<String, @Nullable String> cells = Comparison.cells(row);
			return Comparison.of(row, choice(cells, pick), first.of(cells));
		}).list();
		first.read();
		Map<Map<String, @Nullable String>, FirstBeside> beside = new HashMap<>();
		return comparisons.stream()
			.map((comparison) -> comparison.with(beside.computeIfAbsent(comparison.group(), this::beside)))
			.toList();
	}

	private CsvTable csv(StatementSpec query, @Nullable SelectionRule pick) {
		return new CsvTable(Comparison.COLUMNS,
				query
					.query((row, number) -> Comparison.of(row, choice(Comparison.cells(row), pick),
							FirstClaims.counted(row.getInt("claims"))))
					.list()
					.stream()
					.map(Comparison::values)
					.toList());
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
		return new FirstBeside(
				this.jdbc
					.sql("select id, side, scope, claims, agreement" + same + " order by id limit "
							+ (Comparison.MOST_SHOWN + 1))
					.params(group)
					.query(Beside::of)
					.list(),
				this.jdbc.sql("select count(*)" + same).params(group).query(Integer.class).single(),
				ClaimIndex.address("comparisons", group, ""));
	}

}
