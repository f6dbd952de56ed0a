package org.occupationfigures.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.comparison.Comparison;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;

/** A list of comparisons, each with its picture. */
public record ComparisonsPage(RecordPage<Comparison> found, List<Picture> pictures, List<MeasureRef> measures,
		List<Named> districts, Choice chosen) implements Page {

	/** The rules by which the form lets one claim of each be chosen. */
	public static final List<String> RULES = List.of("latest", "lowest", "highest");

	@Override
	public String title(View view) {
		return view.plain("comparisons.title");
	}

	@Override
	public String description(View view) {
		return view.plain("comparisons.description");
	}

	/** What the form shows as chosen; null for anything. */
	public record Choice(@Nullable String district, @Nullable String measure, @Nullable String agreement,
			@Nullable String sort, @Nullable String pick) {

	}

}
