package org.occupationfigures.extraction;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text with what was read in it.
 *
 * @param text the text as given
 * @param languages the languages of its sentences, in order of their first
 * @param notes what about it as a whole was not understood
 * @param readings its numbers and dates, in order
 */
public record Text(@JsonValue String text, List<String> languages, List<String> notes, List<Reading> readings) {

}
