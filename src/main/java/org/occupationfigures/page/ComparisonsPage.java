package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.comparison.Comparison;

/** A list of comparisons, each with its picture. */
public record ComparisonsPage(RecordPage<Comparison> found, List<Picture> pictures,
		Narrowing narrowing) implements Page {

	@Override
	public String title(View view) {
		return view.plain("comparisons.title");
	}

	@Override
	public String description(View view) {
		return view.plain("comparisons.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

}
