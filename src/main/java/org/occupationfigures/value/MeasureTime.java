package org.occupationfigures.value;

import java.util.Locale;

/** What the figures of a measure have to do with time. */
public enum MeasureTime {

	/** What happened: every claim is compared. */
	EVENT,

	/** Counted over a period: only claims on the same period are compared. */
	FLOW,

	/** A state at a time: claims of times that do not overlap need not agree. */
	STOCK;

	public static MeasureTime of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** Tells whether claims of two times that state different things differ. */
	boolean compares(Interval one, Interval other) {
		return switch (this) {
			case EVENT -> true;
			case FLOW -> one.equals(other);
			case STOCK -> one.overlaps(other);
		};
	}

}
