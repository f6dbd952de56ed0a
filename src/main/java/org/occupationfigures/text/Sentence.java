package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.text.Phrases.Measure;
import org.occupationfigures.text.Phrases.Mention;
import org.occupationfigures.text.Phrases.Word;
import org.occupationfigures.text.Reading.As;
import org.occupationfigures.text.Reading.Kind;

/** A sentence of a text: tells what each number and date in it is about. */
final class Sentence {

	/**
	 * How many words may stand between a number and the words that say what it counts.
	 */
	private static final int REACH = 12;

	private static final Pattern NEGATION = Pattern
		.compile("(?i)(?<!\\p{L})(?:not(?! (?:less|fewer|more) than)|never|none|nobody"
				+ "|neither|nor|without|cannot|no(?! (?:less|fewer|more) than)(?!\\.)|den(?:y|ies|ied)|refute[sd]?|\\p{L}+n[’']t)(?!\\p{L})");

	private static final Pattern BEFORE_DATE = Pattern
		.compile("(?i)(?<!\\p{L})(before|after|since|until|till|by)\\s+$");

	/** Words for one of the two sides. */
	private static final Pattern SIDE = Pattern
		.compile("(?i)(?<!\\p{L})(?:armenia(?:ns?)?|azerbaijan(?:is?)?|azeris?|artsakh|yerevan|baku)(?!\\p{L})");

	/**
	 * After a date that is of something already: what follows is about something else.
	 */
	private static final Pattern NEW_CLAUSE = Pattern.compile("(?i),?\\s+(?:and|but|while|whereas)\\s");

	private static final Pattern RANGE = Pattern.compile("(?i)\\s*(?:to|and|or|[-–—]|(?:out\\s+)?of(?:\\s+the)?)\\s*");

	/** What stands between a resolution and the day of its adoption. */
	private static final Pattern ADOPTED = Pattern.compile("(?i)[\\s,]*\\(|\\s+on\\s+"
			+ "|[\\s,(]+(?:(?:which|that|was|were)\\s+)*(?:adopted|passed|approved|dated|of)(?:[\\s,]+on)?\\s+");

	/** Between a number and the whole of which it is a part. */
	private static final Pattern OUT_OF = Pattern.compile("(?i)\\s+(?:out\\s+)?of\\s+(?:the\\s+)?");

	/**
	 * At the beginning of a sentence: a whole follows, of which a later number is a part.
	 */
	private static final Pattern OF = Pattern.compile("(?i)\\W*of\\s+(?:the\\s+)?");

	private final String text;

	private final int start;

	private final WordCount count;

	private final List<Reading> readings;

	private final List<Mention<List<Measure>>> measures;

	private final List<Mention<String>> districts;

	private final PassedOver passedOver;

	private final boolean namesSide;

	private final boolean negated;

	private final Set<String> words;

	Sentence(String text, int start, int end, WordCount count, List<Reading> readings,
			List<Mention<List<Measure>>> measures, List<Mention<String>> districts) {
		this.text = text;
		this.start = start;
		this.count = count;
		this.readings = readings;
		this.measures = measures;
		this.districts = districts;
		this.passedOver = new PassedOver(text, end, count, readings, districts);
		this.namesSide = SIDE.matcher(text.substring(start, end)).find();
		this.negated = NEGATION.matcher(text.substring(start, end)).find();
		this.words = folded(count.in(start, end));
	}

	/** Adds to each reading the measure and the area that the sentence names for it. */
	List<Reading> understand() {
		return this.readings.stream().map((reading) -> switch (reading.as().kind()) {
			case QUANTITY -> isWhole(reading)
					? Reading.of(reading.start(), reading.end(), As.kind(Kind.LABEL),
							"the whole of which another number is a part; nothing was looked up")
					: understood(reading, (measure) -> measure.fits(reading.as().unit()));
			case DATE ->
				adopted(reading).orElseGet(() -> understood(reading, (measure) -> measure.kind().equals("date")));
			case UNQUANTIFIED -> understood(reading, (measure) -> measure.fits(null));
			case RESOLUTION, LABEL, UNREADABLE -> reading;
		}).toList();
	}

