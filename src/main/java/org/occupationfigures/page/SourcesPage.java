package org.occupationfigures.page;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.source.Source;

/** A list of documents. */
public record SourcesPage(RecordPage<Source> found, Narrowing narrowing) implements Page {

	@Override
	public String title(View view) {
		return view.plain("sources.title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("sources.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

}
