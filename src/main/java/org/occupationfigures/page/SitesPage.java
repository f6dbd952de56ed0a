package org.occupationfigures.page;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.site.Site;

/** A list of sites. */
public record SitesPage(RecordPage<Site> found, Narrowing narrowing) implements Page {

	@Override
	public String title(View view) {
		return view.plain("sites.title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("sites.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

}
