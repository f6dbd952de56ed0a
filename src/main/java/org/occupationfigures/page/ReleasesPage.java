package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.release.Version;

/**
 * The versions of the data set.
 *
 * @param isFirst whether the page begins the list
 */
public record ReleasesPage(RecordPage<Version> found, boolean isFirst) implements Page {

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
