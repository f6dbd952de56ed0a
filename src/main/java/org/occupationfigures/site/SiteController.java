package org.occupationfigures.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the named sites, each with what is said of it. */
@Controller
record SiteController(CollectionResponses responses, JdbcClient jdbc, ClaimIndex claims) {

	private static final int CLAIMS_SHOWN = 25;

	@GetMapping("/v1/sites")
	Representation sites(QueryParameters parameters) {
		return this.responses.page(parameters, sites(),
				(filter) -> filter.anyOrNone("district", "district.name", "district_id")
					.anyOrNone("kind", "site.kind", "kind")
					.anyOf("measure", "measure.id", "claim.site_id.measure_id")
					.anyOf("source", "source.id", "claim.site_id.source_id")
					.search("words"));
	}

	@GetMapping("/v1/sites/{id}")
	Representation site(@PathVariable String id, QueryParameters parameters) {
		return this.responses.single(parameters, sites(), id, (site) -> Map.of("claims", "/v1/claims?site=" + id));
	}

	private CollectionSpec<Site> sites() {
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

	/** A site with the first claims about it; its source claim is the first of them. */
	record Site(String id, String name, String kind, Named district, List<Name> names, List<Claim> claims,
			int claimCount, Address claimsAddress, @Nullable String note,
			SourceClaim sourceClaim) implements Identified {

		static Site of(ResultSet row, List<Name> names, FirstClaims.Shown first) throws SQLException {
			return new Site(row.getString("id"), row.getString("name"), row.getString("kind"), Named.district(row, 0),
					names, first.claims(), first.count(), first.address(), row.getString("note"),
					SourceClaim.ofClaim(row));
		}

		record Name(String name, String language, SourceClaim.Document source) {

			static Name of(ResultSet row, int number) throws SQLException {
				return new Name(row.getString("name"), row.getString("language"), SourceClaim.Document.of(row));
			}

		}

	}

}
