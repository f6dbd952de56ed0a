package org.occupationfigures.extraction;

/**
 * Words of a text that gave something of a reading.
 *
 * @param what {@code measure}, {@code district}, {@code side} or {@code period}
 * @param span where they stand
 * @param text the words
 */
public record Why(String what, Span span, String text) {

	/** Where something stands in a text: offsets in Unicode code points, from 0. */
	public record Span(int start, int end) {
	}

}
