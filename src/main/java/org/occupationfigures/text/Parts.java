package org.occupationfigures.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.text.Reading.Kind;

/** The numbers of a sentence that are parts of others of it. */
final class Parts {

	/** Between a number and the whole of which it is a part. */
	private static final Pattern OUT_OF = Pattern.compile("(?i)\\s+(?:out\\s+)?of\\s+(?:the\\s+)?");

	/**
	 * At the beginning of a sentence: a whole follows, of which a later number is a part.
	 */
	private static final Pattern OF = Pattern.compile("(?i)\\W*of\\s+(?:the\\s+)?");

	/** Before a number that is a part of the one before it. */
	private static final Pattern INCLUDING = Pattern
		.compile("(?i)(?<!\\p{L})(?:including|among\\s+(?:them|whom)|of\\s+(?:them|whom))\\s+(?:\\p{L}+\\s+){0,2}$");

	/** Between a part and a further part of the same whole. */
	private static final Pattern FURTHER = Pattern
		.compile("(?i)(?:\\s+\\p{L}+){1,3}(?:,|,?\\s+and)\\s+(?:\\p{L}+\\s+){0,2}");

	private final String text;

	private final int start;

	private final List<Reading> quantities;

	/** Each part with its whole. */
	private final Map<Reading, Reading> wholes = new HashMap<>();

	/**
	 * Finds the parts.
	 * @param text the text
	 * @param start where the sentence begins
	 * @param readings the numbers and dates of the sentence
	 */
	Parts(String text, int start, List<Reading> readings) {
		this.text = text;
		this.start = start;
		this.quantities = readings.stream().filter((reading) -> reading.as().kind() == Kind.QUANTITY).toList();
		Reading whole = null;
		Reading part = null;
		for (Reading reading : this.quantities) {
			boolean isPart = whole != null && (isIncluded(whole, reading) || isFurther(part, reading));
			part = isPart ? reading : null;
			whole = isPart ? whole : reading;
			if (isPart) {
				this.wholes.put(reading, whole);
			}
		}
	}

	private boolean isIncluded(Reading whole, Reading reading) {
		int from = Math.max(whole.end(), reading.start() - NumberReader.MOST_BEFORE);
		return INCLUDING.matcher(this.text.substring(from, reading.start())).find();
	}

	private boolean isFurther(@Nullable Reading part, Reading reading) {
		return part != null && FURTHER.matcher(this.text.substring(part.end(), reading.start())).matches();
	}

	/** Gives the number of which another is a part that it includes; empty without. */
	Optional<Reading> whole(Reading reading) {
		return Optional.ofNullable(this.wholes.get(reading));
	}

	/** Tells whether a number is but the whole of which another is a part. */
	boolean isWhole(Reading reading) {
		return OF.matcher(this.text.substring(this.start, reading.start())).matches() || this.quantities.stream()
			.filter((part) -> part.end() <= reading.start())
			.anyMatch((part) -> OUT_OF.matcher(this.text.substring(part.end(), reading.start())).matches());
	}

}
