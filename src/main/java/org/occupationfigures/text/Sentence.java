package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.text.Phrases.Measure;
import org.occupationfigures.text.Phrases.Mention;
import org.occupationfigures.text.Phrases.Word;
import org.occupationfigures.text.Reading.As;
import org.occupationfigures.text.Reading.Kind;

/** A sentence of a text: tells what each number and date in it is about. */
final class Sentence {

	private static final Pattern NEGATION = Pattern
		.compile("(?i)(?<!\\p{L})(?:not(?! (?:less|fewer|more) than)|never|none|nobody"
				+ "|neither|nor|without|cannot|no(?! (?:less|fewer|more) than)(?!\\.)|den(?:y|ies|ied)|refute[sd]?|\\p{L}+n[’']t)(?!\\p{L})");

	private static final Pattern BEFORE_DATE = Pattern
		.compile("(?i)(?<!\\p{L})(before|after|since|until|till|by)\\s++$");

	/** Words for one of the two sides. */
	private static final Pattern SIDE = Pattern
		.compile("(?i)(?<!\\p{L})(?:armenia(?:ns?)?|azerbaijan(?:is?)?|azeris?|artsakh|yerevan|baku)(?!\\p{L})");

	private static final Pattern RANGE = Pattern
		.compile("(?i)\\s*+(?:to|and|or|[-–—]|(?:out\\s++)?of(?:\\s++the)?)\\s*+");

	private final CharSequence text;

	private final List<Reading> readings;

	private final List<Mention<String>> districts;

	private final Parts parts;

	private final Nearest nearest;

	private final Adoption adoption;

	private final PassedOver passedOver;

	private final boolean namesSide;

	private final boolean negated;

	private final Set<String> beginnings;

	Sentence(CharSequence text, int start, int end, WordCount count, List<Reading> readings,
			List<Mention<List<Measure>>> measures, List<Mention<String>> districts) {
		this.text = text;
		this.readings = readings;
		this.districts = districts;
		this.parts = new Parts(text, start, readings);
		this.nearest = new Nearest(text, count, readings, measures, this.parts);
		this.adoption = new Adoption(text, start, end, readings,
				Stream
					.<Mention<?>>concat(districts.stream(),
							measures.stream().filter((mention) -> mention.named().get(0).kind().equals("date")))
					.toList());
		BitSet read = new BitSet();
		readings.forEach((reading) -> read.set(reading.start(), reading.end()));
		districts.forEach((district) -> read.set(district.start(), district.end()));
		this.passedOver = new PassedOver(text, end, count, read);
		this.namesSide = SIDE.matcher(text).region(start, end).find();
		this.negated = NEGATION.matcher(text).region(start, end).find();
		this.beginnings = beginnings(folded(count.in(start, end)));
	}

	/** Adds to each reading the measure and the area that the sentence names for it. */
	List<Reading> understand() {
		return this.readings.stream().map((reading) -> switch (reading.as().kind()) {
			case QUANTITY -> quantity(reading);
			case DATE -> this.adoption.of(reading)
				.orElseGet(() -> understood(reading, (measure) -> measure.kind().equals("date")));
			case UNQUANTIFIED -> understood(reading, (measure) -> measure.fits(null));
			case RESOLUTION, LABEL, UNREADABLE -> reading;
		}).toList();
	}

	private Reading quantity(Reading reading) {
		if (this.parts.isWhole(reading)) {
			return Reading.of(reading.start(), reading.end(), As.kind(Kind.LABEL),
					"the whole of which another number is a part; nothing was looked up");
		}
		if (this.parts.whole(reading).filter((whole) -> !hasOwnNoun(reading, whole)).isPresent()) {
			return Reading.of(reading.start(), reading.end(), As.kind(Kind.LABEL),
					"a part of another number; nothing was looked up");
		}
		return understood(reading, fits(reading));
	}

	/** Tells whether words right after a part name another measure than its whole has. */
	private boolean hasOwnNoun(Reading part, Reading whole) {
		Set<Measure> ofWhole = this.nearest.of(whole, fits(whole))
			.map((named) -> Set.copyOf(named.named()))
			.orElse(Set.of());
		return this.nearest.ofNoun(part, fits(part))
			.filter((noun) -> noun.named().stream().noneMatch(ofWhole::contains))
			.isPresent();
	}

	private static Predicate<Measure> fits(Reading reading) {
		return (measure) -> measure.fits(reading.as().unit());
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
		Matcher preposition = BEFORE_DATE.matcher(this.text)
			.region(Math.max(0, reading.start() - NumberReader.MOST_BEFORE), reading.start());
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
			.filter((next) -> RANGE.matcher(this.text).region(reading.end(), next.start()).matches())
			.orElse(reading);
		Optional<Mention<List<Measure>>> found = this.parts.whole(counted).isPresent()
				? this.nearest.ofNoun(counted, fits) : this.nearest.of(counted, fits);
		Mention<List<Measure>> nearest = found.orElse(null);
		boolean saysNothing = nearest != null && nearest.named().stream().filter(fits).count() > 1
				&& reading.as().kind() == Kind.DATE && this.districts.isEmpty();
		if (nearest == null || saysNothing) {
			notes.add("no measure was recognised near it; all measures were looked at");
			return List.of();
		}
		List<Measure> measures = nearest.named().stream().filter(fits).toList();
		String named = this.text.subSequence(nearest.start(), nearest.end()).toString();
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
				.flatMap((measure) -> beginnings(folded(Phrases.words(measure.label()))).stream())
				.collect(Collectors.toSet());
			List<String> passedOver = this.passedOver.beside(counted, nearest)
				.stream()
				.filter((word) -> !labels.contains(beginning(word.folded())))
				.map((word) -> this.text.subSequence(word.start(), word.end()).toString())
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
		Set<String> said = beginnings(phrase);
		Set<String> full = beginnings(label);
		return phrase.size() < label.size() && full.containsAll(said)
				&& full.stream().noneMatch((word) -> !said.contains(word) && this.beginnings.contains(word));
	}

	private static Set<String> beginnings(Set<String> words) {
		return words.stream().map(Sentence::beginning).collect(Collectors.toSet());
	}

	/** Words that begin with the same four letters are taken for one word. */
	private static String beginning(String word) {
		return word.substring(0, Math.min(4, word.length()));
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

}
