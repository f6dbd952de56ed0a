package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.EnglishText;
import org.roaringbitmap.RoaringBitmap;

/** Judges a date by the times of claims, each of which has one. */
final class DateLookup extends Lookup {

	private final ClaimIndex claims;

	private final Edtf asked;

	private final RoaringBitmap met;

	DateLookup(Register register, Subject subject, RoaringBitmap rows, Edtf asked) {
		super(register, subject, rows,
				new Nearness<>(register.claims.day("published"), register.claims.day("time_earliest"),
						register.claims.day("time_latest"), asked.earliest(), asked.latest(),
						(from, to) -> BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to))),
				null);
		this.claims = register.claims;
		this.asked = asked;
		this.met = this.claims.meeting("time", rows, asked.earliest(), asked.latest());
		RoaringBitmap decided = RoaringBitmap.andNot(this.met, merelyOpen());
		RoaringBitmap certain = this.claims.inside(decided, asked);
		RoaringBitmap same = at("time_latest", at("time_earliest", certain, asked.earliest()), asked.latest());
		take(Fit.CERTAIN, same);
		take(Fit.CERTAIN, RoaringBitmap.andNot(certain, same));
		take(Fit.POSSIBLE, RoaringBitmap.and(decided, this.apart));
	}

	/** Finds the claims that meet the date only because an end of their time is open. */
	private RoaringBitmap merelyOpen() {
		RoaringBitmap open = RoaringBitmap.or(this.claims.day("time_earliest").nulls(this.met),
				this.claims.day("time_latest").nulls(this.met));
		return RoaringBitmap.andNot(open,
				this.claims.meeting("time_stated_end", open, this.asked.earliest(), this.asked.latest()));
	}

	private RoaringBitmap at(String column, RoaringBitmap some, @Nullable LocalDate day) {
		SortedColumn<LocalDate> days = this.claims.day(column);
		return (day != null) ? days.between(some, day, day) : days.nulls(some);
	}

	@Override
	RoaringBitmap excluding() {
		return RoaringBitmap.andNot(this.apart, this.met);
	}

	@Override
	Answer.Nearest nearest() {
		LocalDate from = this.asked.earliest();
		LocalDate to = this.asked.latest();
		return new Answer.Nearest((from != null) ? first("time_latest", null, from.minusDays(1)) : null,
				(to != null) ? first("time_earliest", to.plusDays(1), null) : null);
	}

	private @Nullable Evidence first(String column, @Nullable LocalDate from, @Nullable LocalDate to) {
		List<Evidence> nearest = read(this.claims.day(column).between(this.apart, from, to), 1);
		return nearest.isEmpty() ? null : nearest.get(0);
	}

	@Override
	String wording() {
		return "dates it " + EnglishText.date(this.asked.text());
	}

	@Override
	RoaringBitmap same(Evidence record, RoaringBitmap some) {
		String date = date(record).edtf();
		return this.claims.name("time_edtf").between(some, date, date);
	}

	@Override
	String relation(Evidence record, @Nullable Evidence best) {
		DateSpan date = date(record);
		if ((date.earliest() == null || date.latest() == null) && date.meets(this.asked)) {
			return (date.earliest() == null) ? "below-stated-maximum" : "above-stated-minimum";
		}
		return "as_of".equals(record.dateAs()) ? "other-time" : "other-value";
	}

	private static DateSpan date(Evidence record) {
		return Objects.requireNonNull(record.date());
	}

	/** Tells whether a date lies in another. */
	static boolean covers(Edtf outer, DateSpan inner) {
		return (outer.earliest() == null || (inner.earliest() != null && !inner.earliest().isBefore(outer.earliest())))
				&& (outer.latest() == null || (inner.latest() != null && !inner.latest().isAfter(outer.latest())));
	}

}
