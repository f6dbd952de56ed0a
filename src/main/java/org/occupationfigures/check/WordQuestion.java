package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.text.TextReader;
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
		RoaringBitmap about = RoaringBitmap.and(register.about(this.measures, this.district),
				register.claims().having("kind", List.of("quantity")));
		List<Match> matches = new ArrayList<>();
		List<Other> others = new ArrayList<>();
		for (Evidence record : register.read(about.stream()).stream().sorted(Evidence.IN_ORDER).toList()) {
			Figure figure = record.shown().figure();
			if (figure != null && figure.qualifier().equals("indefinite")
					&& isIn(record.shown().sourceClaim().asWritten())) {
				matches.add(new Match(Fit.EXACT, null, null, record));
			}
			else {
				others.add(new Other((record.shown().scope() != null) ? "other-scope" : "other-value", null, null,
						record));
			}
		}
		return Judgement.of(matches, others, null, !about.isEmpty(), shown);
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
