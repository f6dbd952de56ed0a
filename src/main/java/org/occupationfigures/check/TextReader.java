package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Phrases.Measure;
import org.occupationfigures.check.Phrases.Mention;
import org.occupationfigures.check.Phrases.Word;
import org.occupationfigures.check.Reading.As;

import org.springframework.stereotype.Component;

/**
 * Reads the numbers and dates of a text, each with the measure and the area that the
 * words of its sentence name. What is not understood is said, not guessed.
 */
@Component
class TextReader {

	private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

	/**
	 * How many words may stand between a number and the words that say what it counts.
	 */
	private static final int REACH = 12;

	private static final Pattern END = Pattern.compile(
			"(?<!\\b(?:sq|res|approx|ca|c|no|art|para|vol|pp?|mr|mrs|dr|st|vs|"
					+ "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))[.!?]+[”\"’')\\]]*(?=\\s|$)|;|\\n",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NEGATION = Pattern
		.compile("(?i)(?<!\\p{L})(?:not(?! (?:less|fewer|more) than)|never|none|nobody"
				+ "|neither|nor|without|cannot|no(?! (?:less|fewer|more) than)(?!\\.)|den(?:y|ies|ied)|refute[sd]?|\\p{L}+n[’']t)(?!\\p{L})");

	private static final Pattern BEFORE_DATE = Pattern
		.compile("(?i)(?<!\\p{L})(before|after|since|until|till|by)\\s+$");

	private static final Pattern RANGE = Pattern.compile("(?i)\\s*(?:to|and|or|[-–—])\\s*");

	private final Phrases phrases;

	TextReader(Phrases phrases) {
		this.phrases = phrases;
	}

	/**
	 * Reads a text.
	 * @param text the text
	 * @return its numbers and dates, in order
	 */
	List<Reading> read(String text) {
		List<Word> words = Phrases.words(text);
		List<Mention<Measure>> measures = this.phrases.measures(words);
		WordCount count = new WordCount(text, words);
		Scan scan = new Scan(text);
		ReferenceReader.read(scan);
		DateReader.read(scan);
		ReferenceReader.readLabels(scan);
		NumberReader.read(scan,
				(end) -> measures.stream()
					.anyMatch((mention) -> mention.named().kind().equals("quantity") && mention.start() >= end
							&& count.between(end, mention.start()) <= 1
							&& text.substring(end, mention.start()).matches("[\\s\\p{L}]*")));
		List<Reading> readings = scan.readings();
		List<Mention<String>> districts = this.phrases.districts(text, words);
		List<Reading> understood = new ArrayList<>();
		for (int[] sentence : sentences(text)) {
			Context context = new Context(text, count, inside(sentence, readings), mentions(sentence, measures),
					mentions(sentence, districts), NEGATION.matcher(text.substring(sentence[0], sentence[1])).find());
			context.readings().forEach((reading) -> understood.add(context.understand(reading)));
		}
		return understood;
	}

	/**
	 * Says what about a text as a whole is not understood.
	 * @param text the text
	 * @return a sentence each; empty for a text in Latin letters
	 */
	List<String> notes(String text) {
		long letters = text.codePoints().filter(Character::isLetter).count();
		long latin = text.codePoints()
			.filter((letter) -> Character.isLetter(letter)
					&& Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
			.count();
		return (latin * 2 >= letters) ? List.of() : List
			.of("Mostly not in Latin letters: numbers in digits and names of areas are read, English words are not there");
	}

	private static List<int[]> sentences(String text) {
		List<int[]> sentences = new ArrayList<>();
		Matcher end = END.matcher(text);
		int start = 0;
		while (end.find()) {
			sentences.add(new int[] { start, end.end() });
			start = end.end();
		}
		sentences.add(new int[] { start, text.length() });
		return sentences;
	}

	private static List<Reading> inside(int[] sentence, List<Reading> readings) {
		return readings.stream()
			.filter((reading) -> reading.start() >= sentence[0] && reading.start() < sentence[1])
			.toList();
	}

	private static <T> List<Mention<T>> mentions(int[] sentence, List<Mention<T>> mentions) {
		return mentions.stream()
			.filter((mention) -> mention.start() >= sentence[0] && mention.end() <= sentence[1])
			.toList();
	}

	/** A sentence with what it names. */
	private record Context(String text, WordCount count, List<Reading> readings, List<Mention<Measure>> measures,
			List<Mention<String>> districts, boolean negated) {

		Reading understand(Reading reading) {
			As as = reading.as();
			return switch (as.kind()) {
				case "quantity" -> quantity(reading, as);
				case "date" -> date(reading, as);
				case "unquantified" -> unquantified(reading, as);
				case "resolution" -> reading.asking(as,
						(as.reference() != null) ? new ResolutionQuestion(as.reference()) : null, List.of());
				default -> reading;
			};
		}

		private Reading quantity(Reading reading, As as) {
			Measure measure = measure(reading, (candidate) -> candidate.fits(as.unit()));
			As about = as.about(id(measure), district(reading, measure));
			Question question = (as.value() != null)
					? new NumberQuestion(as.value(), as.unit(), TOLERANCE, about.measure(), about.district()) : null;
			return reading.asking(about, question, notes(about, measure));
		}

		private Reading date(Reading reading, As as) {
			Measure measure = measure(reading, (candidate) -> candidate.kind().equals("date"));
			As about = as.about(id(measure), district(reading, measure));
			List<String> notes = new ArrayList<>(notes(about, measure));
			Matcher preposition = BEFORE_DATE.matcher(this.text.substring(0, reading.start()));
			if (preposition.find()) {
				notes.add("the word '%s' was not taken into account".formatted(preposition.group(1)));
			}
			Question question = (as.date() != null) ? new DateQuestion(as.date(), about.measure(), about.district())
					: null;
			return reading.asking(about, question, notes);
		}

		private Reading unquantified(Reading reading, As as) {
			Measure measure = measure(reading, (candidate) -> candidate.fits(null));
			if (measure == null) {
				return reading.asking(as, null, List.of("no measure was recognised near it; nothing was looked up"));
			}
			As about = as.about(measure.id(), district(reading, measure));
			String word = this.text.substring(reading.start(), reading.end());
			return reading.asking(about, new WordQuestion(word, measure.id(), about.district()), notes(about, measure));
		}

		private List<String> notes(As about, @Nullable Measure measure) {
			List<String> notes = new ArrayList<>();
			if (measure == null) {
				notes.add("no measure was recognised near it; all measures were looked at");
			}
			if (about.district() == null && (measure == null || !measure.ofNoArea())) {
				notes.add("its sentence names no area; all areas were looked at");
			}
			if (this.negated) {
				notes.add("its sentence has a negation, which was not taken into account");
			}
			return notes;
		}

		private static @Nullable String id(@Nullable Measure measure) {
			return (measure != null) ? measure.id() : null;
		}

		/** The first number of a range counts what the second does. */
		private @Nullable Measure measure(Reading reading, Predicate<Measure> fits) {
			Reading counted = this.readings.stream()
				.filter((other) -> other.start() > reading.start())
				.findFirst()
				.filter((next) -> next.as().kind().equals(reading.as().kind()))
				.filter((next) -> RANGE.matcher(this.text.substring(reading.end(), next.start())).matches())
				.orElse(reading);
			return nearest(counted, this.measures.stream().filter((mention) -> fits.test(mention.named())).toList())
				.filter((mention) -> gap(counted, mention) <= REACH)
				.map(Mention::named)
				.orElse(null);
		}

		/** A measure that is only claimed of the conflict as a whole is about no area. */
		private @Nullable String district(Reading reading, @Nullable Measure measure) {
			return (measure != null && measure.ofNoArea()) ? null
					: nearest(reading, this.districts).map(Mention::named).orElse(null);
		}

		private <T> Optional<Mention<T>> nearest(Reading reading, List<Mention<T>> mentions) {
			return mentions.stream()
				.min(Comparator.comparingLong((Mention<T> mention) -> gap(reading, mention))
					.thenComparing((mention) -> comma(reading, mention.start(), mention.end()))
					.thenComparing((mention) -> mention.start() < reading.start())
					.thenComparing((mention) -> -mention.length()));
		}

		private boolean comma(Reading reading, int start, int end) {
			int from = Math.min(reading.end(), end);
			int to = Math.max(reading.start(), start);
			return from <= to && this.text.substring(from, to).contains(",");
		}

		/**
		 * Counts the words between. Words cannot reach over another number, nor back from
		 * a number right before them.
		 */
		private <T> long gap(Reading reading, Mention<T> mention) {
			int from = Math.min(reading.end(), mention.end());
			int to = Math.max(reading.start(), mention.start());
			long numbers = (mention.named() instanceof Measure) ? this.readings.stream()
				.filter((other) -> other.as().kind().equals(reading.as().kind()) && other.start() != reading.start())
				.filter((other) -> (other.start() >= from && other.end() <= to) || (mention.end() <= reading.start()
						&& other.end() <= mention.start() && this.count.between(other.end(), mention.start()) <= 1
						&& !comma(other, mention.start(), mention.end())))
				.count() : 0;
			return this.count.between(from, to) + numbers * (REACH + 1);
		}

	}

}
