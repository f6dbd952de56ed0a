package org.occupationfigures.compare;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;

/**
 * A sum over areas.
 *
 * @param measure the measure
 * @param unit its unit
 * @param parts the claims that are added, each with its time
 * @param qualifiers how the parts are hedged; unless all are exact, so is the sum
 * @param sum the plain sum of their numbers; null when a part is a range or has none
 * @param sumReason why there is no sum; null when there is one
 * @param missing areas without a figure, which the sum leaves out
 * @param overlaps land that two of the parts share, which the plain sum counts twice
 * @param sumWithoutOverlaps the sum without that land; null when it cannot be told
 * @param reason why it cannot be told, or what it rests on; null when no parts overlap
 */
record Total(String measure, String unit, List<Claim> parts, Set<String> qualifiers, @Nullable BigDecimal sum,
		@Nullable String sumReason, List<Named> missing, List<Overlap> overlaps, @Nullable Bounds sumWithoutOverlaps,
		@Nullable String reason) {

	private static final Set<String> UNITS_OF_LAND = Set.of("km2", "ha");

	private static final BigDecimal HECTARES = new BigDecimal(100);

	static Total of(String measure, String unit, List<Claim> parts, List<Named> missing, List<Overlap> known) {
		Set<String> added = new HashSet<>();
		parts.forEach((part) -> added.add(Objects.requireNonNull(part.district()).id()));
		List<Overlap> overlaps = known.stream().filter((overlap) -> added.containsAll(overlap.between())).toList();
		BigDecimal sum = sum(parts);
		String sumReason = (sum == null) ? "a part is a range or has no number" : null;
		if (parts.isEmpty()) {
			return new Total(measure, unit, parts, qualifiers(parts), null, "no area has a figure", missing, overlaps,
					null, null);
		}
		if (sum == null || overlaps.isEmpty()) {
			Bounds bounds = (sum != null) ? new Bounds(sum, sum) : null;
			return new Total(measure, unit, parts, qualifiers(parts), sum, sumReason, missing, overlaps, bounds,
					sumReason);
		}
		if (!UNITS_OF_LAND.contains(unit)) {
			return new Total(measure, unit, parts, qualifiers(parts), sum, null, missing, overlaps, null,
					"areas overlap: what lies in the shared land is counted twice, and no source says how much that is");
		}
		return withoutLand(measure, unit, parts, sum, missing, overlaps);
	}

	private static @Nullable BigDecimal sum(List<Claim> parts) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Claim part : parts) {
			Figure figure = part.figure();
			if (figure == null || figure.value() == null) {
				return null;
			}
			sum = sum.add(figure.value());
		}
		return sum;
	}

	private static Set<String> qualifiers(List<Claim> parts) {
		return parts.stream()
			.map(Claim::figure)
			.filter(Objects::nonNull)
			.map(Figure::qualifier)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Total withoutLand(String measure, String unit, List<Claim> parts, BigDecimal sum,
			List<Named> missing, List<Overlap> overlaps) {
		BigDecimal low = sum;
		BigDecimal high = sum;
		List<String> unknown = new ArrayList<>();
		for (Map.Entry<String, TreeSet<BigDecimal>> pair : sizes(overlaps).entrySet()) {
			if (pair.getValue().isEmpty()) {
				unknown.add(pair.getKey());
			}
			else {
				BigDecimal factor = unit.equals("ha") ? HECTARES : BigDecimal.ONE;
				low = low.subtract(pair.getValue().last().multiply(factor));
				high = high.subtract(pair.getValue().first().multiply(factor));
			}
		}
		String pairs = "the plain sum counts land twice: " + String.join("; ", sizes(overlaps).keySet());
		if (!unknown.isEmpty()) {
			return new Total(measure, unit, parts, qualifiers(parts), sum, null, missing, overlaps, null,
					pairs + ". No source gives the size of the land shared by " + String.join("; ", unknown));
		}
		return new Total(measure, unit, parts, qualifiers(parts), sum, null, missing, overlaps, new Bounds(low, high),
				pairs + ". The bounds rest on the sizes that the documents under overlaps give");
	}

	/** Gives the sizes stated for each pair of areas, whichever way it is named. */
	private static Map<String, TreeSet<BigDecimal>> sizes(List<Overlap> overlaps) {
		Map<String, TreeSet<BigDecimal>> sizes = new TreeMap<>();
		for (Overlap overlap : overlaps) {
			TreeSet<BigDecimal> stated = sizes.computeIfAbsent(String.join(" and ", overlap.between()),
					(pair) -> new TreeSet<>());
			if (overlap.areaKm2() != null) {
				stated.add(overlap.areaKm2());
			}
		}
		return sizes;
	}

	/**
	 * Land that two areas share, as a document describes it.
	 *
	 * @param between the two areas, by id
	 * @param areaKm2 its size in square kilometres; null where the document gives none
	 * @param explanation what the document says, in the compiler's words
	 * @param sourceClaim the document
	 */
	record Overlap(List<String> between, @Nullable BigDecimal areaKm2, String explanation, SourceClaim sourceClaim) {

		static Overlap of(ResultSet row, int number) throws SQLException {
			List<String> between = new ArrayList<>(
					new TreeSet<>(List.of(row.getString("district_id"), row.getString("overlaps_with"))));
			return new Overlap(between, row.getBigDecimal("area_km2"), row.getString("explanation"),
					SourceClaim.ofDocument(row));
		}

	}

	/**
	 * Bounds of a sum.
	 *
	 * @param low the least
	 * @param high the greatest
	 */
	record Bounds(BigDecimal low, BigDecimal high) {

	}

}
