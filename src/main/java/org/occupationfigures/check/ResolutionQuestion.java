package org.occupationfigures.check;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.value.Edtf;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which resolution is that?
 *
 * @param number its number, such as 853 or 62/243
 * @param year when it was adopted; null for any
 * @param organ who adopted it; null for any
 */
record ResolutionQuestion(String number, @Nullable Edtf year, @Nullable String organ) implements Question {

	/** Tells whether a document is the resolution. */
	boolean names(Register.Document document) {
		return this.number.equals(document.number()) && (this.organ == null || this.organ.equals(document.organ()))
				&& (this.year == null || Objects.requireNonNull(document.evidence().shown().date()).meets(this.year));
	}

	@Override
	public Judgement judge(Register register, int shown) {
		List<Match> matches = register.resolutions()
			.stream()
			.filter(this::names)
			.map(Register.Document::evidence)
			.sorted(Evidence.IN_ORDER)
			.map((record) -> new Match(Fit.EXACT, null, null, record))
			.toList();
		return new Judgement(matches.stream().limit(shown).toList(), matches.size(), List.of(), 0, List.of(), 0, null,
				!matches.isEmpty(), register.alike(matches, new RoaringBitmap()));
	}

	@Override
	public String wording() {
		return "resolution " + this.number + ((this.year != null) ? " (" + this.year.text() + ")" : "");
	}

	@Override
	public List<String> measures() {
		return List.of();
	}

	@Override
	public @Nullable String district() {
		return null;
	}

}
