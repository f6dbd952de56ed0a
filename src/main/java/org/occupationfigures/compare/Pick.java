package org.occupationfigures.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.http.Rejected;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Interval;
import org.occupationfigures.vocabulary.Vocabulary;

/**
 * The rule by which the caller wants one claim chosen of those about the same thing.
 * There is no other rule: without one, nothing is chosen. Where a rule leaves claims that
 * state different figures, by value and hedge, or dates, by how they are written, it
 * chooses none of them; of claims that state the same, it chooses the first by id.
 *
 * @param text the rule: {@code latest} for what was published last, undated documents
 * only where all are; {@code lowest} and {@code highest} for the number or day at that
 * end, and of equal numbers the one whose hedge allows least or most; {@code source:<id>}
 * and {@code affiliation:<id>} for what that document or side published last
 */
record Pick(@JsonValue String text) {

	static final List<String> RULES = List.of("latest", "lowest", "highest", "source:<id>", "affiliation:<id>");

	private static final Comparator<BigDecimal> UP = Comparator.naturalOrder();

	private static final Comparator<BigDecimal> DOWN = Comparator.reverseOrder();

	private static final Comparator<Claim> LOWEST = Comparator.comparing(Pick::low, Comparator.nullsLast(UP))
		.thenComparing((claim) -> allowed(claim).low(), Comparator.nullsFirst(UP))
		.thenComparing((claim) -> allowed(claim).high(), Comparator.nullsLast(UP));

	private static final Comparator<Claim> HIGHEST = Comparator.comparing(Pick::high, Comparator.nullsLast(DOWN))
		.thenComparing((claim) -> allowed(claim).high(), Comparator.nullsFirst(DOWN))
		.thenComparing((claim) -> allowed(claim).low(), Comparator.nullsLast(DOWN));

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
			case "lowest", "highest" -> !allowed(claim).equals(Interval.ANY);
			default -> true;
		}).toList();
	}

	/**
	 * Chooses a claim.
	 * @param claims claims about the same thing
	 * @return the chosen one; empty when none fits the rule, or when it leaves claims
	 * that state different figures or dates
	 */
	Optional<Claim> choose(List<Claim> claims) {
		List<Claim> fitting = among(claims);
		List<Claim> left = switch (rule()) {
			case "lowest" -> first(fitting, LOWEST);
			case "highest" -> first(fitting, HIGHEST);
			default -> last(fitting);
		};
		boolean alike = left.stream()
			.map((claim) -> Arrays.asList(stated(claim.figure()), claim.date()))
			.distinct()
			.count() < 2;
		return alike ? left.stream().min(Comparator.comparing(Claim::id)) : Optional.empty();
	}

	private static List<Claim> first(List<Claim> claims, Comparator<Claim> order) {
		return claims.stream()
			.filter((claim) -> claims.stream().noneMatch((other) -> order.compare(other, claim) < 0))
			.toList();
	}

	/** Gives what a figure states, whatever zeros end its decimals. */
	private static @Nullable Object stated(@Nullable Figure figure) {
		return (figure == null) ? null : Arrays.asList(stripped(figure.value()), stripped(figure.allowed().low()),
				stripped(figure.allowed().high()), figure.qualifier(), figure.unit());
	}

	private static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros() : null;
	}

	/**
	 * Leaves out what was certainly published before another, and undated ones; what has
	 * an open end may be the last.
	 */
	private static List<Claim> last(List<Claim> claims) {
		List<Claim> dated = claims.stream().filter((claim) -> published(claim) != null).toList();
		Optional<LocalDate> newest = dated.stream()
			.map((claim) -> Objects.requireNonNull(published(claim)).earliest())
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
		return dated.isEmpty() ? claims : dated.stream().filter((claim) -> {
			LocalDate latest = Objects.requireNonNull(published(claim)).latest();
			return latest == null || newest.isEmpty() || !latest.isBefore(newest.get());
		}).toList();
	}

	private String rule() {
		return this.text.replaceFirst(":.*", "");
	}

	private static @Nullable Edtf published(Claim claim) {
		String published = claim.sourceClaim().source().published();
		return (published != null) ? Edtf.parse(published) : null;
	}

	/** Gives the number, else the lower bound or first day, that a claim states. */
	private static @Nullable BigDecimal low(Claim claim) {
		BigDecimal value = value(claim);
		return (value != null) ? value : allowed(claim).low();
	}

	/** Gives the number, else the upper bound or last day, that a claim states. */
	private static @Nullable BigDecimal high(Claim claim) {
		BigDecimal value = value(claim);
		return (value != null) ? value : allowed(claim).high();
	}

	private static @Nullable BigDecimal value(Claim claim) {
		return (claim.figure() != null) ? claim.figure().value() : null;
	}

	private static Interval allowed(Claim claim) {
		if (claim.figure() != null) {
			return claim.figure().allowed();
		}
		return (claim.date() != null) ? Interval.of(claim.date().earliest(), claim.date().latest()) : Interval.ANY;
	}

}
