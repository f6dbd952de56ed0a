package org.occupationfigures.compare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.Rounding;
import org.occupationfigures.vocabulary.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class PickTests {

	/** Claims are named a, b, c in the order in which they stand. */
	@ParameterizedTest
	@CsvSource({ "5 @2010/..|6 @2005, a", "5 @2010/|6 @2005, a", "5 @2005|6 @2010, b", "5 @2010/..|6 @2012,",
			"5 @2010/..|5 @2012, a", "5 @../2010|6 @2005,", "5 @../2004|6 @2005, b", "5 @2010/..|6, a", "5|6,",
			"5 @../2010|6, a", "5 @2010/..|6 @../2004|7, a", "5 @2010|6 @2010-05," })
	void latestIsWhatMayHaveBeenPublishedLast(String claims, String picked) {
		assertThat(picked("latest", claims)).isEqualTo(picked);
	}

	@ParameterizedTest
	@CsvSource({ "100|100.0, a", "100.00|1E+2, a", "100|101,", "about 100|about 1E+2, a", "about 100|about 100.0,",
			"100|about 100,", "more-than 5|more-than 5.0, a", "more-than 5|at-least 5," })
	void figuresOfOneValueAreTheSame(String claims, String picked) {
		assertThat(picked("latest", claims)).isEqualTo(picked);
	}

	private static String picked(String rule, String claims) {
		String[] stated = claims.split("\\|");
		List<Claim> all = Arrays.stream(stated)
			.map((claim) -> claim(Character.toString('a' + Arrays.asList(stated).indexOf(claim)), claim))
			.toList();
		return new Pick(rule).choose(all).map(Claim::id).orElse(null);
	}

	private static Claim claim(String id, String stated) {
		String[] parts = stated.split(" @");
		String[] words = parts[0].split(" ");
		String qualifier = (words.length > 1) ? words[0] : "exact";
		BigDecimal value = new BigDecimal(words[words.length - 1]);
		Figure figure = new Figure(value, null, null, qualifier, "persons", Rounding.of(value, qualifier), null);
		SourceClaim source = new SourceClaim(id, "claimant", null, "side", "origin", new SourceClaim.Document("source",
				"title", "publisher", (parts.length > 1) ? parts[1] : null, "en", null, "full-text"), null, null, null,
				null);
		return new Claim(id, null, "people", new Measure.Ref("killed", "Killed"), "", figure, null, null, null, null,
				null, source, null);
	}

}
