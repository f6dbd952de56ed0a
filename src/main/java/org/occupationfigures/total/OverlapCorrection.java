package org.occupationfigures.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.total.Total.Overlap;

/**
 * How much land a sum counts twice. A stated size is taken off a sum of {@code area} only
 * where one document gives the figures of both areas, so that it draws them alike, and
 * where both are at least as large. Of everything else, such as people or forest, no
 * source says how much lies in the shared land.
 * <p>
 * Several pairs may share the same land. Land that k areas share is counted k - 1 times
 * too often, and lies in at most k (k - 1) / 2 pairs, so that all pairs together are the
 * most that is counted too often. Pairs of which none closes a circle of areas are the
 * least: among k areas there are at most k - 1 of them (Hunter's bound). Where, as around
 * Nagorno-Karabakh, all pairs share one area, these are all pairs.
 *
 * @param isKnown whether it may be taken off; if not, both sizes are 0 and say nothing
 * @param reason why it may not be taken off, or what it rests on; null when no parts
 * overlap
 */
record OverlapCorrection(BigDecimal least, BigDecimal most, boolean isKnown, @Nullable String reason) {

	static OverlapCorrection of(String measure, List<Claim> parts, List<Overlap> overlaps) {
		if (overlaps.isEmpty()) {
			return new OverlapCorrection(BigDecimal.ZERO, BigDecimal.ZERO, true, null);
		}
		if (!measure.equals("area")) {
			return unknown(
					"areas overlap: what lies in the shared land may be counted twice, and no source says how much that is");
		}
		List<Pair> pairs = pairs(parts, overlaps);
		List<String> reasons = new ArrayList<>();
		reasons.add("the plain sum counts land twice: " + names(pairs));
		explain(reasons, "No source gives the size of the land shared by ", pairs, (pair) -> pair.sizes().isEmpty());
		explain(reasons, "The size stated is larger than a figure added for ", pairs, Pair::isLargerThanAFigure);
		explain(reasons, "Different documents, which may draw the areas differently, give the figures of ", pairs,
				(pair) -> !pair.isOfOneDocument());
		if (reasons.size() > 1) {
			return unknown(String.join(". ", reasons));
		}
		return new OverlapCorrection(sum(withoutCircles(pairs), TreeSet::first), sum(pairs, TreeSet::last), true,
				reasons.get(0) + ". The bounds rest on the sizes that the documents under overlaps give");
	}

	private static OverlapCorrection unknown(String reason) {
		return new OverlapCorrection(BigDecimal.ZERO, BigDecimal.ZERO, false, reason);
	}

	private static void explain(List<String> reasons, String obstacle, List<Pair> pairs, Predicate<Pair> met) {
		List<Pair> those = pairs.stream().filter(met).toList();
		if (!those.isEmpty()) {
			reasons.add(obstacle + names(those));
		}
	}

	private static String names(List<Pair> pairs) {
		return pairs.stream().map((pair) -> String.join(" and ", pair.between())).collect(Collectors.joining("; "));
	}

	private static BigDecimal sum(List<Pair> pairs, Function<TreeSet<BigDecimal>, BigDecimal> size) {
		return pairs.stream().map((pair) -> size.apply(pair.sizes())).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Keeps the largest pairs that join areas not yet joined by larger ones. */
	private static List<Pair> withoutCircles(List<Pair> pairs) {
		Map<String, Set<String>> joined = new HashMap<>();
		List<Pair> kept = new ArrayList<>();
		pairs.stream().sorted(Comparator.comparing((Pair pair) -> pair.sizes().first()).reversed()).forEach((pair) -> {
			Set<String> areas = new HashSet<>(pair.between());
			pair.between().forEach((area) -> areas.addAll(joined.getOrDefault(area, Set.of())));
			if (!areas.equals(joined.get(pair.between().get(0)))) {
				areas.forEach((area) -> joined.put(area, areas));
				kept.add(pair);
			}
		});
		return kept;
	}

	private static List<Pair> pairs(List<Claim> parts, List<Overlap> overlaps) {
		Map<List<String>, Pair> pairs = new LinkedHashMap<>();
		for (Overlap overlap : overlaps) {
			Pair pair = pairs.computeIfAbsent(overlap.between(),
					(between) -> new Pair(between,
							parts.stream()
								.filter((part) -> between.contains(Objects.requireNonNull(part.district()).id()))
								.toList(),
							new TreeSet<>()));
			if (overlap.areaKm2() != null) {
				pair.sizes().add(overlap.areaKm2());
			}
		}
		return List.copyOf(pairs.values());
	}
	/** Two areas that share land, with the part of each and the sizes documents give. */
	private record Pair(List<String> between, List<Claim> figures, TreeSet<BigDecimal> sizes) {

		boolean isOfOneDocument() {
			return this.figures.stream().map((figure) -> figure.sourceClaim().source().id()).distinct().count() == 1;
		}

		boolean isLargerThanAFigure() {
			return this.figures.stream().anyMatch((claim) -> {
				BigDecimal most = (claim.figure() != null) ? claim.figure().allowed().high() : null;
				return most != null && !this.sizes.isEmpty() && this.sizes.last().compareTo(most) > 0;
			});
		}

	}

}
