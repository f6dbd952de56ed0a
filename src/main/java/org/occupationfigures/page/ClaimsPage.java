package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Claims;
import org.occupationfigures.collection.RecordPage;

/**
 * A list of claims.
 *
 * @param collection its name, such as {@code casualties}
 * @param origins how many all claims have that fit
 */
public record ClaimsPage(String collection, RecordPage<Claim> found, int origins, Narrowing narrowing,
		List<Facet> facets) implements Page {

	@Override
	public String title(View view) {
		return view.plain(this.collection + ".title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("claims.description");
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return this.collection.equals(Claims.ALL) ? List.of()
				: List.of(new Crumb(view.plain("claims.title"), "/claims"));
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

	public List<Evidence> table() {
		return this.found.records().stream().map(Evidence::of).toList();
	}

}
