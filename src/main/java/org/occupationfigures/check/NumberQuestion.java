package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.http.Conditions;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Interval;
import org.occupationfigures.value.Units;
import org.occupationfigures.value.Wording;

/**
 * Who states this number?
 *
 * @param value the number
 * @param unit its unit; null when it was not given
 * @param tolerance how far a near number may be away, as a share of the number asked
 * @param measures the measures it may be about; empty for any
 * @param district the area it is about, {@code none} for the conflict as a whole; null
 * for any
 */
record NumberQuestion(BigDecimal value, @Nullable String unit, BigDecimal tolerance, List<String> measures,
		@Nullable String district) implements Question {

	@Override
	public List<String> views() {
		return List.of(CLAIMS);
	}

	@Override
	public void narrow(Conditions conditions) {
		conditions.and("kind = ?", "quantity");
		if (!isNarrowed()) {
			nearby(conditions);
			return;
		}
		List<Consumer<Conditions>> alternatives = new ArrayList<>();
		alternatives.add((about) -> about.in("measure_id", this.measures).in("district_id", listed(this.district)));
		converted().forEach((value) -> alternatives.add((same) -> same.and("\"value\" = ?", value)));
		conditions.either(alternatives);
	}

	private static List<String> listed(@Nullable String word) {
		return (word != null) ? List.of(word) : List.of();
	}

	/** Gets the number as it is, and an area in each unit of areas. */
	private List<BigDecimal> converted() {
		if (this.unit == null || !Units.ofArea().contains(this.unit)) {
			return List.of(this.value);
		}
		return Units.ofArea()
			.stream()
			.map((unit) -> Units.factor(this.unit, unit))
			.filter(Objects::nonNull)
			.map((factor) -> Units.tidy(this.value.multiply(factor)))
			.toList();
	}

	/** Without a measure or an area only numbers inside the tolerance can answer. */
	private void nearby(Conditions conditions) {
		List<Consumer<Conditions>> alternatives = new ArrayList<>();
		for (BigDecimal candidate : converted()) {
			BigDecimal reach = candidate.abs().multiply(this.tolerance);
			BigDecimal low = candidate.subtract(reach);
			BigDecimal high = candidate.add(reach);
			alternatives.add((near) -> near.and("\"value\" between ? and ?", low, high));
			alternatives.add((near) -> near.and("low <= ? and high >= ?", high, low));
			alternatives.add((near) -> near.and("rounding_low <= ? and rounding_high >= ?", candidate, candidate));
		}
		conditions.either(alternatives);
	}

	@Override
	public Judgement judge(List<Evidence> records) {
		List<Match> matches = new ArrayList<>();
		List<Evidence> elsewhere = new ArrayList<>();
		List<Candidate> apart = new ArrayList<>();
		boolean known = false;
		for (Evidence record : records) {
			Candidate candidate = candidate(record);
			if (candidate == null) {
				continue;
			}
			if (!record.isAbout(this)) {
				if (candidate.isExact()) {
					elsewhere.add(record);
				}
				continue;
			}
			known = true;
			Fit fit = candidate.fit(this.tolerance);
			if (fit != null) {
				matches.add(new Match(fit, candidate.difference(), candidate.shown(), record));
			}
			else {
				apart.add(candidate);
			}
		}
		if (!matches.isEmpty()) {
			elsewhere.removeIf((record) -> !record.shares(this));
		}
		matches.sort(Comparator.comparing(Match::match)
			.thenComparing((match) -> match.record().scope() != null)
			.thenComparing((match) -> distance(match.difference()))
			.thenComparing(Match::record, Evidence.IN_ORDER));
		DateSpan time = matches.isEmpty() ? null : matches.get(0).record().date();
		Set<String> measures = measuresOf(matches);
		List<Other> others = apart.stream()
			.filter((candidate) -> measures.contains(candidate.record().measureId()))
			.map((candidate) -> new Other(candidate.relation(time), candidate.difference(), candidate.shown(),
					candidate.record()))
			.sorted(Comparator.comparing((Other other) -> other.record().scope() != null)
				.thenComparing((other) -> distance(other.difference()))
				.thenComparing((other) -> other.record().id()))
			.toList();
		return new Judgement(matches, others, elsewhere, known);
	}

	/** Gives the measure asked about, else those under which the number is stated. */
	private Set<String> measuresOf(List<Match> matches) {
		return (!this.measures.isEmpty()) ? Set.copyOf(this.measures)
				: matches.stream()
					.filter((match) -> match.match() != Fit.NEAR)
					.map((match) -> match.record().measureId())
					.collect(Collectors.toSet());
	}

	private static BigDecimal distance(@Nullable BigDecimal difference) {
		return (difference != null) ? difference.abs() : new BigDecimal(Long.MAX_VALUE);
	}

	private @Nullable Candidate candidate(Evidence record) {
		Figure figure = record.figure();
		if (figure == null) {
			return null;
		}
		BigDecimal factor = Units.factor(this.unit, figure.unit());
		return (factor == null) ? null : new Candidate(record, figure,
				new Compared(Units.tidy(this.value.multiply(factor)), figure.unit(), factor));
	}

	@Override
	public String wording() {
		return Wording.figure("exact", this.value, null, null, (this.unit != null) ? this.unit : "");
	}

	/** A claim with the number asked in its unit. */
	private record Candidate(Evidence record, Figure figure, Compared compared) {

		@Nullable Compared shown() {
			return (this.compared.factor().compareTo(BigDecimal.ONE) != 0) ? this.compared : null;
		}

		@Nullable BigDecimal difference() {
			BigDecimal asked = this.compared.value();
			if (this.figure.value() != null) {
				return Units.tidy(this.figure.value().subtract(asked));
			}
			if (this.figure.low() == null || this.figure.high() == null) {
				return null;
			}
			return asked.compareTo(this.figure.low()) < 0 ? this.figure.low().subtract(asked)
					: this.figure.high().subtract(asked).min(BigDecimal.ZERO);
		}

		boolean isExact() {
			return this.figure.value() != null && this.figure.value().compareTo(this.compared.value()) == 0;
		}

		@Nullable Fit fit(BigDecimal tolerance) {
			BigDecimal asked = this.compared.value();
			BigDecimal difference = difference();
			if (difference == null) {
				return null;
			}
			if (isExact()) {
				return Fit.EXACT;
			}
			if (difference.signum() == 0) {
				return Fit.BOUNDS;
			}
			if (this.figure.rounding() != null && asked.compareTo(this.figure.rounding().low()) >= 0
					&& asked.compareTo(this.figure.rounding().high()) <= 0) {
				return Fit.ROUNDING;
			}
			boolean near = difference.abs().compareTo(asked.abs().multiply(tolerance)) <= 0;
			return (near && !isMet()) ? Fit.NEAR : null;
		}

		/**
		 * Tells whether the number meets an open statement, which proves nothing of it.
		 */
		private boolean isMet() {
			Interval stated = Interval.of(this.figure.qualifier(), this.figure.value(), null, null, null);
			return isOpen() && stated.overlaps(new Interval(this.compared.value(), this.compared.value(), false));
		}

		private boolean isOpen() {
			return List.of("more-than", "at-least", "less-than", "up-to").contains(this.figure.qualifier());
		}

		String relation(@Nullable DateSpan time) {
			if (isMet()) {
				return List.of("more-than", "at-least").contains(this.figure.qualifier()) ? "above-stated-minimum"
						: "below-stated-maximum";
			}
			if (this.record.scope() != null) {
				return "other-scope";
			}
			DateSpan own = this.record.date();
			boolean otherTime = this.record.stock() && time != null && own != null
					&& !Interval.of(time.earliest(), time.latest()).overlaps(Interval.of(own.earliest(), own.latest()));
			return otherTime ? "other-time" : "other-value";
		}

	}

}
