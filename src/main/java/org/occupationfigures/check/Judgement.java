package org.occupationfigures.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Answer.Other;

/**
 * Records judged: how many there are, and as many of them as are shown.
 *
 * @param matches those that fit, best first
 * @param matching how many fit
 * @param others those on the same thing that do not, nearest first
 * @param differing how many do not
 * @param elsewhere those that state the same of something else
 * @param statedElsewhere how many do
 * @param nearest without a match the dated claims before and after; null otherwise
 * @param known whether anything is claimed of the measure or area at all
 * @param alike the records that say the same as the best
 */
record Judgement(List<Match> matches, int matching, List<Other> others, int differing, List<Evidence> elsewhere,
		int statedElsewhere, @Nullable Nearest nearest, boolean known, Alike alike) {

	/**
	 * Records that say the same: of the same measure, area, site, side and scope, and
	 * with the same verdict.
	 *
	 * @param records how many there are
	 * @param origins from how many origins they come
	 */
	record Alike(int records, int origins) {

	}

}
