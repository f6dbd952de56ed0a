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
 * @param alike how many say the same as the best: of the same measure, area, side and
 * scope, and with the same verdict
 * @param origins from how many origins these come
 */
record Judgement(List<Match> matches, int matching, List<Other> others, int differing, List<Evidence> elsewhere,
		int statedElsewhere, @Nullable Nearest nearest, boolean known, int alike, int origins) {

	/**
	 * Counts records that have all been read.
	 * @param matches those that fit, best first
	 * @param others those that do not, nearest first
	 * @param nearest the dated claims before and after; null where there is a match
	 * @param known whether anything is claimed of the measure or area at all
	 * @param shown how many of each are shown at most
	 */
	static Judgement of(List<Match> matches, List<Other> others, @Nullable Nearest nearest, boolean known, int shown) {
		List<Evidence> alike = matches.stream()
			.filter((match) -> match.match().verdict().equals(matches.get(0).match().verdict()))
			.map(Match::record)
			.filter((record) -> record.isOfTheSame(matches.get(0).record()))
			.toList();
		return new Judgement(matches.stream().limit(shown).toList(), matches.size(),
				others.stream().limit(shown).toList(), others.size(), List.of(), 0, nearest, known, alike.size(),
				(int) alike.stream().map((record) -> record.shown().sourceClaim().origin()).distinct().count());
	}

}
