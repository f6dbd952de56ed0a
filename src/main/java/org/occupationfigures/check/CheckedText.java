package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.CheckController.Asked;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.extraction.Text;

/** A text with what was found in it. */
record CheckedText(String kind, Asked asked, List<String> languages, List<String> notes, List<Finding> findings) {

	/** How many numbers a text may have at most to show more than one record of each. */
	private static final int FEW = 4;

	/** Looks up what was read in a text; what it says several times only once. */
	static CheckedText of(Asked asked, Text text, Register register) {
		List<Question> questions = text.readings().stream().map((reading) -> Question.of(reading, register)).toList();
		Set<Question> different = Set.copyOf(questions);
		int shown = (different.size() <= 1) ? 3 : (different.size() <= FEW) ? 1 : 0;
		Map<Question, Answer> answers = different.stream()
			.collect(Collectors.toMap((question) -> question, (question) -> question.answer(register, shown)));
		List<Finding> findings = new ArrayList<>();
		for (Reading reading : text.readings()) {
			findings.add(Finding.of(text.text(), reading,
					Objects.requireNonNull(answers.get(questions.get(findings.size())))));
		}
		return new CheckedText("text", asked, text.languages(), text.notes(), findings);
	}

	/** A number or date of a text. */
	record Finding(Span span, String text, @Nullable String language, Interpretation readAs, List<String> notes,
			@JsonUnwrapped Answer answer) {

		static Finding of(String text, Reading reading, Answer answer) {
			return new Finding(new Span(text.codePointCount(0, reading.start()), text.codePointCount(0, reading.end())),
					reading.in(text), reading.language(), reading.as(), reading.notes(), answer);
		}

	}

	/** Where something stands in a text, in code points. */
	record Span(int start, int end) {

	}

}
