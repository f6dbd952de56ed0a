package org.occupationfigures.site;

import java.util.List;
import java.util.Map;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.source.SourceClaim;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The sites with the first claims about each. */
@Component
public record Sites(JdbcClient jdbc, ClaimIndex claims) {

	private static final int CLAIMS_SHOWN = 25;

	/** Declares what a request narrows them to. */
	public void declare(Filter<SqlConditions> filter) {
		filter.anyOrNone("district", "district.name", "district_id")
			.anyOrNone("kind", "site.kind", "kind")
			.anyOf("measure", "measure.id", "claim.site_id.measure_id")
			.anyOf("source", "source.id", "claim.site_id.source_id")
			.search("words");
	}

	public CollectionSpec<Site> spec() {
		return new CollectionSpec<>(Site.class, "site_record",
				Map.of("name", "name", "kind", "kind", "district", "district_id"), this::read,
				"id, name, kind, district_id, district_name, note, claim_id" + SourceClaim.COLUMNS_OF_CLAIM, "id", 20);
	}

	private List<Site> read(StatementSpec query) {
		ChildRows<Site.Name> names = new ChildRows<>("site_name_record", "site_id", "language, name, source_id",
				Site.Name::of);
		FirstClaims claims = new FirstClaims(this.claims, CLAIMS_SHOWN);
		List<Site> sites = query
			.query((row, number) -> Site.of(row, names.of(row), claims.of(Map.of("site_id", row.getString("id")))))
			.list();
		names.read(this.jdbc);
		claims.read();
		return sites;
	}

}
