package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimSelector.Key;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;

/**
 * Measures by areas, one claim in each cell.
 *
 * @param pick the rule by which it is chosen; null where none is named, so that there are
 * no cells
 * @param measures the rows
 * @param chosen those that were asked for; none for the usual ones
 */
public record TablePage(@Nullable String pick, List<MeasureRef> measures, List<Named> districts, Map<Key, Choice> cells,
		Form form, List<String> chosen) implements Page {

	@Override
	public String title(View view) {
		return view.plain("table.title");
	}

	@Override
	public String description(View view) {
		return view.plain("table.description");
	}

	public Choice cell(MeasureRef measure, Named district) {
		return Objects.requireNonNull(this.cells.get(new Key(district.id(), measure.id())));
	}

	/** The reasons of all holes. */
	public TreeSet<String> holes() {
		TreeSet<String> reasons = new TreeSet<>();
		this.measures.forEach((measure) -> this.districts.forEach((district) -> {
			String reason = cell(measure, district).nullReason();
			if (reason != null) {
				reasons.add(reason);
			}
		}));
		return reasons;
	}

	@Override
	public boolean isListed() {
		return this.pick == null;
	}

	/** What can be chosen. */
	public record Form(List<MeasureRef> measures, List<Named> districts, List<String> sides, List<PickRules.Rule> rules,
			@Nullable String district, @Nullable String side) {

	}

}
