package org.occupationfigures.total;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.source.SourceClaim;

/**
 * A sum over areas. Unless all qualifiers of its parts are exact, neither is the sum.
 *
 * @param reason why the bounds cannot be told or are open, and what they rest on; null
 * when no parts overlap and both bounds are known
 */
public record Total(String measure, String unit, List<Claim> parts, Set<String> qualifiers, @Nullable BigDecimal sum,
		@Nullable String sumReason, List<Missing> missing, List<Overlap> overlaps, @Nullable Bounds sumWithoutOverlaps,
		@Nullable String reason) {

	static Total of(String measure, String unit, List<Claim> parts, List<Missing> missing, List<Overlap> known) {
		List<String> areas = parts.stream().map((part) -> Objects.requireNonNull(part.district()).id()).toList();
		List<Overlap> overlaps = known.stream().filter((overlap) -> areas.containsAll(overlap.between())).toList();
		Set<String> qualifiers = parts.stream()
			.map(Claim::figure)
			.filter(Objects::nonNull)
			.map(Figure::qualifier)
			.collect(Collectors.toCollection(TreeSet::new));
		if (parts.isEmpty()) {
			String reason = "no figure is picked for any area; missing says why";
			return new Total(measure, unit, parts, qualifiers, null, reason, missing, overlaps, null, reason);
		}
		BigDecimal sum = sum(parts, Figure::value);
		String sumReason = (sum == null) ? "a part is a range or has no number" : null;
		OverlapCorrection shared = OverlapCorrection.of(measure, parts, overlaps);
		Bounds bounds = new Bounds(sum(parts, (figure) -> figure.allowed().low()),
				sum(parts, (figure) -> figure.allowed().high()));
		Bounds without = (shared.isKnown() && !bounds.isOpenBothWays()) ? bounds.without(shared) : null;
		String reason = Stream.of(shared.reason(), bounds.reason())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(". "));
		return new Total(measure, unit, parts, qualifiers, sum, sumReason, missing, overlaps, without,
				reason.isEmpty() ? null : reason);
	}

	private static @Nullable BigDecimal sum(List<Claim> parts, Function<Figure, @Nullable BigDecimal> number) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Claim part : parts) {
			BigDecimal addend = (part.figure() != null) ? number.apply(part.figure()) : null;
			if (addend == null) {
				return null;
			}
			sum = sum.add(addend);
		}
		return sum;
	}

	public record Missing(String id, String name, String nullReason) {

	}

	/** What the parts allow, an {@code about} its rounding; null where one is open. */
	public record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

		boolean isOpenBothWays() {
			return this.low == null && this.high == null;
		}

		Bounds without(OverlapCorrection shared) {
			return new Bounds((this.low != null) ? this.low.subtract(shared.most()) : null,
					(this.high != null) ? this.high.subtract(shared.least()) : null);
		}

		@Nullable String reason() {
			if (isOpenBothWays()) {
				return "no bound holds, since a part has no number or the parts are open both ways";
			}
			return (this.low == null) ? "no lower bound holds, since a part says less than or up to"
					: (this.high == null) ? "no upper bound holds, since a part says more than or at least" : null;
		}

	}

	/** Land that two areas, named by their ids, share as a document describes it. */
	public record Overlap(List<String> between, @Nullable BigDecimal areaKm2, String explanation,
			SourceClaim sourceClaim) {

		static Overlap of(ResultSet row, int number) throws SQLException {
			return new Overlap(
					Stream.of(row.getString("district_id"), row.getString("overlaps_with")).sorted().toList(),
					row.getBigDecimal("area_km2"), row.getString("explanation"), SourceClaim.ofDocument(row));
		}

	}

}
