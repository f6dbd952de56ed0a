package org.occupationfigures.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something to look up, and how the records found are judged. */
sealed interface Question permits NumberQuestion, DateQuestion, WordQuestion, ResolutionQuestion {

	/**
	 * Finds records and judges them.
	 * @param register what it is looked up in
	 * @param shown how many matches, and how many others, are shown at most
	 * @return what they say
	 */
	Judgement judge(Register register, int shown);

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

}
