package org.occupationfigures.claim;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.vocabulary.Vocabulary;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/** Chooses one claim per area and measure, of those on whole areas, by a rule. */
@Component
public record ClaimSelector(ClaimIndex claims, Vocabulary vocabulary) {

	/** Chooses per area and measure, of claims on such sides; on any when empty. */
	public Map<Key, Choice> choose(List<String> measures, List<String> sides, SelectionRule pick) {
		Map<Key, Found> found = new LinkedHashMap<>();
		measures.forEach((measure) -> this.vocabulary.districts()
			.forEach((district) -> found.put(new Key(district.id(), measure),
					find(district.id(), measure, sides, pick))));
		Iterator<Claim> read = this.claims
			.read(found.values().stream().map(Found::row).flatMapToInt(OptionalInt::stream))
			.iterator();
		Map<Key, Choice> choices = new LinkedHashMap<>();
		found.forEach((key, cell) -> choices.put(key,
				new Choice(cell.row().isPresent() ? read.next() : null, cell.nullReason(), cell.sides(), cell.tied())));
		return choices;
	}

	private Found find(String district, String measure, List<String> sides, SelectionRule pick) {
		RoaringBitmap claimed = this.claims.having(Map.of("district_id", district, "measure_id", measure));
		RoaringBitmap whole = RoaringBitmap.and(claimed, this.claims.whole());
		RoaringBitmap asked = sides.isEmpty() ? whole : RoaringBitmap.and(whole, this.claims.having("side", sides));
		if (asked.isEmpty()) {
			return new Found(claimed.isEmpty() ? "no-claim" : whole.isEmpty() ? "only-scoped" : "other-side", Set.of());
		}
		RoaringBitmap candidates = pick.among(this.claims, asked);
		Set<String> counted = new TreeSet<>(this.claims.words("side", candidates));
		if (counted.size() > 1) {
			return new Found("several-sides", counted);
		}
		OptionalInt chosen = pick.choose(this.claims, candidates);
		if (chosen.isPresent() || candidates.isEmpty()) {
			return new Found(chosen, chosen.isPresent() ? null : "not-picked", counted, List.of());
		}
		List<String> tied = pick.left(this.claims, candidates).stream().mapToObj(this.claims::id).toList();
		return new Found(chosen, "several-claims", counted, tied);
	}

	public record Key(String district, String measure) {

	}

	/**
	 * What a rule chose.
	 *
	 * @param nullReason the word of openapi.yaml for why there is no claim
	 * @param sides the sides that the claims count among which the rule chooses
	 * @param tied the ids of several claims that the rule leaves
	 */
	public record Choice(@Nullable Claim claim, @Nullable String nullReason, Set<String> sides, List<String> tied) {

	}

	/** A choice of which the claim is not yet read. */
	private record Found(OptionalInt row, @Nullable String nullReason, Set<String> sides, List<String> tied) {

		Found(String reason, Set<String> sides) {
			this(OptionalInt.empty(), reason, sides, List.of());
		}

	}

}
