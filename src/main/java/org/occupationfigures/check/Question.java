package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Shown;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.value.Edtf;

/** Something to look up. */
sealed interface Question permits NumberQuestion, DateQuestion, ResolutionQuestion, Question.Nothing {

	/** How far a near number may be away if nothing else is asked, as a share of it. */
	BigDecimal TOLERANCE = new BigDecimal("0.1");

	/**
	 * Looks it up.
	 * @param register what it is looked up in
	 * @param shown how many records are listed at most
	 */
	Answer answer(Register register, Shown shown);

	/** Gives what is looked up of a text, or why nothing is. */
	static Question of(Reading reading) {
		Interpretation read = reading.as();
		if (reading.language() == null) {
			return new Nothing("Its language is not read here");
		}
		return switch (read.kind()) {
			case QUANTITY -> number(read);
			case DATE -> date(read);
			case RESOLUTION -> resolution(read);
			case UNQUANTIFIED -> new Nothing("A word instead of a number cannot be compared");
			case LABEL -> new Nothing("It names something and counts nothing");
			case UNREADABLE -> new Nothing("It can be read in several ways, or in none");
		};
	}

	private static Question number(Interpretation read) {
		BigDecimal low = (read.value() != null) ? read.value() : read.low();
		BigDecimal high = (read.value() != null) ? read.value() : read.high();
		return (low == null || high == null) ? new Nothing("Only one end of a range was read")
				: new NumberQuestion(new Amount(low, high), read.unit(),
						Objects.requireNonNullElse(read.qualifier(), "exact"), TOLERANCE, Subject.of(read));
	}

	private static Question date(Interpretation read) {
		String date = Objects.requireNonNull(read.date());
		if (date.startsWith("XXXX")) {
			return new Nothing("The text does not say of which year");
		}
		if (read.reference() != null) {
			return new ResolutionQuestion(read.reference(), null, read.organ(), Edtf.parse(date));
		}
		return read.measures().isEmpty() ? new Nothing("The words beside it do not name a date that is recorded here")
				: new DateQuestion(Edtf.parse(date), Subject.of(read));
	}

	private static Question resolution(Interpretation read) {
		return new ResolutionQuestion(Objects.requireNonNull(read.reference()), year(read.date()), read.organ(), null);
	}

	private static @Nullable Edtf year(@Nullable String date) {
		return (date != null) ? Edtf.parse(date) : null;
	}

	/**
	 * What is not looked up.
	 *
	 * @param reason why
	 */
	record Nothing(String reason) implements Question {

		@Override
		public Answer answer(Register register, Shown shown) {
			return Answer.none(this.reason);
		}

	}

}
