package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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

	Checker(Register register) {
		this.register = register;
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
			case QUANTITY -> quantity(read, shown);
			case DATE -> date(read, shown);
			case RESOLUTION -> resolution(read, read.date(), null);
			case UNQUANTIFIED -> nothing("A word instead of a number cannot be compared");
			case LABEL -> nothing("It names something and counts nothing");
			case UNREADABLE -> nothing("It can be read in several ways, or in none");
		};
	}

	private static Answer nothing(String reason) {
		return Answer.aside(reason, 0, List.of(), null);
	}

	private Answer quantity(Interpretation read, int shown) {
		Amount amount = Amount.of(read.value(), read.low(), read.high());
		return (amount == null) ? nothing("Only one end of a range was read") : number(
				new AskedNumber(amount, read.unit(), Objects.requireNonNullElse(read.qualifier(), "exact"), TOLERANCE),
				this.register.subject(read), shown);
	}

	private Answer date(Interpretation read, int shown) {
		String date = Objects.requireNonNull(read.date());
		if (date.startsWith("XXXX")) {
			return nothing("The text does not say of which year");
		}
		if (read.reference() != null) {
			return resolution(read, null, date);
		}
		return read.measures().isEmpty() ? nothing("The words beside it do not name a date that is recorded here")
				: date(Edtf.parse(date), this.register.subject(read), shown);
	}

	private Answer resolution(Interpretation read, @Nullable String year, @Nullable String day) {
		return resolution(Objects.requireNonNull(read.reference()), (year != null) ? Edtf.parse(year) : null,
				read.organ(), (day != null) ? Edtf.parse(day) : null);
	}

	/** Says who states a number. */
	Answer number(AskedNumber number, Subject subject, int shown) {
		RoaringBitmap about = this.register.about(subject);
		about = RoaringBitmap.andNot(about, this.register.claims.number("least").nulls(about));
		if (subject.measures().isEmpty()) {
			RoaringBitmap stated = stated(number, about);
			return Answer.aside("It is not said what is counted, or nothing here measures it", stated.getCardinality(),
					byMeasure(stated, Math.min(Lookup.ASIDE, Math.max(1, shown))),
					subject.claims("value=" + number.amount().low().toPlainString()));
		}
		// The measures that a text may name have one unit.
		String unit = this.register.units.getOrDefault(subject.measures().get(0), "");
		BigDecimal factor = Units.factor(number.unit(), unit);
		if (factor == null) {
			return nothing("What it counts is given in " + unit);
		}
		Amount asked = number.amount().times(factor);
		boolean converted = number.unit() != null && !number.unit().equals(unit);
		return new NumberLookup(this.register, subject, about, number, asked,
				converted ? new Answer.Compared(asked.low(), unit, factor) : null)
			.answer(shown);
	}

	/** Finds those of some claims that state a number, in whichever unit. */
	private RoaringBitmap stated(AskedNumber number, RoaringBitmap rows) {
		if (number.unit() == null) {
			return number.amount().statedBy(this.register.claims, rows);
		}
		RoaringBitmap stated = new RoaringBitmap();
		for (String unit : this.register.claims.words("unit", rows)) {
			BigDecimal factor = Units.factor(number.unit(), unit);
			if (factor != null) {
				stated.or(number.amount()
					.times(factor)
					.statedBy(this.register.claims, this.register.having(rows, "unit", unit)));
			}
		}
		return stated;
	}

	/** Lists the first claim by publication of each of some measures. */
	private List<Evidence> byMeasure(RoaringBitmap rows, int most) {
		return new TreeSet<>(this.register.claims.words("measure_id", rows)).stream()
			.limit(most)
			.flatMap(
					(measure) -> this.register.published(this.register.having(rows, "measure_id", measure), 1).stream())
			.toList();
	}

	/**
	 * Says who dates something so, claims on quantities by the time that they describe;
	 * without a measure what is dated so: claims by their date, documents, then the rest.
	 */
	Answer date(Edtf date, Subject subject, int shown) {
		RoaringBitmap about = this.register.about(subject);
		if (!subject.measures().isEmpty()) {
			RoaringBitmap dated = RoaringBitmap.andNot(about, this.register.claims.day("time").nulls(about));
			return new DateLookup(this.register, subject, dated, date).answer(shown);
		}
		RoaringBitmap dated = this.register.claims.inside(about, date);
		RoaringBitmap dates = this.register.having(dated, "kind", "date");
		List<Evidence> documents = this.register.documents.of(date, subject.district());
		List<Evidence> elsewhere = Stream
			.of(this.register.published(dates, shown), documents,
					this.register.published(RoaringBitmap.andNot(dated, dates), shown))
			.flatMap(List::stream)
			.limit(shown)
			.toList();
		return Answer.aside("It is not said what happened then", dated.getCardinality() + documents.size(), elsewhere,
				subject.claims("on=" + date.text()));
	}

	/**
	 * Says which resolution that is, and whether it was adopted then.
	 * @param year when it was adopted, by which it is told from others; null for any
	 * @param organ who adopted it; null for any
	 * @param adopted the day that is held against that of the resolution; null for none
	 */
	Answer resolution(String number, @Nullable Edtf year, @Nullable String organ, @Nullable Edtf adopted) {
		List<Evidence> named = this.register.documents.resolutions(number, organ)
			.stream()
			.filter((record) -> meets(record, year))
			.toList();
		List<Answer.Match> matches = named.stream()
			.filter((record) -> meets(record, adopted))
			.map((record) -> new Answer.Match(fit(record, adopted), null, null, record))
			.toList();
		List<Answer.Other> others = !matches.isEmpty() ? List.of()
				: named.stream().map((record) -> new Answer.Other("other-value", null, null, record)).toList();
		boolean unknown = named.isEmpty();
		String verdict = unknown ? "unknown" : matches.isEmpty() ? "differs" : matches.get(0).match().verdict;
		return new Answer(verdict, unknown ? "No such resolution is recorded here" : null,
				new Answer.Counts(matches.size(), others.size(), 0), matches, others, List.of(), null,
				matches.isEmpty() ? 0 : 1, unknown ? null : this.register.footnotes.resolution(named.get(0)), null);
	}

	private static Fit fit(Evidence record, @Nullable Edtf adopted) {
		if (adopted == null) {
			return Fit.EXACT;
		}
		return (!adopted.uncertain() && DateLookup.covers(adopted, day(record))) ? Fit.CERTAIN : Fit.POSSIBLE;
	}

	private static boolean meets(Evidence record, @Nullable Edtf date) {
		return date == null || day(record).meets(date);
	}

	private static DateSpan day(Evidence record) {
		return Objects.requireNonNull(record.date());
	}

}
