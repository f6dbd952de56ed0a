package org.occupationfigures.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How far two codings of one column agree, as content analysis reports it.
 *
 * @param coded the number of claims that have both codes
 * @param agreed the number of those whose codes are the same
 * @param percentAgreement their share in per cent, to one decimal
 * @param alpha Krippendorff's alpha of nominal data, to three decimals; null where all
 * codes are the same, since nothing could differ
 */
record Reliability(String column, long coded, long agreed, BigDecimal percentAgreement, @Nullable BigDecimal alpha) {

	/** Counts pairs of codes, at least one; a code that is null is one like others. */
	static Reliability of(String column, List<Pair> pairs) {
		long coded = pairs.stream().mapToLong(Pair::claims).sum();
		long agreed = pairs.stream()
			.filter((pair) -> Objects.equals(pair.first(), pair.second()))
			.mapToLong(Pair::claims)
			.sum();
		return new Reliability(column, coded, agreed, share(100 * agreed, coded, 1), alpha(pairs, coded, agreed));
	}

	/** One less the share of observed differences in those that chance would bring. */
	private static @Nullable BigDecimal alpha(List<Pair> pairs, long coded, long agreed) {
		Map<@Nullable String, Long> codes = new HashMap<>();
		for (Pair pair : pairs) {
			codes.merge(pair.first(), pair.claims(), Long::sum);
			codes.merge(pair.second(), pair.claims(), Long::sum);
		}
		long all = 2 * coded;
		long different = (all * all - codes.values().stream().mapToLong((times) -> times * times).sum()) / 2;
		return (different == 0) ? null : share(different - (all - 1) * (coded - agreed), different, 3);
	}

	private static BigDecimal share(long part, long whole, int decimals) {
		return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
	}

	/** How many claims have this first and this second code. */
	record Pair(@Nullable String first, @Nullable String second, long claims) {

	}

}
