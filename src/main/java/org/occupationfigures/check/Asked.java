package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.value.Edtf;

/**
 * What is asked: one of a number, a date and a text. The district {@code none} is the
 * conflict as a whole; the tolerance is null unless a number is asked.
 */
public record Asked(@Nullable BigDecimal value, @Nullable Edtf date, @Nullable String text, @Nullable String unit,
		@Nullable String measure, @Nullable String district, @Nullable BigDecimal tolerance) {

	/** Gives what is asked as if it had been read in a text. */
	public Interpretation read() {
		return question().read();
	}

	Question question() {
		About about = new About((this.measure != null) ? List.of(this.measure) : List.of(), this.district, null, null,
				null, List.of());
		return new Question(
				new Interpretation((this.date != null) ? Kind.DATE : Kind.QUANTITY, this.value, null, null, this.unit,
						"exact", (this.date != null) ? this.date.text() : null, null, null, about),
				Objects.requireNonNullElse(this.tolerance, Checker.TOLERANCE), true, false);
	}

}
