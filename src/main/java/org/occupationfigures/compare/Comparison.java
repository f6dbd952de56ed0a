package org.occupationfigures.compare;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.http.Identified;
import org.occupationfigures.vocabulary.Measure;
import org.occupationfigures.vocabulary.Named;

/**
 * Claims about the same thing side by side: the same area, measure, site, side and scope.
 *
 * @param id the parts of what they are about, joined by dots
 * @param district the area; null for the conflict as a whole
 * @param measure what is claimed
 * @param site the named site; null when it is about none
 * @param side whose people are counted; null for things and whole populations
 * @param scope what narrows it; null for the whole area
 * @param agreement single, agree, differ, or different-times for a stock that is
 * described at times that do not overlap; claims without a number take no part, and with
 * several claims of which fewer than two state one it is null
 * @param nullReason why there is no agreement: not-quantified; null when there is one
 * @param independentOrigins from how many origins they come
 * @param singleOrigin whether they all repeat one origin
 * @param statedMin the lowest number that is stated; null for dates and words
 * @param statedMax the highest number that is stated; null for dates and words
 * @param statedEarliest the first day of the dates; null for quantities
 * @param statedLatest the last day of the dates; null for quantities
 * @param picked the id of the claim that the caller's rule chooses; null without a rule,
 * when no claim fits it, and when it leaves claims that state different figures
 * @param pickedNullReason why the rule chooses none, as in {@link Picked.Choice}; null
 * without a rule or when it chooses one
 * @param claims the claims in the order in which they were published, undated last
 * @param beside comparisons that another side or scope sets apart from this one
 */
record Comparison(String id, @Nullable Named district, Measure.Ref measure, @Nullable Named site, @Nullable String side,
		@Nullable String scope, @Nullable String agreement, @Nullable String nullReason, int independentOrigins,
		boolean singleOrigin, @Nullable BigDecimal statedMin, @Nullable BigDecimal statedMax,
		@Nullable LocalDate statedEarliest, @Nullable LocalDate statedLatest, @Nullable String picked,
		@Nullable String pickedNullReason, List<Claim> claims, List<Beside> beside) implements Identified {

	static Comparison of(ResultSet row, int number) throws SQLException {
		int origins = row.getInt("origins");
		return new Comparison(row.getString("id"), Named.of(row, "district"),
				new Measure.Ref(row.getString("measure_id"), row.getString("measure_label")), Named.of(row, "site"),
				row.getString("side"), row.getString("scope"), row.getString("agreement"), row.getString("null_reason"),
				origins, origins == 1, row.getBigDecimal("stated_min"), row.getBigDecimal("stated_max"),
				row.getObject("stated_earliest", LocalDate.class), row.getObject("stated_latest", LocalDate.class),
				null, null, List.of(), List.of());
	}

	Comparison with(List<Claim> claims, List<Beside> beside, @Nullable Pick pick) {
		Optional<String> chosen = (pick != null) ? pick.choose(claims).map(Claim::id) : Optional.empty();
		String reason = (pick == null || chosen.isPresent()) ? null
				: pick.among(claims).isEmpty() ? "not-picked" : "several-claims";
		return new Comparison(this.id, this.district, this.measure, this.site, this.side, this.scope, this.agreement,
				this.nullReason, this.independentOrigins, this.singleOrigin, this.statedMin, this.statedMax,
				this.statedEarliest, this.statedLatest, chosen.orElse(null), reason, claims, beside);
	}

	/**
	 * A comparison that stands beside another.
	 *
	 * @param id its id
	 * @param side its side
	 * @param scope its scope
	 * @param claims how many claims it has
	 * @param agreement how they stand to each other; null as in a comparison
	 * @param address where it is served
	 */
	record Beside(String id, @Nullable String side, @Nullable String scope, int claims, @Nullable String agreement,
			String address) {

		static Beside of(ResultSet row, int number) throws SQLException {
			return new Beside(row.getString("id"), row.getString("side"), row.getString("scope"), row.getInt("claims"),
					row.getString("agreement"), "/v1/comparisons?id=" + row.getString("id"));
		}

	}

}
