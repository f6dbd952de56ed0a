package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.value.Edtf;

/** Something to look up. */
sealed interface Question permits NumberQuestion, DateQuestion, ResolutionQuestion, Question.Nothing {

	/** How far a near number may be away if nothing else is asked, as a share of it. */
	BigDecimal TOLERANCE = new BigDecimal("0.1");

	/**
	 * Looks it up.
	 * @param shown how many records each list shows at most; one that the verdict rests
	 * on is always shown
	 */
	Answer answer(Register register, int shown);

	/** Gives what is looked up of a text, or why nothing is. */
	static Question of(Reading reading, Register register) {
		Interpretation read = reading.as();
		if (reading.language() == null) {
			return new Nothing("Its language is not read here");
		}
		return switch (read.kind()) {
			case QUANTITY -> number(read, register.subject(read));
			case DATE -> date(read, register.subject(read));
			case RESOLUTION -> resolution(read, read.date(), null);
			case UNQUANTIFIED -> new Nothing("A word instead of a number cannot be compared");
			case LABEL -> new Nothing("It names something and counts nothing");
			case UNREADABLE -> new Nothing("It can be read in several ways, or in none");
		};
	}

	private static Question number(Interpretation read, Subject subject) {
		Amount amount = Amount.of(read.value(), read.low(), read.high());
		return (amount == null) ? new Nothing("Only one end of a range was read") : new NumberQuestion(amount,
				read.unit(), Objects.requireNonNullElse(read.qualifier(), "exact"), TOLERANCE, subject);
	}

	private static Question date(Interpretation read, Subject subject) {
		String date = Objects.requireNonNull(read.date());
		if (date.startsWith("XXXX")) {
			return new Nothing("The text does not say of which year");
		}
		if (read.reference() != null) {
			return resolution(read, null, date);
		}
		return read.measures().isEmpty() ? new Nothing("The words beside it do not name a date that is recorded here")
				: new DateQuestion(Edtf.parse(date), subject);
	}

	private static Question resolution(Interpretation read, @Nullable String year, @Nullable String day) {
		return new ResolutionQuestion(Objects.requireNonNull(read.reference()),
				(year != null) ? Edtf.parse(year) : null, read.organ(), (day != null) ? Edtf.parse(day) : null);
	}

	/** What is not looked up, and why. */
	record Nothing(String reason) implements Question {

		@Override
		public Answer answer(Register register, int shown) {
			return Answer.aside(this.reason, 0, List.of(), null);
		}

	}

}
