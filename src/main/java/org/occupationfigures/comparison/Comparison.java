package org.occupationfigures.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.comparison.Comparisons.Choice;
import org.occupationfigures.comparison.Comparisons.FirstBeside;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;

/**
 * Claims about the same thing side by side: the same area, measure, site, side and scope.
 *
 * @param agreement claims without a number take no part; with several claims of which
 * fewer than two state one it is null
 * @param beside the first comparisons that another side or scope sets apart from it
 */
public record Comparison(String id, @Nullable Named district, MeasureRef measure, @Nullable Named site,
		@Nullable String side, @Nullable String scope, @Nullable String agreement, @Nullable String nullReason,
		int independentOrigins, boolean singleOrigin, @Nullable BigDecimal statedMin, @Nullable BigDecimal statedMax,
		@Nullable LocalDate statedEarliest, @Nullable LocalDate statedLatest, @Nullable String picked,
		@Nullable String pickedNullReason, List<Claim> claims, int claimCount, Address claimsAddress,
		List<Beside> beside, int besideCount, Address besideAddress) implements Identified {

	static Comparison of(ResultSet row, Choice choice, FirstClaims.Shown first) throws SQLException {
		int origins = row.getInt("origins");
		return new Comparison(row.getString("id"), Named.of(row, "district"), MeasureRef.of(row), Named.of(row, "site"),
				row.getString("side"), row.getString("scope"), row.getString("agreement"), row.getString("null_reason"),
				origins, origins == 1, row.getBigDecimal("stated_min"), row.getBigDecimal("stated_max"),
				row.getObject("stated_earliest", LocalDate.class), row.getObject("stated_latest", LocalDate.class),
				choice.picked(), choice.nullReason(), first.claims(), first.count(), first.address(), List.of(), 0,
				new Address(""));
	}

	/** Gives what it shares with those that stand beside it. */
	Map<String, @Nullable String> group() {
		Map<String, @Nullable String> group = new HashMap<>(Map.of("measure_id", this.measure.id()));
		group.put("district_id", (this.district != null) ? this.district.id() : null);
		group.put("site_id", (this.site != null) ? this.site.id() : null);
		return group;
	}

	Comparison with(FirstBeside others) {
		return new Comparison(this.id, this.district, this.measure, this.site, this.side, this.scope, this.agreement,
				this.nullReason, this.independentOrigins, this.singleOrigin, this.statedMin, this.statedMax,
				this.statedEarliest, this.statedLatest, this.picked, this.pickedNullReason, this.claims,
				this.claimCount, this.claimsAddress,
				others.beside()
					.stream()
					.filter((other) -> !other.id().equals(this.id))
					.limit(Comparisons.MOST_SHOWN)
					.toList(),
				others.count() - 1, others.address());
	}

	/** A comparison that another side or scope sets apart from this one. */
	public record Beside(String id, @Nullable String side, @Nullable String scope, int claims,
			@Nullable String agreement, Address address) {

	}

}
