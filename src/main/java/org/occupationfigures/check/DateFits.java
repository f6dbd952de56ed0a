package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.EnglishText;
import org.roaringbitmap.RoaringBitmap;

/** How the times of claims, each of which has one, fit a date. */
final class DateFits extends Fits<LocalDate> {

	private final Edtf asked;

	private final RoaringBitmap met;

	DateFits(ClaimIndex claims, RoaringBitmap rows, RoaringBitmap comparable, Edtf asked) {
		super(claims, rows, comparable, List.of(claims.day("time_earliest"), claims.day("time_latest")),
				asked.earliest(), asked.latest());
		this.asked = asked;
		this.met = claims.meeting("time", rows, asked.earliest(), asked.latest());
		RoaringBitmap decided = RoaringBitmap.andNot(this.met, merelyOpen());
		RoaringBitmap certain = claims.inside(decided, asked);
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

	/** Finds the claims that do not fit and end before the date, or begin after it. */
	RoaringBitmap apart(boolean after) {
		LocalDate end = after ? this.asked.latest() : this.asked.earliest();
		if (end == null) {
			return new RoaringBitmap();
		}
		return after ? this.claims.day("time_earliest").between(this.apart, end.plusDays(1), null)
				: this.claims.day("time_latest").between(this.apart, null, end.minusDays(1));
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
	Match match(Fit fit, Evidence record) {
		return new Match(fit, null, null, record);
	}

	@Override
	Other other(Evidence record, @Nullable Evidence best) {
		DateSpan date = date(record);
		boolean open = (date.earliest() == null || date.latest() == null) && date.meets(this.asked);
		String closed = "as_of".equals(record.shown().dateAs()) ? "other-time" : "other-value";
		return new Other(!open ? closed : (date.earliest() == null) ? "below-stated-maximum" : "above-stated-minimum",
				null, null, record);
	}

	private static DateSpan date(Evidence record) {
		return Objects.requireNonNull(record.shown().date());
	}

	@Override
	BigDecimal gap(LocalDate from, LocalDate to) {
		return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
	}

	/** Tells whether a date lies in another. */
	static boolean covers(Edtf outer, DateSpan inner) {
		return (outer.earliest() == null || (inner.earliest() != null && !inner.earliest().isBefore(outer.earliest())))
				&& (outer.latest() == null || (inner.latest() != null && !inner.latest().isAfter(outer.latest())));
	}

}
