package org.occupationfigures.check;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.source.SourceClaim.Span;

/** A text with what was found in it. */
public record CheckedText(String kind, Asked asked, List<String> languages, List<String> notes,
		List<Finding> findings) {

	/** A number or date of a text. */
	public record Finding(Span span, String text, @Nullable String language, Interpretation readAs, List<String> notes,
			@JsonUnwrapped Answer answer) {

		static Finding of(Reading reading, Answer answer) {
			return new Finding(reading.span(), reading.text(), reading.language(), reading.as(), reading.notes(),
					answer);
		}

	}

}
