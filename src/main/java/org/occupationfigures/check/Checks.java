package org.occupationfigures.check;

import org.occupationfigures.check.Answer.Counts;

import org.springframework.stereotype.Component;

/** Looks questions up. */
@Component
class Checks {

	private final Register register;

	private final Footnotes footnotes;

	Checks(Register register, Footnotes footnotes) {
		this.register = register;
		this.footnotes = footnotes;
	}

	/**
	 * Answers a question.
	 * @param question the question
	 * @param shown how many matches, and how many others, the answer lists at most
	 * @return the answer
	 */
	Answer answer(Question question, int shown) {
		Judgement judgement = question.judge(this.register, shown);
		return new Answer(verdict(question, judgement), new Counts(judgement.matching(), judgement.differing()),
				judgement.matches(), judgement.others(), judgement.elsewhere(), judgement.nearest(),
				judgement.alike().origins(), this.footnotes.of(question, judgement));
	}

	private static String verdict(Question question, Judgement judgement) {
		if (!judgement.matches().isEmpty()) {
			return judgement.matches().get(0).match().verdict();
		}
		boolean comparable = question.isNarrowed() && judgement.known() && !(question instanceof WordQuestion);
		return comparable ? "differs" : "unknown";
	}

}
