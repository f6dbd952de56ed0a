package org.occupationfigures.check;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;

/**
 * Which resolution is that, and was it adopted then?
 *
 * @param number such as 853 or 62/243
 * @param year when it was adopted, by which it is told from others; null for any
 * @param organ who adopted it; null for any
 * @param adopted the day that is held against that of the resolution; null where only the
 * resolution is asked for
 */
record ResolutionQuestion(String number, @Nullable Edtf year, @Nullable String organ,
		@Nullable Edtf adopted) implements Question {

	@Override
	public Answer answer(Register register, int shown) {
		List<Evidence> named = register.documents.resolutions(this.number, this.organ)
			.stream()
			.filter((record) -> meets(record, this.year))
			.toList();
		List<Answer.Match> matches = named.stream()
			.filter((record) -> meets(record, this.adopted))
			.map((record) -> new Answer.Match(fit(record), null, null, record))
			.toList();
		List<Answer.Other> others = !matches.isEmpty() ? List.of()
				: named.stream().map((record) -> new Answer.Other("other-value", null, null, record)).toList();
		boolean unknown = named.isEmpty();
		String verdict = unknown ? "unknown" : matches.isEmpty() ? "differs" : matches.get(0).match().verdict;
		return new Answer(verdict, unknown ? "No such resolution is recorded here" : null,
				new Answer.Counts(matches.size(), others.size(), 0), matches, others, List.of(), null,
				matches.isEmpty() ? 0 : 1, unknown ? null : register.footnotes.resolution(named.get(0)), null);
	}

	private Fit fit(Evidence record) {
		if (this.adopted == null) {
			return Fit.EXACT;
		}
		boolean certain = !this.adopted.uncertain() && DateLookup.covers(this.adopted, day(record));
		return certain ? Fit.CERTAIN : Fit.POSSIBLE;
	}

	private static boolean meets(Evidence record, @Nullable Edtf date) {
		return date == null || day(record).meets(date);
	}

	private static DateSpan day(Evidence record) {
		return Objects.requireNonNull(record.date());
	}

}
