package org.occupationfigures.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.http.Rejected;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.Vocabulary;

/**
 * The rule by which the caller wants one claim chosen of those about the same thing.
 * There is no other rule: without one, nothing is chosen.
 *
 * @param text the rule: {@code latest} for the last that was published, {@code lowest},
 * {@code highest}, or {@code source:<id>} and {@code affiliation:<id>} for the last of
 * that document or side; what is left equal is chosen by id
 */
record Pick(@JsonValue String text) {

	private static final List<String> RULES = List.of("latest", "lowest", "highest", "source:<id>", "affiliation:<id>");

	private static final Comparator<Claim> BY_ID = Comparator.comparing(Claim::id);

	private static final Comparator<Claim> LATEST = nullsLast(Pick::published, Comparator.reverseOrder())
		.thenComparing(BY_ID);

	private static final Comparator<Claim> LOWEST = nullsLast(Pick::low, Comparator.naturalOrder())
		.thenComparing(nullsLast(Pick::first, Comparator.naturalOrder()))
		.thenComparing(BY_ID);

	private static final Comparator<Claim> HIGHEST = nullsLast(Pick::high, Comparator.reverseOrder())
		.thenComparing(nullsLast(Pick::last, Comparator.reverseOrder()))
		.thenComparing(BY_ID);

	static Pick parse(String text, Vocabulary vocabulary) {
		int colon = text.indexOf(':');
		String rule = (colon < 0) ? text : text.substring(0, colon + 1) + "<id>";
		if (!RULES.contains(rule)) {
			throw new Rejected("no such rule", null, RULES);
		}
		switch (rule) {
			case "source:<id>" -> vocabulary.of("source", "id").accept(text.substring(colon + 1));
			case "affiliation:<id>" -> vocabulary.of("source", "affiliation").accept(text.substring(colon + 1));
			default -> {
				// The rule says all.
			}
		}
		return new Pick(text);
	}

	/**
	 * Leaves the claims among which the rule chooses.
	 * @param claims claims about the same thing
	 * @return those of the document or side that the rule names, if it names one, that
	 * state something to compare
	 */
	List<Claim> among(List<Claim> claims) {
		String named = this.text.substring(this.text.indexOf(':') + 1);
		return claims.stream().filter((claim) -> switch (rule()) {
			case "source" -> claim.sourceClaim().source().id().equals(named);
			case "affiliation" -> claim.sourceClaim().affiliation().equals(named);
			case "lowest", "highest" -> low(claim) != null || first(claim) != null || last(claim) != null;
			default -> true;
		}).toList();
	}

	/**
	 * Chooses a claim.
	 * @param claims claims about the same thing
	 * @return the chosen one; empty when none fits the rule
	 */
	Optional<Claim> choose(List<Claim> claims) {
		return among(claims).stream().min(switch (rule()) {
			case "lowest" -> LOWEST;
			case "highest" -> HIGHEST;
			default -> LATEST;
		});
	}

	private String rule() {
		return this.text.replaceFirst(":.*", "");
	}

	private static @Nullable LocalDate published(Claim claim) {
		String published = claim.sourceClaim().source().published();
		return (published != null) ? Edtf.parse(published).earliest() : null;
	}

	private static @Nullable BigDecimal low(Claim claim) {
		return (claim.figure() == null) ? null
				: (claim.figure().value() != null) ? claim.figure().value() : claim.figure().low();
	}

	private static @Nullable BigDecimal high(Claim claim) {
		return (claim.figure() == null) ? null
				: (claim.figure().value() != null) ? claim.figure().value() : claim.figure().high();
	}

	private static @Nullable LocalDate first(Claim claim) {
		return (claim.date() != null) ? claim.date().earliest() : null;
	}

	private static @Nullable LocalDate last(Claim claim) {
		return (claim.date() != null) ? claim.date().latest() : null;
	}

	private static <K> Comparator<Claim> nullsLast(Function<Claim, @Nullable K> key, Comparator<? super K> order) {
		return Comparator.comparing(key, Comparator.nullsLast(order));
	}

}
