package org.occupationfigures.check;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Shown;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;

/**
 * Which resolution is that, and was it adopted then?
 *
 * @param number its number, such as 853 or 62/243
 * @param year when it was adopted, by which it is told from others; null for any
 * @param organ who adopted it; null for any
 * @param adopted the day that is held against that of the resolution; null where only the
 * resolution is asked for
 */
record ResolutionQuestion(String number, @Nullable Edtf year, @Nullable String organ,
		@Nullable Edtf adopted) implements Question {

	@Override
	public Answer answer(Register register, Shown shown) {
		List<Evidence> named = register.documents.resolutions(this.number, this.organ)
			.stream()
			.filter((record) -> this.year == null || day(record).meets(this.year))
			.toList();
		List<Match> matches = named.stream()
			.filter((record) -> this.adopted == null || day(record).meets(this.adopted))
			.map((record) -> new Match(fit(record), null, null, record))
			.toList();
		List<Other> others = matches.isEmpty()
				? named.stream().map((record) -> new Other("other-value", null, null, record)).toList() : List.of();
		String verdict = !matches.isEmpty() ? matches.get(0).match().verdict()
				: named.isEmpty() ? "unknown" : "differs";
		return new Answer(verdict, named.isEmpty() ? "No such resolution is recorded here" : null,
				new Counts(matches.size(), others.size(), 0), matches.stream().limit(shown.first()).toList(),
				others.stream().limit(shown.first()).toList(), List.of(), null, matches.isEmpty() ? 0 : 1,
				named.isEmpty() ? null : register.footnotes.resolution(named.get(0)), null);
	}

	private Fit fit(Evidence record) {
		if (this.adopted == null) {
			return Fit.EXACT;
		}
		boolean certain = !this.adopted.uncertain() && DateFits.covers(this.adopted, day(record));
		return certain ? Fit.CERTAIN : Fit.POSSIBLE;
	}

	private static DateSpan day(Evidence record) {
		return Objects.requireNonNull(record.shown().date());
	}

}
