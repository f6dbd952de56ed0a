package org.occupationfigures.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.http.Conditions;

/**
 * Which resolution is that?
 *
 * @param number its number, such as 853 or 62/243
 */
record ResolutionQuestion(String number) implements Question {

	@Override
	public void narrow(Conditions conditions) {
		conditions.and("type = ?", "resolution").and("reference = ?", this.number);
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
		return "resolution " + this.number;
	}

	@Override
	public @Nullable String measure() {
		return null;
	}

	@Override
	public @Nullable String district() {
		return null;
	}

}
