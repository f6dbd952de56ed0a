package org.occupationfigures.page;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.resolution.Resolution;

/** A list of resolutions and statements. */
public record ResolutionsPage(RecordPage<Resolution> found, Narrowing narrowing) implements Page {

	@Override
	public String title(View view) {
		return view.plain("resolutions.title");
	}

	@Override
	public String description(View view) {
		return view.plain("resolutions.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

}
