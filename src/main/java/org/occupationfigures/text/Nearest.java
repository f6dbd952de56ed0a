package org.occupationfigures.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.occupationfigures.text.Phrases.Measure;
import org.occupationfigures.text.Phrases.Mention;
import org.occupationfigures.text.Reading.Kind;

/**
 * Finds the words of a sentence that say what a number or date is about.
 *
 * @param text the text
 * @param count its words and marks
 * @param readings the numbers and dates of the sentence
 * @param measures the words that name measures
 * @param parts which numbers are parts of others: words reach over them
 */
record Nearest(CharSequence text, WordCount count, List<Reading> readings, List<Mention<List<Measure>>> measures,
		Parts parts) {

	/**
	 * How many words may stand between a number and the words that say what it counts.
	 */
	private static final int REACH = 12;

	/**
	 * After a date that is of something already: what follows is about something else.
	 */
	private static final Pattern NEW_CLAUSE = Pattern.compile("(?i),?\\s++(?:and|but|while|whereas)\\s");

	/** The same where nothing else stands before the words. */
	private static final Pattern NEW_VERB = Pattern
		.compile("(?i)\\s*+[,(–—-]\\s*+(?:(?:then|later|again|was|were)\\s++)*");

	/**
	 * Finds the nearest words; a date stands behind them rather, a number before them. A
	 * unit that names several measures is narrowed only by words that go on from it, and
	 * that agree.
	 */
	Optional<Mention<List<Measure>>> of(Reading reading, Predicate<Measure> fits) {
		boolean isDate = reading.as().kind() == Kind.DATE;
		List<Mention<List<Measure>>> near = this.measures.stream()
			.filter((mention) -> gap(reading, mention) <= REACH && mention.named().stream().anyMatch(fits))
			.filter((mention) -> !isCutOff(mention, reading))
			.filter((mention) -> isDate ? !isInNewClause(mention, reading) : !isOfPart(mention))
			.toList();
		return near.stream()
			.min(Comparator.comparing((Mention<List<Measure>> mention) -> isInside(mention, reading))
				.thenComparing((mention) -> gap(reading, mention))
				.thenComparing((mention) -> this.count.hasLineEnd(from(reading, mention), to(reading, mention)))
				.thenComparing((mention) -> this.count.hasComma(from(reading, mention), to(reading, mention)))
				.thenComparing((mention) -> (mention.start() < reading.start()) != isDate)
				.thenComparing((mention) -> -mention.length()))
			.map((best) -> near.stream()
				.filter((unit) -> isInside(unit, reading) && isOpen(unit, best, reading, near, fits))
				.findFirst()
				.orElse(best));
	}

	/**
	 * Tells whether a unit stays as open as it is: where its nearest words do not go on
	 * from it, or are a verb that does not lead to it, or where others say otherwise
	 * which of its measures is meant.
	 */
	private boolean isOpen(Mention<List<Measure>> unit, Mention<List<Measure>> best, Reading reading,
			List<Mention<List<Measure>>> near, Predicate<Measure> fits) {
		List<Measure> measures = fitting(best, fits);
		return fitting(unit, fits).containsAll(measures)
				&& (isBroken(reading, best) && (best.start() >= reading.end() || !best.named().stream().allMatch(fits))
						|| near.stream()
							.filter((other) -> this.readings.stream().noneMatch((number) -> isInside(other, number)))
							.filter((other) -> !isBroken(reading, other))
							.map((other) -> fitting(other, fits))
							.anyMatch((others) -> !others.equals(measures) && fitting(unit, fits).containsAll(others)));
	}

	private static List<Measure> fitting(Mention<List<Measure>> mention, Predicate<Measure> fits) {
		return mention.named().stream().filter(fits).toList();
	}

	/** Finds the words right after a number that name what it counts. */
	Optional<Mention<List<Measure>>> ofNoun(Reading reading, Predicate<Measure> fits) {
		return this.measures.stream()
			.filter((mention) -> mention.named().stream().anyMatch(fits) && isNoun(mention, reading))
			.findFirst();
	}

	private boolean isBroken(Reading reading, Mention<?> mention) {
		return this.count.isBroken(from(reading, mention), to(reading, mention));
	}

	private boolean isNoun(Mention<?> mention, Reading reading) {
		return reading.end() <= mention.start() && this.count.between(reading.end(), mention.start()) == 0
				&& !isBroken(reading, mention);
	}

	/** Tells whether words name what a part counts. */
	private boolean isOfPart(Mention<?> mention) {
		return this.readings.stream()
			.anyMatch((other) -> this.parts.whole(other).isPresent() && isNoun(mention, other));
	}

	/** Tells whether words stand in the clause that begins right after a date. */
	private boolean isInNewClause(Mention<?> mention, Reading reading) {
		if (mention.start() < reading.end()) {
			return false;
		}
		boolean isOther = this.measures.stream()
			.anyMatch((earlier) -> earlier.end() <= reading.start() && earlier.named().get(0).kind().equals("date"));
		return isOther && (NEW_CLAUSE.matcher(this.text).region(reading.end(), mention.start()).lookingAt()
				|| NEW_VERB.matcher(this.text).region(reading.end(), mention.start()).matches());
	}

	/**
	 * Tells whether a mention is but the unit of a number, which names a measure last.
	 */
	private static boolean isInside(Mention<?> mention, Reading reading) {
		return mention.start() >= reading.start() && mention.end() <= reading.end();
	}

	private static int from(Reading reading, Mention<?> mention) {
		return Math.min(reading.end(), mention.end());
	}

	private static int to(Reading reading, Mention<?> mention) {
		return Math.max(reading.start(), mention.start());
	}

	/** Counts the words between. */
	private int gap(Reading reading, Mention<?> mention) {
		return this.count.between(from(reading, mention), to(reading, mention));
	}

	/**
	 * Words cannot reach over another number or date, nor to a number from another before
	 * them that they belong to.
	 */
	private boolean isCutOff(Mention<?> mention, Reading reading) {
		int from = from(reading, mention);
		int to = to(reading, mention);
		return this.readings.stream()
			.filter((other) -> other.as().kind() == reading.as().kind() && other.start() != reading.start())
			.filter((other) -> this.parts.whole(other).isEmpty())
			.anyMatch((other) -> (other.start() >= from && other.end() <= to) || belongs(mention, other, reading));
	}

	/** Tells whether words between two numbers belong to the first rather. */
	private boolean belongs(Mention<?> mention, Reading first, Reading second) {
		if (second.as().kind() == Kind.DATE || first.end() > mention.start() || mention.end() > second.start()) {
			return false;
		}
		boolean isOnLineOfSecond = this.count.hasLineEnd(first.end(), mention.start())
				&& !this.count.hasLineEnd(mention.end(), second.start());
		return !this.count.hasComma(first.end(), mention.start()) && !isOnLineOfSecond
				&& (gap(first, mention) <= 1 || this.count.hasComma(mention.end(), second.start()));
	}

}
