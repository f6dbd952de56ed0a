package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;

import org.occupationfigures.check.Answer.Shown;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.Edtf;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who dates something so? A claim on a quantity does by the time that it describes.
 *
 * @param date the date
 * @param subject what happened then, and where
 */
record DateQuestion(Edtf date, Subject subject) implements Question {

	@Override
	public Answer answer(Register register, Shown shown) {
		return this.subject.measures().isEmpty() ? bare(register, shown) : compared(register, shown);
	}

	/** Only says what is dated so: claims by their date, resolutions, then the rest. */
	private Answer bare(Register register, Shown shown) {
		ClaimIndex claims = register.claims;
		RoaringBitmap dated = claims.inside(register.about(this.subject), this.date);
		RoaringBitmap dates = RoaringBitmap.and(dated, claims.having("kind", List.of("date")));
		List<Evidence> documents = register.documents.of(this.date, this.subject.district());
		List<Evidence> elsewhere = new ArrayList<>(register.reader.published(dates, shown.first()));
		elsewhere.addAll(documents);
		elsewhere.addAll(register.reader.published(RoaringBitmap.andNot(dated, dates), shown.first()));
		return Answer.aside("It is not said what happened then", dated.getCardinality() + documents.size(),
				elsewhere.stream().limit(shown.first()).toList(), this.subject.claims("on=" + this.date.text()));
	}

	private Answer compared(Register register, Shown shown) {
		ClaimIndex claims = register.claims;
		RoaringBitmap about = register.about(this.subject);
		RoaringBitmap dated = RoaringBitmap.andNot(about, claims.day("time").nulls(about));
		DateFits fits = new DateFits(claims, dated, register.comparable(this.subject, dated), this.date);
		List<Evidence> earlier = register.reader.read(fits.nearest(fits.apart(false), 1));
		List<Evidence> later = register.reader.read(fits.nearest(fits.apart(true), 1));
		Nearest nearest = new Nearest(earlier.isEmpty() ? null : earlier.get(0), later.isEmpty() ? null : later.get(0));
		return new Lookup(register, this.subject, fits, new RoaringBitmap(), new RoaringBitmap()).answer(shown,
				nearest);
	}

}
