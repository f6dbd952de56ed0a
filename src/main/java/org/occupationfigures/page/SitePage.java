package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.site.Site;

/**
 * What each document says befell a site.
 *
 * @param claims all of them, in the order of publication
 */
public record SitePage(Site site, List<Claim> claims, int origins) implements Page {

	@Override
	public String title(View view) {
		return this.site.name();
	}

	@Override
	public String description(View view) {
		return view.plain("site.description").replace("{0}", this.site.name());
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("collection.sites"), "/sites"),
				new Crumb(this.site.district().name(), "/districts/" + this.site.district().id()));
	}

	public List<Evidence> table() {
		return this.claims.stream().map(Evidence::of).toList();
	}

	/** A sentence for a footnote. */
	public String footnote(View view) {
		return title(view) + ". " + view.plain("name") + " " + view.release().version() + ", " + view.permanent();
	}

}
