package org.occupationfigures.page;

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
 * @param cells all of the rows and columns shown, by category and measure
 * @param next where the list goes on; null at its end
 */
public record CoveragePage(List<Coverage> cells, Narrowing narrowing, @Nullable String next) implements Page {

	@Override
	public String title(View view) {
		return view.plain("coverage.title");
	}

	@Override
	public String description(View view) {
		return view.plain("coverage.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

	/** The rows of the table by category, each with its cells by area. */
	public Map<String, Map<MeasureRef, Map<String, Coverage>>> rows(View view) {
		return this.cells.stream()
			.collect(Collectors.groupingBy(Coverage::category, LinkedHashMap::new,
					Collectors.groupingBy(Coverage::measure, LinkedHashMap::new,
							Collectors.toMap((cell) -> area(view, cell.district()), (cell) -> cell))));
	}

	/** The areas as heads of columns, in the order of their names. */
	public List<String> areas(View view) {
		return this.cells.stream().map((cell) -> area(view, cell.district())).distinct().sorted().toList();
	}

	private static String area(View view, @Nullable Named district) {
		return (district != null) ? district.name() : view.plain("conflict.short");
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
