package org.occupationfigures.text;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text with what was read in it.
 *
 * @param text the text as given
 * @param notes what about it as a whole was not understood
 * @param readings its numbers and dates, in order
 */
public record Text(@JsonValue String text, List<String> notes, List<Reading> readings) {

}
