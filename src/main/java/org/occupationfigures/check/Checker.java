package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Fit;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Units;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/** Looks up numbers, dates and resolutions. */
@Component
record Checker(Register register, Documents documents) {

	/** How far a near number may be away if nothing else is asked, as a share of it. */
	static final BigDecimal TOLERANCE = new BigDecimal("0.1");

	/** Looks up what was read in a text, or says why not. */
	Answer reading(Reading reading, int shown) {
		Interpretation read = reading.as();
		String reason = whyNot(reading);
		if (reason != null) {
			return Answer.aside(null, reason, 0, List.of(), null);
		}
		return (read.kind() == Kind.RESOLUTION) ? resolution(read)
				: answer(new Question(read, TOLERANCE, false, reading.notes().contains(Reading.SEVERAL_AREAS)), shown);
	}

	private static @Nullable String whyNot(Reading reading) {
		if (reading.language() == null) {
			return "Its language is not read here";
		}
		for (String why : List.of(Reading.DENIED, Reading.ELSEWHERE)) {
			if (reading.notes().contains(why)) {
				return why;
			}
		}
		Interpretation read = reading.as();
		return switch (read.kind()) {
			case QUANTITY, RESOLUTION -> null;
			case DATE -> Objects.requireNonNull(read.date()).startsWith("XXXX") ? "The text does not say of which year"
					: read.about().measures().isEmpty() ? "The words beside it do not name a date that is recorded here"
							: null;
			case UNQUANTIFIED -> "A word instead of a number cannot be compared";
			case LABEL -> "It names something and counts nothing";
			case UNREADABLE -> "It can be read in several ways, or in none";
		};
	}

	/** Says who states a number, or dates something so. */
	Answer answer(Question question, int shown) {
		RoaringBitmap about = this.register.about(question, question.about().measures());
		String date = question.read().date();
		return (date != null) ? date(question, Edtf.parse(date), about, shown) : number(question,
				RoaringBitmap.andNot(about, this.register.claims.number("least").nulls(about)), shown);
	}

	private Answer number(Question question, RoaringBitmap about, int shown) {
		if (question.about().measures().isEmpty()) {
			RoaringBitmap stated = stated(question, about);
			return Answer.aside(null, "It is not said what is counted, or nothing here measures it",
					stated.getCardinality(), byMeasure(stated, Math.min(Lookup.ASIDE, Math.max(1, shown))),
					question.claims("value=" + question.low(BigDecimal.ONE).toPlainString()));
		}
		// The measures that a text may name have one unit.
		String unit = this.register.units.getOrDefault(question.about().measures().get(0), "");
		BigDecimal factor = Units.factor(question.read().unit(), unit);
		if (factor == null) {
			return Answer.aside(null, "What it counts is given in " + unit, 0, List.of(), null);
		}
		Judgement judgement = Judgement.ofNumber(question, factor, about, this.register);
		Compared compared = factor.equals(BigDecimal.ONE) ? null : new Compared(question.low(factor), unit, factor);
		return new Lookup(this.register, question, about, judgement, compared, shown).answer();
	}

	/** Finds those of some claims that state a number, in whichever unit. */
	private RoaringBitmap stated(Question question, RoaringBitmap rows) {
		String asked = question.read().unit();
		if (asked == null) {
			return AskedRange.of(this.register.claims, "least", "greatest", question, BigDecimal.ONE).same(rows);
		}
		Set<String> units = Units.ofArea().contains(asked) ? Units.ofArea() : Set.of(asked);
		return RoaringBitmap.or(units.stream()
			.map((unit) -> AskedRange
				.of(this.register.claims, "least", "greatest", question,
						Objects.requireNonNull(Units.factor(asked, unit)))
				.same(this.register.having(rows, "unit", unit)))
			.toArray(RoaringBitmap[]::new));
	}

	/** Lists the first claim by publication of each of some measures. */
	private List<Evidence> byMeasure(RoaringBitmap rows, int most) {
		return this.register.claims.words("measure_id", rows)
			.stream()
			.sorted()
			.limit(most)
			.flatMap(
					(measure) -> this.register.published(this.register.having(rows, "measure_id", measure), 1).stream())
			.toList();
	}

	/** Without a measure it says what is dated so, claims on dates before the rest. */
	private Answer date(Question question, Edtf date, RoaringBitmap about, int shown) {
		if (!question.about().measures().isEmpty()) {
			RoaringBitmap timed = RoaringBitmap.andNot(about, this.register.claims.day("time").nulls(about));
			return new Lookup(this.register, question, timed, Judgement.ofDate(question, date, timed, this.register),
					null, shown)
				.answer();
		}
		RoaringBitmap dated = this.register.claims.inside(about, date);
		RoaringBitmap dates = this.register.having(dated, "kind", "date");
		List<Evidence> documents = this.documents.of(date, question.about().district());
		List<Evidence> elsewhere = Stream
			.of(this.register.published(dates, shown), documents,
					this.register.published(RoaringBitmap.andNot(dated, dates), shown))
			.flatMap(List::stream)
			.limit(shown)
			.toList();
		return Answer.aside(null, "It is not said what happened then", dated.getCardinality() + documents.size(),
				elsewhere, question.claims("on=" + date.text()));
	}

	private Answer resolution(Interpretation read) {
		Edtf year = (read.date() != null) ? Edtf.parse(read.date()) : null;
		List<Match> matches = this.documents.resolutions(Objects.requireNonNull(read.reference()), read.organ())
			.stream()
			.filter((record) -> year == null || Objects.requireNonNull(record.date()).meets(year))
			.map((record) -> new Match(Fit.EXACT, null, null, record))
			.toList();
		return matches.isEmpty() ? Answer.aside("unknown", "No such resolution is recorded here", 0, List.of(), null)
				: new Answer("stated", null, new Counts(matches.size(), 0, 0), matches, List.of(), List.of(), null, 1,
						this.register.footnotes.resolution(matches.get(0).record()), null);
	}

}
