package org.occupationfigures.site;

import java.util.List;
import java.util.Map;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Nested;
import org.occupationfigures.site.Site.Name;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The named sites, each with what is said of it. */
@Component
class Sites {

	private final Nested nested;

	private final ClaimIndex claims;

	Sites(Nested nested, ClaimIndex claims) {
		this.nested = nested;
		this.claims = claims;
	}

	Listing<Site> listing() {
		return new Listing<>(Site.class, "site_record",
				Map.of("name", "name", "kind", "kind", "district", "district_id"), this::read,
				"id, name, kind, district_id, district_name, note, claim_id" + Listing.SOURCE_OF_CLAIM);
	}

	private List<Site> read(StatementSpec query) {
		List<Site> sites = query.query(Site::of).list();
		Map<String, List<Name>> names = this.nested.read("site_name_record", "site_id", sites,
				"language, name, source_id", Name::of);
		return sites.stream()
			.map((site) -> site.with(names.getOrDefault(site.id(), List.of()),
					this.claims.read(this.claims.having("site_id", List.of(site.id())).stream())))
			.toList();
	}

}
