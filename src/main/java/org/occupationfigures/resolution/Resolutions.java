package org.occupationfigures.resolution;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Resolutions and presidential statements, each with its provisions. */
@Component
public record Resolutions(JdbcClient jdbc) {

	/** Declares what a request narrows them to. */
	public void declare(Filter<SqlConditions> filter) {
		filter.anyOrNone("organ", "resolution.organ", "organ")
			.anyOrNone("kind", "resolution.kind", "kind")
			.anyOf("year", "resolution.year", "year")
			.anyOrNone("symbol", "resolution.symbol", "symbol")
			.anyOrNone("district", "district.name", "resolution_district.resolution_id.district_id")
			.on("adopted")
			.search("words");
	}

	/** Gives the id of the only resolution that has a number; null for none. */
	public @Nullable String numbered(String number) {
		List<String> ids = this.jdbc.sql("select id from resolution where number = ?")
			.param(number)
			.query(String.class)
			.list();
		return (ids.size() == 1) ? ids.get(0) : null;
	}

	public CollectionSpec<Resolution> spec() {
		return new CollectionSpec<>(Resolution.class, "resolution_record",
				Map.of("date", "adopted_order", "organ", "organ", "year", "year"), this::read,
				"""
						id, symbol, organ, kind, number, year, adopted as adopted_on, adopted_earliest, adopted_latest, meeting,
						adoption, votes_for, votes_against, abstentions, subject, district_ids, url, note"""
						+ SourceClaim.COLUMNS_OF_DOCUMENT);
	}

	private List<Resolution> read(StatementSpec query) {
		ChildRows<Named> districts = new ChildRows<>("resolution_district_record", "resolution_id", "district_id",
				Named::district);
		ChildRows<Resolution.Role> sources = new ChildRows<>("resolution_source_record", "resolution_id",
				"role, source_id", Resolution.Role::of);
		ChildRows<Resolution.RollCall> rollCalls = new ChildRows<>("roll_call_record", "resolution_id", "id",
				Resolution.RollCall::of);
		ChildRows<Resolution.Role> provisionSources = new ChildRows<>("provision_source_record", "provision_id",
				"role, source_id", Resolution.Role::of);
		ChildRows<Resolution.Provision> provisions = new ChildRows<>("provision_record", "resolution_id", "position",
				(row, number) -> Resolution.Provision.of(row, provisionSources.of(row)));
		List<Resolution> resolutions = query
			.query((row, number) -> Resolution.of(row, rollCalls.of(row), districts.of(row), provisions.of(row),
					sources.of(row)))
			.list();
		List.of(rollCalls, districts, sources, provisions, provisionSources)
			.forEach((children) -> children.read(this.jdbc));
		return resolutions;
	}

}
