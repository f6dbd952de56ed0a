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

	/** Claims differ only where they describe a stock at times that do not overlap. */
	DIFFERENT_TIMES;

	/**
	 * Compares claims; gives null when there are several of which fewer than two state a
	 * number or a date.
	 * @param stock whether they describe a state at a time, rather than what happened
	 */
	public static @Nullable Agreement of(List<Stated> claims, boolean stock) {
		if (claims.size() == 1) {
			return SINGLE;
		}
		List<Stated> compared = claims.stream().filter((claim) -> !claim.value.equals(Interval.ANY)).toList();
		if (compared.size() < 2) {
			return null;
		}
		boolean apart = false;
		for (int i = 0; i < compared.size(); i++) {
			for (Stated other : compared.subList(0, i)) {
				if (!compared.get(i).value.overlaps(other.value)) {
					if (!stock || compared.get(i).time.overlaps(other.time)) {
						return DIFFER;
					}
					apart = true;
				}
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