	/** Reads a date right after a resolution as the day of its adoption. */
	private Optional<Reading> adopted(Reading date) {
		return this.readings.stream()
			.filter((other) -> other.as().kind() == Kind.RESOLUTION && other.end() <= date.start())
			.filter((other) -> ADOPTED.matcher(this.text.substring(other.end(), date.start())).matches())
			.map((resolution) -> new Reading(date.start(), date.end(), date.as().of(resolution.as()), date.notes()))
			.findFirst();
	}

	private boolean isWhole(Reading reading) {
		return OF.matcher(this.text.substring(this.start, reading.start())).matches() || this.readings.stream()
			.filter((part) -> part.as().kind() == Kind.QUANTITY && part.end() <= reading.start())
			.anyMatch((part) -> OUT_OF.matcher(this.text.substring(part.end(), reading.start())).matches());
	}

	private Reading understood(Reading reading, Predicate<Measure> fits) {
		List<String> notes = new ArrayList<>();
		List<Measure> measures = measures(reading, fits, notes);
		if (measures.isEmpty() && reading.as().kind() == Kind.UNQUANTIFIED) {
			return reading.about(List.of(), null, List.of("no measure was recognised near it; nothing was looked up"));
		}
		String district = district(notes);
		boolean saysBy = reading.as().kind() == Kind.DATE && measures.size() == 1;
		if (!saysBy && this.namesSide) {
			notes.add("its sentence names a side, which was not taken into account");
		}
		String qualifier = reading.as().qualifier();
		if (qualifier != null && !qualifier.equals("exact")) {
			notes.add("its hedge, %s, was not taken into account".formatted(qualifier));
		}
		Matcher preposition = BEFORE_DATE
			.matcher(this.text.substring(Math.max(0, reading.start() - NumberReader.MOST_BEFORE), reading.start()));
		if (reading.as().kind() == Kind.DATE && preposition.find()) {
			notes.add("the word '%s' was not taken into account".formatted(preposition.group(1)));
		}
		if (this.negated) {
			notes.add("its sentence has a negation, which was not taken into account");
		}
		return reading.about(measures.stream().map(Measure::id).toList(), district, notes);
	}

	/**
	 * Finds the measures; the first number of a range, or of "two of three", counts what
	 * the second does. A change of control is one of an area: without one the words say
	 * nothing of it.
	 */
	private List<Measure> measures(Reading reading, Predicate<Measure> fits, List<String> notes) {
		Reading counted = this.readings.stream()
			.filter((other) -> other.start() > reading.start())
			.findFirst()
			.filter((next) -> next.as().kind() == reading.as().kind())
			.filter((next) -> RANGE.matcher(this.text.substring(reading.end(), next.start())).matches())
			.orElse(reading);
		Mention<List<Measure>> nearest = nearest(counted, fits).orElse(null);
		boolean saysNothing = nearest != null && nearest.named().stream().filter(fits).count() > 1
				&& reading.as().kind() == Kind.DATE && this.districts.isEmpty();
		if (nearest == null || saysNothing) {
			notes.add("no measure was recognised near it; all measures were looked at");
			return List.of();
		}
		List<Measure> measures = nearest.named().stream().filter(fits).toList();
		String named = this.text.substring(nearest.start(), nearest.end());
		if (measures.size() > 1) {
			notes.add("'%s' may name any of %s; all were looked at".formatted(named,
					measures.stream().map((measure) -> "“" + measure.label() + "”").collect(Collectors.joining(", "))));
		}
		else if (saysLess(folded(Phrases.words(named)), folded(Phrases.words(measures.get(0).label())))) {
			notes.add("'%s' was read as “%s”, which its sentence does not say in full".formatted(named,
					measures.get(0).label()));
		}
		if (reading.as().kind() != Kind.DATE) {
			Set<String> labels = measures.stream()
				.flatMap((measure) -> folded(Phrases.words(measure.label())).stream())
				.collect(Collectors.toSet());
			List<String> passedOver = this.passedOver.beside(counted, nearest)
				.stream()
				.filter((word) -> !isAmong(word.folded(), labels))
				.map((word) -> this.text.substring(word.start(), word.end()))
				.filter((word) -> !SIDE.matcher(word).matches())
				.toList();
			if (!passedOver.isEmpty()) {
				notes.add("words beside it that were not taken into account: " + String.join(", ", passedOver));
			}
		}
		return measures;
	}

