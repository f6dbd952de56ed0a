package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.InvalidValue;

/** A text being read: no character is read as two things. */
final class Scan {

	private static final int ASCII = 128;

	private static final int MOST_READINGS = 100;

	/** The characters of ASCII that each pattern can begin with. */
	private static final Map<Pattern, BitSet> FIRST = new ConcurrentHashMap<>();

	private final CharSequence text;

	private final BitSet taken = new BitSet();

	private final List<Reading> readings = new ArrayList<>();

	/** The places where something can begin: no letter or digit stands right before. */
	private final int[] beginnings;

	Scan(CharSequence text) {
		this.text = text;
		this.beginnings = IntStream.range(0, text.length())
			.filter((place) -> place == 0 || !Character.isLetterOrDigit(Character.codePointBefore(text, place)))
			.filter((place) -> !Character.isWhitespace(text.charAt(place)))
			.toArray();
	}

	CharSequence text() {
		return this.text;
	}

	/**
	 * Tries a pattern on each character alone: it can begin with those that it matches or
	 * wants more after. One that looks for something before it can begin with any.
	 */
	private static BitSet first(Pattern pattern) {
		BitSet first = new BitSet();
		for (char character = 0; character < ASCII; character++) {
			Matcher matcher = pattern.matcher(String.valueOf(character));
			first.set(character, matcher.lookingAt() || matcher.hitEnd() || pattern.pattern().contains("(?<="));
		}
		return first;
	}

	/**
	 * Reads each occurrence of a pattern that nothing has taken yet.
	 * @param pattern the pattern, which must not match right after a letter or digit
	 * @param reader what an occurrence is read as, or null to leave it to others
	 */
	void each(Pattern pattern, Function<Matcher, @Nullable Reading> reader) {
		Matcher matcher = pattern.matcher(this.text).useTransparentBounds(true).useAnchoringBounds(false);
		BitSet first = FIRST.computeIfAbsent(pattern, Scan::first);
		int end = 0;
		for (int beginning : this.beginnings) {
			char character = this.text.charAt(beginning);
			if (beginning < end || (character < ASCII && !first.get(character))
					|| !matcher.region(beginning, this.text.length()).lookingAt()) {
				continue;
			}
			end = matcher.end();
			if (this.taken.get(matcher.start(), end).isEmpty()) {
				Reading reading = reader.apply(matcher);
				if (reading != null) {
					take(reading);
				}
			}
		}
	}

	/**
	 * Keeps a reading.
	 * @throws InvalidValue if there are more than 100
	 */
	void take(Reading reading) {
		if (this.readings.size() == MOST_READINGS) {
			throw new InvalidValue("more than " + MOST_READINGS + " numbers and dates; check it in parts");
		}
		this.taken.set(reading.start(), reading.end());
		this.readings.add(reading);
	}

	/** Gives what was read, in order. */
	List<Reading> readings() {
		return this.readings.stream().sorted(Comparator.comparingInt(Reading::start)).toList();
	}

}
