package org.occupationfigures.page;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.measure.Measure;

/** A list of measures. */
public record MeasuresPage(RecordPage<Measure> found, Narrowing narrowing) implements Page {

	@Override
	public String title(View view) {
		return view.plain("measures.title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("measures.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

}
