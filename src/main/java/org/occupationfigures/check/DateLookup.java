package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Fit;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.EnglishText;
import org.roaringbitmap.RoaringBitmap;

/** Judges a date by the times of claims, each of which has one. */
final class DateLookup extends Lookup<LocalDate> {

	private final Edtf date;

	DateLookup(Register register, Subject subject, RoaringBitmap rows, Edtf date) {
		super(register, subject, rows, asked(date, register.claims), null);
		this.date = date;
		// An end of a time that is open, and not stated, fits nothing.
		RoaringBitmap met = meeting("time", rows);
		RoaringBitmap decided = RoaringBitmap.or(meeting("time_stated_end", met),
				RoaringBitmap.and(met, this.claims.day("time_stated_end").nulls(met)));
		RoaringBitmap certain = this.claims.inside(decided, date);
		take(Fit.CERTAIN, this.asked.same(certain));
		take(Fit.CERTAIN, certain);
		take(Fit.POSSIBLE, RoaringBitmap.and(decided, this.apart));
	}

	private static AskedRange<LocalDate> asked(Edtf date, ClaimIndex claims) {
		return new AskedRange<>(date.earliest(), date.latest(), claims.day("time_earliest"), claims.day("time_latest"),
				claims.day("published"), (day) -> BigDecimal.valueOf(day.toEpochDay()));
	}

	private RoaringBitmap meeting(String span, RoaringBitmap some) {
		return this.claims.meeting(span, some, this.date.earliest(), this.date.latest());
	}

	@Override
	RoaringBitmap excluding() {
		return RoaringBitmap.or(this.asked.below(this.apart), this.asked.above(this.apart));
	}

	@Override
	Answer.Nearest nearest() {
		return new Answer.Nearest(first(this.asked.below(this.apart)), first(this.asked.above(this.apart)));
	}

	private @Nullable Evidence first(RoaringBitmap some) {
		return read(some, 1).stream().findFirst().orElse(null);
	}

	@Override
	String wording() {
		return "dates it " + EnglishText.date(this.date.text());
	}

	@Override
	boolean isOtherTime(Evidence record, @Nullable Evidence best) {
		return "as_of".equals(record.dateAs());
	}

}
