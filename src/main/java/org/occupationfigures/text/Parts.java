package org.occupationfigures.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.text.Reading.Kind;

/** The numbers of a sentence that are parts of others of it. */
final class Parts {

	/** Between a number and the whole of which it is a part. */
	private static final Pattern OUT_OF = Pattern.compile("(?i)\\s++(?:out\\s++)?of\\s++(?:the\\s++)?");

	/**
	 * At the beginning of a sentence: a whole follows, of which a later number is a part.
	 */
	private static final Pattern OF = Pattern.compile("(?i)\\W*+of\\s++(?:the\\s++)?");

	/** Before a number that is a part of the one before it. */
	private static final Pattern INCLUDING = Pattern
		.compile("(?i)(?<!\\p{L})(?:including|among\\s+(?:them|whom)|of\\s+(?:them|whom))\\s++(?:\\p{L}++\\s++){0,2}$");

	/** Between a part and a further part of the same whole. */
	private static final Pattern FURTHER = Pattern
		.compile("(?i)(?:\\s++\\p{L}++){1,3}(?:,|,?\\s++and)\\s++(?:\\p{L}++\\s++){0,2}");

	private final CharSequence text;

	/** Each part that its whole includes, with that. */
	private final Map<Reading, Reading> included = new IdentityHashMap<>();

	/** The numbers of which another is said to be a part. */
	private final Set<Reading> wholes = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * Finds the parts.
	 * @param text the text
	 * @param start where the sentence begins
	 * @param readings the numbers and dates of the sentence
	 */
	Parts(CharSequence text, int start, List<Reading> readings) {
		this.text = text;
		Matcher of = OF.matcher(text).region(start, text.length());
		int afterOf = of.lookingAt() ? of.end() : -1;
		Reading before = null;
		Reading whole = null;
		Reading part = null;
		for (Reading reading : readings) {
			if (reading.as().kind() != Kind.QUANTITY) {
				continue;
			}
			boolean isPart = whole != null && (isIncluded(whole, reading) || isFurther(part, reading));
			part = isPart ? reading : null;
			whole = isPart ? whole : reading;
			if (isPart) {
				this.included.put(reading, whole);
			}
			if (reading.start() == afterOf || (before != null && isBetween(OUT_OF, before, reading))) {
				this.wholes.add(reading);
			}
			before = reading;
		}
	}

	private boolean isIncluded(Reading whole, Reading reading) {
		int from = Math.max(whole.end(), reading.start() - NumberReader.MOST_BEFORE);
		return INCLUDING.matcher(this.text).region(from, reading.start()).find();
	}

	private boolean isFurther(@Nullable Reading part, Reading reading) {
		return part != null && isBetween(FURTHER, part, reading);
	}

	private boolean isBetween(Pattern pattern, Reading first, Reading second) {
		return pattern.matcher(this.text).region(first.end(), second.start()).matches();
	}

	/** Gives the number of which another is a part that it includes; empty without. */
	Optional<Reading> whole(Reading reading) {
		return Optional.ofNullable(this.included.get(reading));
	}

	/** Tells whether a number is but the whole of which another is a part. */
	boolean isWhole(Reading reading) {
		return this.wholes.contains(reading);
	}

}
