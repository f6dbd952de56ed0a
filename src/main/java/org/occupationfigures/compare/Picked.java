package org.occupationfigures.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.http.Conditions;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.vocabulary.Named;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Chooses one claim per area and measure, of those about whole areas, by a caller's rule.
 */
@Component
class Picked {

	private final JdbcClient jdbc;

	Picked(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads the areas.
	 * @return all areas, by their ids
	 */
	List<Named> districts() {
		return this.jdbc.sql("select id as district_id, name as district_name from district order by id")
			.query(Named::district)
			.list();
	}

	/**
	 * Chooses claims.
	 * @param measures the measures
	 * @param sides the sides, {@code none} for claims that count no side's people; empty
	 * for any
	 * @param pick the rule
	 * @return the choice for each area and measure of which anything is claimed
	 */
	Map<Key, Choice> choose(List<String> measures, List<String> sides, Pick pick) {
		Conditions conditions = new Conditions().in("measure_id", measures);
		return this.jdbc
			.sql("select * from claim_record where district_id is not null and " + conditions.sql() + " order by id")
			.params(conditions.values())
			.query(Claim::of)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Key::of, LinkedHashMap::new,
					Collectors.collectingAndThen(Collectors.toList(), (claims) -> Choice.of(claims, sides, pick))));
	}

	/**
	 * An area and a measure.
	 *
	 * @param district the id of the area
	 * @param measure the id of the measure
	 */
	record Key(String district, String measure) {

		static Key of(Claim claim) {
			return new Key((claim.district() != null) ? claim.district().id() : "", claim.measure().id());
		}

	}

	/**
	 * What a rule chose.
	 *
	 * @param claim the claim; null when none was chosen
	 * @param nullReason why none was: {@code no-claim} when nothing is claimed,
	 * {@code only-scoped} when something is, but not of the whole area,
	 * {@code other-side} when that is not of the sides asked for, {@code not-picked} when
	 * none fits the rule, {@code several-sides} when claims of different sides would be
	 * mixed, {@code several-claims} when the rule leaves claims that state different
	 * figures, or the same ones written differently
	 * @param sides the sides that the claims count among which the rule chooses
	 */
	record Choice(@Nullable Claim claim, @Nullable String nullReason, Set<String> sides) {

		static final Choice NONE = new Choice(null, "no-claim", Set.of());

		static Choice of(List<Claim> claims, List<String> sidesAsked, Pick pick) {
			List<Claim> whole = claims.stream()
				.filter((claim) -> claim.scope() == null && claim.site() == null)
				.toList();
			if (whole.isEmpty()) {
				return new Choice(null, "only-scoped", Set.of());
			}
			List<Claim> asked = whole.stream()
				.filter((claim) -> sidesAsked.isEmpty() || sidesAsked.contains(side(claim)))
				.toList();
			if (asked.isEmpty()) {
				return new Choice(null, "other-side", Set.of());
			}
			List<Claim> candidates = pick.among(asked);
			Set<String> sides = candidates.stream().map(Choice::side).collect(Collectors.toCollection(TreeSet::new));
			if (candidates.isEmpty()) {
				return new Choice(null, "not-picked", sides);
			}
			if (sides.size() > 1) {
				return new Choice(null, "several-sides", sides);
			}
			return pick.choose(candidates)
				.map((claim) -> new Choice(claim, null, sides))
				.orElseGet(() -> new Choice(null, "several-claims", sides));
		}

		private static String side(Claim claim) {
			return (claim.side() != null) ? claim.side() : Parameters.NONE;
		}

	}

}