	/** Tells whether a phrase is a part of a label whose rest the sentence lacks. */
	private boolean saysLess(Set<String> phrase, Set<String> label) {
		return label.stream().noneMatch((word) -> !isAmong(word, phrase) && isAmong(word, this.words))
				&& phrase.size() < label.size() && phrase.stream().allMatch((word) -> isAmong(word, label));
	}

	/** Words that begin with the same four letters are taken for one word. */
	private static boolean isAmong(String word, Set<String> words) {
		return words.stream()
			.anyMatch((other) -> other.substring(0, Math.min(4, other.length()))
				.equals(word.substring(0, Math.min(4, word.length()))));
	}

	private static Set<String> folded(List<Word> words) {
		return words.stream().map(Word::folded).collect(Collectors.toSet());
	}

	/** Finds the area. Which of several areas a number is about is not guessed. */
	private @Nullable String district(List<String> notes) {
		List<String> named = this.districts.stream().map(Mention::named).distinct().toList();
		if (named.size() == 1) {
			return named.get(0);
		}
		notes.add(named.isEmpty()
				? "its sentence names no area that was recognised (a name needs its capital letter); all areas were looked at"
				: "its sentence names several areas; all areas were looked at");
		return null;
	}

	/** Tells whether words stand in the clause that begins right after a date. */
	private boolean isInNewClause(Mention<?> mention, Reading reading) {
		boolean isOther = this.measures.stream()
			.anyMatch((earlier) -> earlier.end() <= reading.start() && earlier.named().get(0).kind().equals("date"));
		return reading.as().kind() == Kind.DATE && isOther && mention.start() >= reading.end()
				&& NEW_CLAUSE.matcher(this.text).region(reading.end(), mention.start()).lookingAt();
	}

	/**
	 * Finds the nearest words; a date stands behind them rather, a number before them.
	 */
	private Optional<Mention<List<Measure>>> nearest(Reading reading, Predicate<Measure> fits) {
		boolean isDate = reading.as().kind() == Kind.DATE;
		return this.measures.stream()
			.filter((mention) -> mention.named().stream().anyMatch(fits) && gap(reading, mention) <= REACH)
			.filter((mention) -> !isInNewClause(mention, reading))
			.min(Comparator.comparing((Mention<List<Measure>> mention) -> isInside(mention, reading))
				.thenComparing((mention) -> gap(reading, mention))
				.thenComparing((mention) -> comma(reading, mention.start(), mention.end()))
				.thenComparing((mention) -> (mention.start() < reading.start()) != isDate)
				.thenComparing((mention) -> -mention.length()));
	}

	/**
	 * Tells whether a mention is but the unit of a number, which names a measure last.
	 */
	private static boolean isInside(Mention<?> mention, Reading reading) {
		return mention.start() >= reading.start() && mention.end() <= reading.end();
	}

	private boolean comma(Reading reading, int start, int end) {
		int from = Math.min(reading.end(), end);
		int to = Math.max(reading.start(), start);
		return from <= to && this.text.substring(from, to).contains(",");
	}

	/**
	 * Counts the words between. Words cannot reach over another number or date, nor to a
	 * number from another before them that they belong to.
	 */
	private long gap(Reading reading, Mention<?> mention) {
		int from = Math.min(reading.end(), mention.end());
		int to = Math.max(reading.start(), mention.start());
		long numbers = this.readings.stream()
			.filter((other) -> other.as().kind() == reading.as().kind() && other.start() != reading.start())
			.filter((other) -> (other.start() >= from && other.end() <= to) || belongs(mention, other, reading))
			.count();
		return this.count.between(from, to) + numbers * (REACH + 1);
	}

	/** Tells whether words between two numbers belong to the first rather. */
	private boolean belongs(Mention<?> mention, Reading first, Reading second) {
		return second.as().kind() != Kind.DATE && first.end() <= mention.start() && mention.end() <= second.start()
				&& !comma(first, mention.start(), mention.end())
				&& (this.count.between(first.end(), mention.start()) <= 1
						|| comma(second, mention.start(), mention.end()));
	}

}
