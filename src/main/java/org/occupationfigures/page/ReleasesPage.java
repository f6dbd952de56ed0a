package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.release.Version;

/** The versions of the data set. */
public record ReleasesPage(List<Version> versions) implements Page {

	@Override
	public String title(View view) {
		return view.plain("collection.releases");
	}

	@Override
	public String description(View view) {
		return view.plain("releases.description");
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("nav.data"), "/data"));
	}

}
