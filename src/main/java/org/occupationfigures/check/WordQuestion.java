package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.http.Conditions;
import org.occupationfigures.text.TextReader;

/**
 * Who says so without a number, as in "dozens"?
 *
 * @param word the word
 * @param measures the measures it may be about
 * @param district the area it is about; null for any
 */
record WordQuestion(String word, List<String> measures, @Nullable String district) implements Question {

	@Override
	public List<String> views() {
		return List.of(CLAIMS);
	}

	@Override
	public void narrow(Conditions conditions) {
		conditions.and("kind = ?", "quantity")
			.in("measure_id", this.measures)
			.in("district_id", (this.district != null) ? List.of(this.district) : List.of());
	}

	@Override
	public Judgement judge(List<Evidence> records) {
		List<Match> matches = new ArrayList<>();
		List<Other> others = new ArrayList<>();
		for (Evidence record : records.stream().sorted(Evidence.IN_ORDER).toList()) {
			Figure figure = record.figure();
			if (figure != null && figure.qualifier().equals("indefinite") && isIn(record.sourceClaim().asWritten())) {
				matches.add(new Match(Fit.EXACT, null, null, record));
			}
			else {
				others.add(new Other((record.scope() != null) ? "other-scope" : "other-value", null, null, record));
			}
		}
		return new Judgement(matches, others, List.of(), !records.isEmpty());
	}

	private boolean isIn(@Nullable String asWritten) {
		return asWritten != null && TextReader.unquantified(asWritten)
			.stream()
			.anyMatch((written) -> bare(written).equals(bare(this.word)));
	}

	/** Makes a word comparable: "Dozens of" and "dozen" are one. */
	private static String bare(String word) {
		return word.toLowerCase(Locale.ROOT).replaceFirst(" of$", "").replaceFirst("s$", "");
	}

	@Override
	public String wording() {
		return this.word.toLowerCase(Locale.ROOT).replaceFirst(" of$", "");
	}

}
