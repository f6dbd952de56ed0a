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
import org.occupationfigures.claim.ClaimSelector;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;

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
 * @param pickedNullReason why the rule chooses none, as in {@link ClaimSelector.Choice};
 * null without a rule or when it chooses one
 * @param claims the first claims in the order in which they were published, undated last
 * @param claimCount how many claims there are
 * @param claimsAddress where all of them are, in the same order
 * @param beside the first comparisons, by id, that another side or scope sets apart from
 * this one
 * @param besideCount how many there are
 * @param besideAddress where all of them are, and this one
 */
record Comparison(String id, @Nullable Named district, MeasureRef measure, @Nullable Named site, @Nullable String side,
		@Nullable String scope, @Nullable String agreement, @Nullable String nullReason, int independentOrigins,
		boolean singleOrigin, @Nullable BigDecimal statedMin, @Nullable BigDecimal statedMax,
		@Nullable LocalDate statedEarliest, @Nullable LocalDate statedLatest, @Nullable String picked,
		@Nullable String pickedNullReason, List<Claim> claims, int claimCount, Address claimsAddress,
		List<Beside> beside, int besideCount, Address besideAddress) implements Identified {

	/** How many claims, and how many others beside it, a comparison shows at most. */
	static final int MOST_SHOWN = 25;

	/** The columns by which a comparison tells its claims from all others. */
	static final List<String> CELLS = List.of("measure_id", "district_id", "site_id", "side", "scope");

	/** Reads a comparison without what stands beside it. */
	static Comparison of(ResultSet row, Choice choice, FirstClaims.Shown first) throws SQLException {
		int origins = row.getInt("origins");
		return new Comparison(row.getString("id"), Named.of(row, "district"), MeasureRef.of(row), Named.of(row, "site"),
				row.getString("side"), row.getString("scope"), row.getString("agreement"), row.getString("null_reason"),
				origins, origins == 1, row.getBigDecimal("stated_min"), row.getBigDecimal("stated_max"),
				row.getObject("stated_earliest", LocalDate.class), row.getObject("stated_latest", LocalDate.class),
				choice.picked(), choice.nullReason(), first.claims(), first.count(), first.address(), List.of(), 0,
				new Address(""));
	}

	/** Gives the cells of the claims that a row compares. */
	static Map<String, @Nullable String> cells(ResultSet row) throws SQLException {
		Map<String, @Nullable String> cells = new HashMap<>();
		for (String column : CELLS) {
			cells.put(column, row.getString(column));
		}
		return cells;
	}

	/** Gives what it shares with those that stand beside it. */
	Map<String, @Nullable String> group() {
		Map<String, @Nullable String> group = new HashMap<>(Map.of("measure_id", this.measure.id()));
		group.put("district_id", id(this.district));
		group.put("site_id", id(this.site));
		return group;
	}

	Comparison with(FirstBeside others) {
		return new Comparison(this.id, this.district, this.measure, this.site, this.side, this.scope, this.agreement,
				this.nullReason, this.independentOrigins, this.singleOrigin, this.statedMin, this.statedMax,
				this.statedEarliest, this.statedLatest, this.picked, this.pickedNullReason, this.claims,
				this.claimCount, this.claimsAddress,
				others.beside().stream().filter((other) -> !other.id().equals(this.id)).limit(MOST_SHOWN).toList(),
				others.count() - 1, others.address());
	}

	private static @Nullable String id(@Nullable Named named) {
		return (named != null) ? named.id() : null;
	}

	/**
	 * What the caller's rule chose of it.
	 *
	 * @param picked the id of a claim; null when none was chosen
	 * @param nullReason why none was; null without a rule or when one was
	 */
	record Choice(@Nullable String picked, @Nullable String nullReason) {

	}

	/**
	 * The first comparisons of the same area, measure and site, this one among them.
	 *
	 * @param beside the first by id, one more than are shown
	 * @param count how many there are
	 * @param address where all of them are
	 */
	record FirstBeside(List<Beside> beside, int count, Address address) {

	}

	/**
	 * A comparison that stands beside another.
	 *
	 * @param claims how many claims it has
	 * @param agreement how they stand to each other; null as in a comparison
	 * @param address where it is served
	 */
	record Beside(String id, @Nullable String side, @Nullable String scope, int claims, @Nullable String agreement,
			Address address) {

		static Beside of(ResultSet row, int number) throws SQLException {
			return new Beside(row.getString("id"), row.getString("side"), row.getString("scope"), row.getInt("claims"),
					row.getString("agreement"), new Address("/v1/comparisons?id=" + row.getString("id")));
		}

	}

}
