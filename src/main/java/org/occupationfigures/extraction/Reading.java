package org.occupationfigures.extraction;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.source.SourceClaim.Span;

/**
 * A number or date of a text and what it was read as.
 *
 * @param language the language of its sentence; null for one that is not read
 * @param notes what was not understood or not taken into account, and why
 */
public record Reading(Span span, String text, @Nullable String language, Interpretation as, List<String> notes) {

	/** Notes a number that its sentence denies. */
	public static final String DENIED = "The sentence denies it";

	/** Notes a number or date that is of no single area. */
	public static final String SEVERAL_AREAS = "It is of several areas together, or of a place that is none of the areas here";

	/** Notes a number or date of another country or conflict. */
	public static final String ELSEWHERE = "Another country or conflict is named beside it";

	/** Notes a number whose measure is sure only where a claim on it states the same. */
	public static final String OPEN = "Words beside it leave open what it is about";

	public Reading as(Interpretation other) {
		return new Reading(this.span, this.text, this.language, other, this.notes);
	}

}
