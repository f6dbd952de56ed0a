package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.value.Units;
import org.occupationfigures.vocabulary.DistrictNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in a text the words that name measures, and the names of areas. */
@Component
class Phrases {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

	/** Words that may stand in a phrase without being of it. */
	private static final Set<String> SKIPPED = Set.of("the", "armed");

	/** What may stand between the words of a phrase. */
	private static final Pattern IN_PHRASE = Pattern.compile("[\\s’'-]*");

	/** The same where it is a list. */
	private static final Pattern IN_LIST = Pattern.compile("[\\s,’'-]*");

	private static final int LONGEST_NAME = 5;

	/** Before the name of an area: what is meant lies outside it. */
	private static final Pattern AROUND = Pattern.compile(
			"(?i)(?<!\\p{L})(?:around|surrounding|near|outside|adjacent to|close to|bordering)\\s++(?:the\\s++)?$");

	/** How many words these are at most. */
	private static final int MOST_AROUND = 3;

	/** After the name of an area: the two name something else. */
	private static final Pattern CONFLICT = Pattern
		.compile("\\s++(?:conflict|wars?|peace|problem|question|corridor|declaration|agreement)(?!\\p{L})");

	/** The phrases of the vocabulary, longest first, by their first word. */
	private final Map<String, List<Phrase>> phrases = new HashMap<>();

	private final DistrictNames names;

	Phrases(JdbcClient jdbc, DistrictNames names) {
		this.names = names;
		jdbc.sql("""
				select id, label, kind, unit, words from measure where words is not null order by id""")
			.query((row, number) -> add(row.getString("words"),
					new Measure(row.getString("id"), row.getString("label"), row.getString("kind"),
							row.getString("unit"))))
			.list();
		this.phrases.values()
			.forEach((list) -> list.sort(Comparator.comparing((Phrase phrase) -> -phrase.words.size())));
	}

	private Measure add(String words, Measure measure) {
		for (String written : words.split("\\|")) {
			List<String> folded = words(written).stream().map(Word::folded).toList();
			List<Phrase> alike = this.phrases.computeIfAbsent(folded.get(0), (first) -> new ArrayList<>());
			Phrase phrase = alike.stream().filter((known) -> known.words.equals(folded)).findFirst().orElseGet(() -> {
				alike.add(new Phrase(folded, new ArrayList<>()));
				return alike.get(alike.size() - 1);
			});
			if (!phrase.measures.contains(measure)) {
				phrase.measures.add(measure);
			}
		}
		return measure;
	}

	static List<Word> words(CharSequence text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(new Word(matcher.start(), matcher.end(), NameFolding.name(matcher.group())));
		}
		return words;
	}

	/**
	 * Finds the measures named, several where a phrase may name any of them; of phrases
	 * that share words the longest counts.
	 */
	List<Mention<List<Measure>>> measures(CharSequence text, List<Word> words) {
		List<Mention<List<Measure>>> mentions = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			Phrase phrase = phraseAt(text, words, i);
			if (phrase != null) {
				Mention<List<Measure>> mention = new Mention<>(words.get(i).start,
						words.get(end(text, words, i, phrase.words) - 1).end, phrase.words.size(), phrase.measures);
				// Those before share no words, so that only the last may share some.
				int last = mentions.size() - 1;
				if (last < 0 || mentions.get(last).end() <= mention.start()) {
					mentions.add(mention);
				}
				else if (mentions.get(last).length() < mention.length()) {
					mentions.set(last, mention);
				}
			}
		}
		return mentions;
	}

	private @Nullable Phrase phraseAt(CharSequence text, List<Word> words, int position) {
		return this.phrases.getOrDefault(words.get(position).folded, List.of())
			.stream()
			.filter((phrase) -> end(text, words, position, phrase.words) > 0)
			.findFirst()
			.orElse(null);
	}

	/** Gives the number of the word after a phrase; 0 where the phrase does not stand. */
	private static int end(CharSequence text, List<Word> words, int position, List<String> phrase) {
		Pattern between = (phrase.contains("and") || phrase.contains("or")) ? IN_LIST : IN_PHRASE;
		int next = position;
		for (String word : phrase) {
			while (next > position && next < words.size() && SKIPPED.contains(words.get(next).folded)
					&& !words.get(next).folded.equals(word)) {
				next++;
			}
			if (next == words.size() || !words.get(next).folded.equals(word) || (next > position
					&& !between.matcher(text).region(words.get(next - 1).end, words.get(next).start).matches())) {
				return 0;
			}
			next++;
		}
		return next;
	}

	/** Finds the areas named; a name begins with a capital where the script has any. */
	List<Mention<String>> districts(CharSequence text, List<Word> words) {
		List<Mention<String>> mentions = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			int longest = this.names.begin(words.get(i).folded) ? LONGEST_NAME : 0;
			for (int length = Math.min(longest, words.size() - i); length > 0; length--) {
				int start = words.get(i).start;
				int end = words.get(i + length - 1).end;
				Optional<String> district = name(text.subSequence(start, end).toString());
				if (district.isPresent() && !CONFLICT.matcher(text).region(end, text.length()).lookingAt()
						&& !AROUND.matcher(text).region(words.get(Math.max(0, i - MOST_AROUND)).start, start).find()) {
					mentions.add(new Mention<>(start, end, length, district.get()));
					i += length - 1;
					break;
				}
			}
		}
		return mentions;
	}

	private Optional<String> name(String text) {
		int first = text.codePointAt(0);
		boolean mayBeName = Character.isLetter(first) && !Character.isLowerCase(first);
		return mayBeName ? this.names.find(text) : Optional.empty();
	}

	/** A word of a text. */
	record Word(int start, int end, String folded) {

	}

	/**
	 * A measure with what a number near its name must fit.
	 *
	 * @param id its id
	 * @param label its label
	 * @param kind quantity or date
	 * @param unit its unit; null for dates
	 */
	record Measure(String id, String label, String kind, @Nullable String unit) {

		/**
		 * Tells whether a number with this unit, or with none written, may be of the
		 * measure.
		 */
		boolean fits(@Nullable String written) {
			if (this.unit == null) {
				return false;
			}
			boolean land = Units.ofArea().contains(this.unit);
			if (written == null) {
				return !land && !List.of("percent", "USD", "AZN", "roubles", "tonnes", "kg", "km").contains(this.unit);
			}
			return Objects.equals(this.unit, written) || (land && Units.ofArea().contains(written));
		}

	}

	/**
	 * A place where something is named.
	 *
	 * @param start where it begins
	 * @param end where it ends
	 * @param length how many words it has
	 * @param named what is named
	 */
	record Mention<T>(int start, int end, int length, T named) {

	}

	private record Phrase(List<String> words, List<Measure> measures) {

	}

}
