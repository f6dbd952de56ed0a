package org.occupationfigures.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.district.Occupation;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.vocabulary.Named;

/**
 * Dates of control and surfaces by area and document.
 *
 * @param source the id of the only document that was asked for; null for several
 */
public record OccupationsPage(RecordPage<Occupation> found, Narrowing narrowing,
		@Nullable String source) implements Page {

	@Override
	public String title(View view) {
		return view.plain("occupations.title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("occupations.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

	/** The rows by area. */
	public Map<Named, List<Occupation>> areas() {
		return this.found.records()
			.stream()
			.collect(Collectors.groupingBy(Occupation::district, LinkedHashMap::new, Collectors.toList()));
	}

	/** Says how large an area is; its claim has the bounds of a range. */
	public static String size(View view, Occupation.Area area) {
		return (area.value() == null) ? view.plain("occupations.range")
				: EnglishText.figure(area.qualifier(), area.value(), null, null, area.unit());
	}

}
