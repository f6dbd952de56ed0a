package org.occupationfigures.value;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How the claims about one thing stand to each other. A claim without a number, such as
 * "dozens", agrees with nothing and excludes nothing: only the others are compared.
 */
public enum Agreement {

	SINGLE,

	/** Every value, rounding interval or date span overlaps every other. */
	AGREE,

	DIFFER,

	/**
	 * Claims differ only where they describe a stock at times that do not overlap, or are
	 * of a flow over different periods.
	 */
	DIFFERENT_TIMES;

	/**
	 * Compares claims; gives null when there are several of which fewer than two state a
	 * number or a date.
	 */
	public static @Nullable Agreement of(List<Stated> claims, MeasureTime time) {
		if (claims.size() == 1) {
			return SINGLE;
		}
		List<Stated> compared = claims.stream().filter((claim) -> !claim.value.equals(Interval.ANY)).toList();
		if (compared.size() < 2) {
			return null;
		}
		boolean apart = false;
		for (int i = 0; i < compared.size(); i++) {
			Stated one = compared.get(i);
			for (Stated other : compared.subList(0, i)) {
				boolean meet = one.value.overlaps(other.value);
				boolean held = time.compares(one.time, other.time);
				if (held && !meet) {
					return DIFFER;
				}
				apart |= !held && (!meet || time == MeasureTime.FLOW);
			}
		}
		return apart ? DIFFERENT_TIMES : AGREE;
	}

	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What one claim says, and of which time; any when it gives none. */
	public record Stated(Interval value, Interval time) {

	}

}
