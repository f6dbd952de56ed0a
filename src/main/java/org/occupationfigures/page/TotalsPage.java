package org.occupationfigures.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.total.Total;
import org.occupationfigures.total.Total.Bounds;
import org.occupationfigures.total.Total.Overlap;
import org.occupationfigures.total.Totals.TotalFilter;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.vocabulary.Named;

import org.springframework.util.StringUtils;

/**
 * A sum over areas, with what it counts twice; null where nothing is asked yet.
 *
 * @param sides whose people a figure can count
 */
public record TotalsPage(@Nullable TotalFilter asked, @Nullable Total total, @Nullable Bars bars, List<String> measures,
		List<PickRules.Rule> rules, List<String> sides) implements Page {

	@Override
	public String title(View view) {
		return (this.asked == null) ? view.plain("totals.title")
				: view.plain("totals.of").replace("{0}", view.word("measure", this.asked.measure()));
	}

	@Override
	public String description(View view) {
		return view.plain("totals.description");
	}

	/** The rule by which figures are chosen; null where nothing is asked. */
	public @Nullable String pick() {
		return (this.asked == null) ? null
				: (this.asked.pick() != null) ? this.asked.pick().text() : "source:" + this.asked.source();
	}

	/** The documents that give figures of most areas. */
	public List<PickRules.Rule> examples() {
		return this.rules.stream().filter((rule) -> rule.document() != null).limit(3).toList();
	}

	/** Says how a sum or its bounds are written. */
	public static String bounds(View view, Total total, @Nullable Bounds bounds) {
		BigDecimal low = (bounds != null) ? bounds.low() : null;
		BigDecimal high = (bounds != null) ? bounds.high() : null;
		return (low == null && high == null) ? view.plain("totals.unknown")
				: (low != null && high != null && low.compareTo(high) == 0) ? figure("exact", low, null, null, total)
						: (low != null && high != null) ? figure("range", null, low, high, total) : (low != null)
								? figure("at-least", low, null, null, total) : figure("up-to", high, null, null, total);
	}

	/** Says how a number of the sum is written. */
	public static String figure(Total total, @Nullable BigDecimal value) {
		return figure("exact", value, null, null, total);
	}

	private static String figure(String qualifier, @Nullable BigDecimal value, @Nullable BigDecimal low,
			@Nullable BigDecimal high, Total total) {
		return EnglishText.figure(qualifier, value, low, high, total.unit());
	}

	/** Names the hedges of the parts, which are those of the sum. */
	public static String hedges(View view, Total total) {
		return total.qualifiers()
			.stream()
			.map((word) -> view.word("qualifier", word))
			.collect(Collectors.joining(", "));
	}

	/** What documents say of the land that two parts share, by their names. */
	public Map<String, List<Overlap>> overlaps(View view) {
		return Objects.requireNonNull(this.total)
			.overlaps()
			.stream()
			.collect(Collectors.groupingBy(
					(overlap) -> overlap.between()
						.stream()
						.map((area) -> view.word("district", area))
						.collect(Collectors.joining(view.plain("totals.and"))),
					LinkedHashMap::new, Collectors.toList()));
	}

	/** Names the other parts that share land with an area. */
	public String sharedWith(View view, String area) {
		return Objects.requireNonNull(this.total)
			.overlaps()
			.stream()
			.map(Overlap::between)
			.filter((between) -> between.contains(area))
			.map((between) -> view.word("district", between.get(between.get(0).equals(area) ? 1 : 0)))
			.distinct()
			.collect(Collectors.joining(", "));
	}

	/** Gives a reason of the API with the areas by their names. */
	public String reason(View view, String reason) {
		String named = reason;
		for (Claim part : Objects.requireNonNull(this.total).parts()) {
			Named area = Objects.requireNonNull(part.district());
			named = named.replaceAll("\\b" + area.id() + "\\b", area.name());
		}
		return StringUtils.capitalize(named) + ".";
	}

	@Override
	public boolean isListed() {
		return this.asked == null;
	}

}
