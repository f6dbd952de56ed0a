package org.occupationfigures.extraction;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the sentences before give to one that does not say it: a heading its measure, area
 * and side, a sentence its only area, the text its war.
 *
 * @param states what befell what is counted, by the last heading
 * @param thing what is counted, by the last heading; null for none
 * @param contexts what else the heading says
 * @param district the area; null for none
 * @param side whose people; null for none
 * @param period the war or event that the text is about; null when it names none, or
 * several
 */
record Context(List<Set<String>> states, @Nullable String thing, Set<String> contexts, @Nullable String district,
		@Nullable String side, @Nullable String period) {

	static final Context NONE = new Context(List.of(), null, Set.of(), null, null, null);

}
