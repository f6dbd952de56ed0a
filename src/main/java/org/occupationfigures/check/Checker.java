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
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Units;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/**
 * Looks up numbers, dates and resolutions. Each list of an answer shows at most some
 * records; one that the verdict rests on is always shown.
 */
@Component
class Checker {

	/** How far a near number may be away if nothing else is asked, as a share of it. */
	static final BigDecimal TOLERANCE = new BigDecimal("0.1");

	final Register register;

	private final ClaimIndex claims;

	Checker(Register register) {
		this.register = register;
		this.claims = register.claims;
	}

	/** Looks up what was read in a text, or says why not. */
	Answer reading(Reading reading, int shown) {
		Interpretation read = reading.as();
		if (reading.language() == null) {
			return nothing("Its language is not read here");
		}
		if (reading.notes().contains(Reading.DENIED)) {
			return nothing(Reading.DENIED);
		}
		return switch (read.kind()) {
			case QUANTITY -> placed(read, shown);
			case DATE -> date(read, Objects.requireNonNull(read.date()), shown);
			case RESOLUTION -> resolution(read, read.date(), null);
			case UNQUANTIFIED -> nothing("A word instead of a number cannot be compared");
			case LABEL -> nothing("It names something and counts nothing");
			case UNREADABLE -> nothing("It can be read in several ways, or in none");
		};
	}

	private static Answer nothing(String reason) {
		return Answer.aside(null, reason, 0, List.of(), null);
	}

	private Answer date(Interpretation read, String date, int shown) {
		if (date.startsWith("XXXX")) {
			return nothing("The text does not say of which year");
		}
		if (read.reference() != null) {
			return resolution(read, null, date);
		}
		return read.about().measures().isEmpty()
				? nothing("The words beside it do not name a date that is recorded here") : placed(read, shown);
	}

	private Answer placed(Interpretation read, int shown) {
		return answer(new Question(this.register.placed(read), TOLERANCE, false), shown);
	}

	private Answer resolution(Interpretation read, @Nullable String year, @Nullable String day) {
		return resolution(Objects.requireNonNull(read.reference()), (year != null) ? Edtf.parse(year) : null,
				read.organ(), (day != null) ? Edtf.parse(day) : null);
	}

	/** Says who states a number, or dates something so. */
	Answer answer(Question question, int shown) {
		RoaringBitmap about = this.register.about(question, question.about().measures());
		String date = question.read().date();
		return (date != null) ? date(question, Edtf.parse(date), about, shown)
				: number(question, RoaringBitmap.andNot(about, this.claims.number("least").nulls(about)), shown);
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
			return nothing("What it counts is given in " + unit);
		}
		Judgement judgement = Judgement.ofNumber(question, factor, about, this.register);
		Compared compared = factor.equals(BigDecimal.ONE) ? null : new Compared(question.low(factor), unit, factor);
		return new Lookup(this.register, question, about, judgement, compared, shown).answer();
	}

	/** Finds those of some claims that state a number, in whichever unit. */
	private RoaringBitmap stated(Question question, RoaringBitmap rows) {
		String asked = question.read().unit();
		if (asked == null) {
			return stated(question, rows, BigDecimal.ONE);
		}
		return RoaringBitmap.or((Units.ofArea().contains(asked) ? Units.ofArea() : Set.of(asked)).stream()
			.map((unit) -> stated(question, this.register.having(rows, "unit", unit),
					Objects.requireNonNull(Units.factor(asked, unit))))
			.toArray(RoaringBitmap[]::new));
	}

	private RoaringBitmap stated(Question question, RoaringBitmap rows, BigDecimal factor) {
		return AskedRange.of(this.claims, "least", "greatest", question.low(factor), question.high(factor)).same(rows);
	}

	/** Lists the first claim by publication of each of some measures. */
	private List<Evidence> byMeasure(RoaringBitmap rows, int most) {
		return this.claims.words("measure_id", rows)
			.stream()
			.sorted()
			.limit(most)
			.flatMap(
					(measure) -> this.register.published(this.register.having(rows, "measure_id", measure), 1).stream())
			.toList();
	}

	/**
	 * Takes claims on quantities by the time that they describe. Without a measure says
	 * what is dated so: claims by their date, documents, then the rest.
	 */
	private Answer date(Question question, Edtf date, RoaringBitmap about, int shown) {
		if (!question.about().measures().isEmpty()) {
			RoaringBitmap timed = RoaringBitmap.andNot(about, this.claims.day("time").nulls(about));
			return new Lookup(this.register, question, timed, Judgement.ofDate(question, date, timed, this.register),
					null, shown)
				.answer();
		}
		RoaringBitmap dated = this.claims.inside(about, date);
		RoaringBitmap dates = this.register.having(dated, "kind", "date");
		List<Evidence> documents = this.register.documents.of(date, question.about().district());
		List<Evidence> elsewhere = Stream
			.of(this.register.published(dates, shown), documents,
					this.register.published(RoaringBitmap.andNot(dated, dates), shown))
			.flatMap(List::stream)
			.limit(shown)
			.toList();
		return Answer.aside(null, "It is not said what happened then", dated.getCardinality() + documents.size(),
				elsewhere, question.claims("on=" + date.text()));
	}

	/**
	 * Says which resolution that is, and whether it was adopted then.
	 * @param year when it was adopted, by which it is told from others; null for any
	 * @param adopted the day that is held against that of the resolution; null for none
	 */
	Answer resolution(String number, @Nullable Edtf year, @Nullable String organ, @Nullable Edtf adopted) {
		List<Evidence> named = this.register.documents.resolutions(number, organ)
			.stream()
			.filter((record) -> meets(record, year))
			.toList();
		if (named.isEmpty()) {
			return Answer.aside("unknown", "No such resolution is recorded here", 0, List.of(), null);
		}
		List<Match> matches = named.stream()
			.filter((record) -> meets(record, adopted))
			.map((record) -> new Match((adopted != null) ? Fit.CERTAIN : Fit.EXACT, null, null, record))
			.toList();
		boolean differs = matches.isEmpty();
		List<Other> others = named.stream().filter((record) -> differs).map(Other::new).toList();
		return new Answer(differs ? "differs" : "stated", null, new Counts(matches.size(), others.size(), 0), matches,
				others, List.of(), null, differs ? 0 : 1, this.register.footnotes.resolution(named.get(0)), null);
	}

	private static boolean meets(Evidence record, @Nullable Edtf date) {
		return date == null || Objects.requireNonNull(record.date()).meets(date);
	}

}
