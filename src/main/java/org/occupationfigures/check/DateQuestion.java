package org.occupationfigures.check;

import java.util.List;
import java.util.stream.Stream;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.Edtf;
import org.roaringbitmap.RoaringBitmap;

/** Who dates something so? A claim on a quantity does by the time that it describes. */
record DateQuestion(Edtf date, Subject subject) implements Question {

	@Override
	public Answer answer(Register register, int shown) {
		RoaringBitmap about = register.about(this.subject);
		if (this.subject.measures().isEmpty()) {
			return bare(register, about, shown);
		}
		RoaringBitmap dated = RoaringBitmap.andNot(about, register.claims.day("time").nulls(about));
		return new DateLookup(register, this.subject, dated, this.date).answer(shown);
	}

	/** Only says what is dated so: claims by their date, resolutions, then the rest. */
	private Answer bare(Register register, RoaringBitmap about, int shown) {
		ClaimIndex claims = register.claims;
		int most = Math.max(1, shown);
		RoaringBitmap dated = claims.inside(about, this.date);
		RoaringBitmap dates = RoaringBitmap.and(dated, claims.having("kind", List.of("date")));
		List<Evidence> documents = register.documents.of(this.date, this.subject.district());
		List<Evidence> elsewhere = Stream
			.of(register.published(dates, most), documents,
					register.published(RoaringBitmap.andNot(dated, dates), most))
			.flatMap(List::stream)
			.limit(most)
			.toList();
		return Answer.aside("It is not said what happened then", dated.getCardinality() + documents.size(), elsewhere,
				this.subject.claims("on=" + this.date.text()));
	}

}
