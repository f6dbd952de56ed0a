package org.occupationfigures.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;

/**
 * A verdict, or why there is none.
 *
 * @param verdict the verdict; null for none
 * @param reason why there is none, or nothing is known; null where there is a verdict
 */
record Outcome(@Nullable String verdict, @Nullable String reason) {

	static final Outcome DIFFERS = new Outcome("differs", null);

	static Outcome none(String reason) {
		return new Outcome(null, reason);
	}

	/**
	 * Decides as far as that is the same for numbers and dates.
	 * @param matches what fits, best first
	 * @param subject what was asked about
	 * @param about whether any claim is about it
	 * @param comparable whether any claim can be compared
	 * @param otherwise the verdict where nothing fits that can be compared
	 */
	static Outcome of(List<Match> matches, Subject subject, boolean about, boolean comparable, Outcome otherwise) {
		if (!matches.isEmpty()) {
			return new Outcome(matches.get(0).match().verdict(), null);
		}
		if (subject.district() == null) {
			return none(subject.anyArea() ? "No claim on any area says exactly this; name an area to compare it with"
					: "The text does not say of which area");
		}
		if (!about) {
			return new Outcome("unknown", "No claim here is about this");
		}
		return comparable ? otherwise
				: none("No claim here is about all of it: those there are count another side, time or part");
	}

}
