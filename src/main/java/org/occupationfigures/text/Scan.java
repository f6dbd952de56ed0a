package org.occupationfigures.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A text being read: no character is read as two things. */
final class Scan {

	private final String text;

	private final BitSet taken = new BitSet();

	private final List<Reading> readings = new ArrayList<>();

	Scan(String text) {
		this.text = text;
	}

	String text() {
		return this.text;
	}

	/**
	 * Reads each occurrence of a pattern that nothing has taken yet.
	 * @param pattern the pattern
	 * @param reader what an occurrence is read as, or null to leave it to others
	 */
	void each(Pattern pattern, Function<Matcher, @Nullable Reading> reader) {
		Matcher matcher = pattern.matcher(this.text);
		while (matcher.find()) {
			if (this.taken.get(matcher.start(), matcher.end()).isEmpty()) {
				Reading reading = reader.apply(matcher);
				if (reading != null) {
					take(reading);
				}
			}
		}
	}

	void take(Reading reading) {
		this.taken.set(reading.start(), reading.end());
		this.readings.add(reading);
	}

	/** Gives what was read, in order. */
	List<Reading> readings() {
		return this.readings.stream().sorted(Comparator.comparingInt(Reading::start)).toList();
	}

}
