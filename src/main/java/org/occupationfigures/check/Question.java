package org.occupationfigures.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.http.Conditions;

/** Something to look up, and how the records found are judged. */
sealed interface Question permits NumberQuestion, DateQuestion, WordQuestion, ResolutionQuestion {

	/** Claims, by the view that has them. */
	String CLAIMS = "claim_evidence";

	/** Resolutions and other documents, by the table that has them. */
	String DOCUMENTS = "document_evidence";

	/**
	 * Says what is to be looked at.
	 * @return claims, documents or both
	 */
	List<String> views();

	/**
	 * Says which records are to be looked at.
	 * @param conditions takes the conditions on each of the {@link #views}
	 */
	void narrow(Conditions conditions);

	/**
	 * Judges the records.
	 * @param records the records looked at
	 * @return the matches, best first, and the others, nearest first
	 */
	Judgement judge(List<Evidence> records);

	/**
	 * Says what is asked, for a footnote.
	 * @return the number, date or name
	 */
	String wording();

	/**
	 * Gives the measures that it may be about.
	 * @return their ids; empty for any
	 */
	List<String> measures();

	/**
	 * Gives the area that it is about.
	 * @return its id, {@code none} for the conflict as a whole; null for any
	 */
	@Nullable String district();

	/**
	 * Tells whether a measure or an area was given.
	 * @return whether one was
	 */
	default boolean isNarrowed() {
		return !measures().isEmpty() || district() != null;
	}

	/**
	 * Records judged.
	 *
	 * @param matches those that fit
	 * @param others those on the same thing that do not
	 * @param elsewhere those that state the same of something else
	 * @param known whether anything is claimed of the measure or area at all
	 */
	record Judgement(List<Match> matches, List<Other> others, List<Evidence> elsewhere, boolean known) {

		/**
		 * Gives the records that say the same as the best: of the same measure, area,
		 * side and scope, and with the same verdict.
		 */
		List<Evidence> likeTheBest() {
			return this.matches.stream()
				.filter((match) -> match.match().verdict().equals(this.matches.get(0).match().verdict()))
				.map(Match::record)
				.filter((record) -> record.isOfTheSame(this.matches.get(0).record()))
				.toList();
		}

	}

}
