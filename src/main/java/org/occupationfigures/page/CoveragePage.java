package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.comparison.Coverage;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;

/**
 * For which areas and measures something is recorded, as a table.
 *
 * @param category the one chosen; null for any
 */
public record CoveragePage(List<Coverage> known, List<Named> districts, Collection<String> categories,
		@Nullable String category) implements Page {

	/** Stands for the conflict as a whole among the areas. */
	private static final String CONFLICT = "conflict";

	@Override
	public String title(View view) {
		return view.plain("coverage.title");
	}

	@Override
	public String description(View view) {
		return view.plain("coverage.description");
	}

	/** The rows of the table by category, each with its cells by the ids of areas. */
	public Map<String, Map<MeasureRef, Map<String, Coverage>>> rows() {
		return this.known.stream()
			.collect(Collectors.groupingBy(Coverage::category, LinkedHashMap::new,
					Collectors.groupingBy(Coverage::measure, LinkedHashMap::new,
							Collectors.toMap((cell) -> area(cell.district()), (cell) -> cell))));
	}

	private static String area(@Nullable Named district) {
		return (district != null) ? district.id() : CONFLICT;
	}

	/** The areas as heads of columns, the conflict as a whole last. */
	public List<Named> areas(View view) {
		List<Named> areas = new ArrayList<>(this.districts);
		areas.add(new Named(CONFLICT, view.plain("conflict.short")));
		return areas;
	}

	/** Says in short how the claims of a cell stand to each other. */
	public static String agreement(View view, Coverage cell) {
		return cell.agreement().isEmpty() ? view.plain("agreement.short.null")
				: cell.agreement()
					.stream()
					.map((word) -> view.word("agreement.short", word))
					.collect(Collectors.joining(", "));
	}

}
