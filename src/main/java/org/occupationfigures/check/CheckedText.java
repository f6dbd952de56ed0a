package org.occupationfigures.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Shown;
import org.occupationfigures.check.CheckController.Asked;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.extraction.Text;

/**
 * A text with what was found in it.
 *
 * @param kind {@code text}, which tells it from an answer
 * @param asked the text
 * @param languages the languages of its sentences that are read
 * @param notes what about the text as a whole was not understood
 * @param findings one per number or date, in order
 */
record CheckedText(String kind, Asked asked, List<String> languages, List<String> notes, List<Finding> findings) {

	/** How many numbers a text may have at most to show more than one record of each. */
	private static final int FEW = 4;

	/** Looks up what was read in a text; what it says several times only once. */
	static CheckedText of(Asked asked, Text text, Register register) {
		Map<Question, Answer> answers = new HashMap<>();
		long questions = text.readings().stream().map(Question::of).distinct().count();
		Shown shown = (questions <= 1) ? new Shown(3, 2) : new Shown(1, (questions <= FEW) ? 1 : 0);
		List<Finding> findings = text.readings()
			.stream()
			.map((reading) -> Finding.of(text.text(), reading,
					answers.computeIfAbsent(Question.of(reading), (question) -> question.answer(register, shown))))
			.toList();
		return new CheckedText("text", asked, text.languages(), text.notes(), findings);
	}

	/**
	 * A number or date of a text.
	 *
	 * @param span where it stands, in Unicode code points
	 * @param text the characters there
	 * @param language the language of its sentence; null for one that is not read
	 * @param readAs what it was read as
	 * @param notes what was not understood, and why
	 * @param answer what the sources say; without verdict when nothing was looked up
	 */
	record Finding(Span span, String text, @Nullable String language, Interpretation readAs, List<String> notes,
			@JsonUnwrapped Answer answer) {

		static Finding of(String text, Reading reading, Answer answer) {
			return new Finding(new Span(text.codePointCount(0, reading.start()), text.codePointCount(0, reading.end())),
					reading.in(text), reading.language(), reading.as(), reading.notes(), answer);
		}

	}

	/**
	 * Where something stands in a text.
	 *
	 * @param start offset of its first character, in code points, from 0
	 * @param end offset after its last character
	 */
	record Span(int start, int end) {

	}

}
