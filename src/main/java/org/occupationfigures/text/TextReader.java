package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.occupationfigures.text.Phrases.Measure;
import org.occupationfigures.text.Phrases.Mention;
import org.occupationfigures.text.Phrases.Word;
import org.occupationfigures.web.InvalidValue;

import org.springframework.stereotype.Component;

/**
 * Reads the numbers and dates of a text, each with the measure and the area that the
 * words of its sentence name. What is not understood is said, not guessed.
 */
@Component
public class TextReader {

	private static final int LONGEST = 2000;

	/** After a number: it counts people, whatever befell them. */
	private static final Pattern PEOPLE = Pattern.compile(
			"(?i)\\s++(?:(?:armenian|azerbaijani)\\s++)?(?:people|persons?|civilians|soldiers|servicemen|men|women|children|residents|inhabitants)(?!\\p{L})");

	/** After four digits: they are a year. */
	private static final Pattern YEAR_BEFORE = Pattern
		.compile("(?i)\\s++(?:(?:\\p{L}++\\s++)?census|(?:hundred|thousand|million)s)(?!\\p{L})");

	private static final Pattern WORDS = Pattern.compile("[\\s\\p{L}]*");

	private final Phrases phrases;

	TextReader(Phrases phrases) {
		this.phrases = phrases;
	}

	/**
	 * Reads a text.
	 * @param text the text
	 * @return what was read in it
	 * @throws InvalidValue if it has more than 2,000 characters (code points), or more
	 * than 100 numbers and dates
	 */
	public Text read(String text) {
		if (text.codePointCount(0, text.length()) > LONGEST) {
			throw new InvalidValue("longer than " + LONGEST + " characters");
		}
		return new Text(text, notes(text), readings(text));
	}

	/** Reads any sequence of characters, so that a test can count how often it looks. */
	List<Reading> readings(CharSequence text) {
		List<Word> words = Phrases.words(text);
		List<Mention<List<Measure>>> measures = this.phrases.measures(text, words);
		WordCount count = new WordCount(text, words);
		List<Reading> readings = numbersAndDates(text, measures, count);
		List<Mention<String>> districts = this.phrases.districts(text, words);
		List<Reading> understood = new ArrayList<>();
		List<Mention<String>> before = List.of();
		for (int[] span : Sentences.of(text, readings)) {
			List<Mention<String>> own = mentions(span, districts);
			boolean goesOn = span[0] > 0 && text.charAt(span[0] - 1) == ';';
			before = (own.isEmpty() && goesOn) ? before : own;
			List<Reading> read = readings.stream()
				.filter((reading) -> reading.start() >= span[0] && reading.start() < span[1])
				.toList();
			if (!read.isEmpty()) {
				understood.addAll(new Sentence(text, span[0], span[1], count, read, mentions(span, measures), before)
					.understand());
			}
		}
		return understood;
	}

	/**
	 * Finds the words for numbers without one, such as "dozens of".
	 * @param text a text
	 * @return the words as written
	 */
	public static List<String> unquantified(String text) {
		return NumberReader.UNQUANTIFIED.matcher(text).results().map(MatchResult::group).toList();
	}

	private static List<Reading> numbersAndDates(CharSequence text, List<Mention<List<Measure>>> measures,
			WordCount count) {
		Scan scan = new Scan(text);
		ReferenceReader.read(scan);
		DateReader.read(scan);
		NumberReader.readUnusual(scan);
		ReferenceReader.readLabels(scan);
		NumberReader.read(scan,
				(end) -> !follows(YEAR_BEFORE, text, end) && (follows(PEOPLE, text, end) || measures.stream()
					.anyMatch((mention) -> mention.named().get(0).kind().equals("quantity") && mention.start() >= end
							&& count.between(end, mention.start()) <= 1
							&& WORDS.matcher(text).region(end, mention.start()).matches())));
		return scan.readings();
	}

	private static boolean follows(Pattern pattern, CharSequence text, int end) {
		return pattern.matcher(text).region(end, text.length()).lookingAt();
	}

	/** Says what about a text as a whole is not understood. */
	private static List<String> notes(String text) {
		long letters = text.codePoints().filter(Character::isLetter).count();
		long latin = text.codePoints()
			.filter((letter) -> Character.isLetter(letter)
					&& Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
			.count();
		return (latin * 2 >= letters) ? List.of() : List
			.of("Mostly not in Latin letters: numbers in digits and names of areas are read, English words are not there");
	}

	private static <T> List<Mention<T>> mentions(int[] span, List<Mention<T>> mentions) {
		return mentions.stream().filter((mention) -> mention.start() >= span[0] && mention.end() <= span[1]).toList();
	}

}
