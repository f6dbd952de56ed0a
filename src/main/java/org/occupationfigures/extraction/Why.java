package org.occupationfigures.extraction;

import org.occupationfigures.source.SourceClaim.Span;

/**
 * Words of a text that gave something of a reading.
 *
 * @param what {@code measure}, {@code district}, {@code side} or {@code period}
 * @param span where they stand
 * @param text the words
 */
public record Why(String what, Span span, String text) {

}
