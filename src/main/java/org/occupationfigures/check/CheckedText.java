package org.occupationfigures.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.CheckController.Asked;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.extraction.Text;
import org.occupationfigures.source.SourceClaim.Span;

/** A text with what was found in it. */
record CheckedText(String kind, Asked asked, List<String> languages, List<String> notes, List<Finding> findings) {

	/** How many numbers a text may have at most to show more than one record of each. */
	private static final int FEW = 4;

	/** Looks up what was read in a text; what it says several times only once. */
	static CheckedText of(Asked asked, Text text, Checker checker) {
		long different = text.readings().stream().map(Reading::as).distinct().count();
		int shown = (different <= 1) ? 3 : (different <= FEW) ? 1 : 0;
		Map<List<@Nullable Object>, Answer> answers = new HashMap<>();
		List<Finding> findings = text.readings()
			.stream()
			.map((reading) -> Finding.of(text.text(), reading,
					answers.computeIfAbsent(Arrays.asList(reading.language(), reading.as()),
							(same) -> checker.reading(reading, shown))))
			.toList();
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

}
