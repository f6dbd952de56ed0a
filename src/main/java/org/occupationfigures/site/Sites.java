package org.occupationfigures.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.site.Site.Name;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The named sites, each with what is said of it. */
@Component
class Sites {

	private static final int LIMIT = 20;

	private static final int CLAIMS_SHOWN = 25;

	private final ChildRows children;

	private final ClaimIndex claims;

	Sites(ChildRows children, ClaimIndex claims) {
		this.children = children;
		this.claims = claims;
	}

	CollectionSpec<Site> spec() {
		return new CollectionSpec<>(Site.class, "site_record",
				Map.of("name", "name", "kind", "kind", "district", "district_id"), this::read,
				"id, name, kind, district_id, district_name, note, claim_id" + CollectionSpec.SOURCE_OF_CLAIM)
			.limited(LIMIT);
	}

	private List<Site> read(StatementSpec query) {
		List<Site> sites = query.query(Site::of).list();
		Map<String, List<Name>> names = this.children.read("site_name_record", "site_id", sites,
				"language, name, source_id", Name::of);
		List<FirstClaims> first = this.claims.first(sites.stream()
			.map((site) -> Collections.<String, @Nullable String>singletonMap("site_id", site.id()))
			.toList(), CLAIMS_SHOWN);
		return IntStream.range(0, sites.size())
			.mapToObj((place) -> sites.get(place)
				.with(names.getOrDefault(sites.get(place).id(), List.of()), first.get(place)))
			.toList();
	}

}
