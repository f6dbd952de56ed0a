package org.occupationfigures.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.http.Conditions;
import org.occupationfigures.value.Edtf;

/**
 * Which resolution is that?
 *
 * @param number its number, such as 853 or 62/243
 * @param year when it was adopted; null for any
 * @param organ who adopted it; null for any
 */
record ResolutionQuestion(String number, @Nullable Edtf year, @Nullable String organ) implements Question {

	@Override
	public List<String> views() {
		return List.of(DOCUMENTS);
	}

	@Override
	public void narrow(Conditions conditions) {
		conditions.and("type = ?", "resolution")
			.and("reference = ?", this.number)
			.on("held", this.year, false)
			.among("resolution", "id", "organ", (this.organ != null) ? List.of(this.organ) : List.of());
	}

	@Override
	public Judgement judge(List<Evidence> records) {
		return new Judgement(records.stream()
			.sorted(Evidence.IN_ORDER)
			.map((record) -> new Match(Fit.EXACT, null, null, record))
			.toList(), List.of(), List.of(), !records.isEmpty());
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
