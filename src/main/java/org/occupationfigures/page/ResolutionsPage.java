package org.occupationfigures.page;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.resolution.Resolution;
import org.occupationfigures.vocabulary.Named;

/** A list of resolutions and statements; organ and district are null for any. */
public record ResolutionsPage(RecordPage<Resolution> found, Collection<String> organs, List<Named> districts,
		@Nullable String organ, @Nullable String district) implements Page {

	@Override
	public String title(View view) {
		return view.plain("resolutions.title");
	}

	@Override
	public String description(View view) {
		return view.plain("resolutions.description");
	}

}
