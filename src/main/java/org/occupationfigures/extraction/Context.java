package org.occupationfigures.extraction;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What stands above a sentence and holds for it where it does not say itself: a heading
 * its measure, area and side, the head of a column its unit too, a sentence its only
 * area, the text its war.
 *
 * @param states what befell what is counted, in each meaning of the heading
 * @param things what is counted
 * @param contexts what else the heading says
 * @param unit the unit that the heading gives; null for none
 * @param district the area; null for none
 * @param side whose people; null for none
 * @param period the war or event; null for none, or several
 */
record Context(List<Set<String>> states, List<String> things, Set<String> contexts, @Nullable String unit,
		@Nullable String district, @Nullable String side, @Nullable String period) {

	static Context of(@Nullable String period) {
		return new Context(List.of(), List.of(), Set.of(), null, null, null, period);
	}

	/** Tells whether a heading stands above. */
	boolean isHeading() {
		return !this.states.isEmpty() || !this.things.isEmpty() || this.unit != null;
	}

	Context in(@Nullable String otherDistrict) {
		return new Context(this.states, this.things, this.contexts, this.unit, otherDistrict, this.side, this.period);
	}

}
