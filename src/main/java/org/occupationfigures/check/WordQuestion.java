package org.occupationfigures.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.ClaimIndex;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who says so without a number, as in "dozens"?
 *
 * @param word the word
 * @param measures the measures it may be about
 * @param district the area it is about; null for any
 */
record WordQuestion(String word, List<String> measures, @Nullable String district) implements Question {

	@Override
	public Judgement judge(Register register, int shown) {
		ClaimIndex claims = register.claims();
		RoaringBitmap about = RoaringBitmap.and(register.about(this.measures, this.district),
				claims.having("kind", List.of("quantity")));
		RoaringBitmap fitting = RoaringBitmap.and(about, register.unquantified(this.word));
		RoaringBitmap apart = RoaringBitmap.andNot(about, fitting);
		SortedColumn<LocalDate> published = claims.day("published");
		List<Match> matches = register.read(published.next(fitting, false, 0, shown))
			.stream()
			.map((record) -> new Match(Fit.EXACT, null, null, record))
			.toList();
		List<Other> others = register.read(published.next(apart, false, 0, shown))
			.stream()
			.map((record) -> new Other(record.isWhole() ? "other-value" : "other-scope", null, null, record))
			.toList();
		return new Judgement(matches, fitting.getCardinality(), others, apart.getCardinality(), List.of(), 0, null,
				!about.isEmpty(), register.alike(matches, fitting));
	}

	@Override
	public String wording() {
		return this.word.toLowerCase(Locale.ROOT).replaceFirst(" of$", "");
	}

}
