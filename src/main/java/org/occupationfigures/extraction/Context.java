package org.occupationfigures.extraction;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;

/**
 * What stands above a sentence and holds for it where it does not say itself: a heading
 * its measure, area and side, the head of a column its unit too, a sentence its only
 * area, the text its war.
 *
 * @param states what befell what is counted
 * @param contexts what else the heading says
 */
record Context(List<States> states, Thing thing, Map<String, List<Why>> contexts, @Nullable String unit,
		@Nullable Named district, @Nullable Named side, @Nullable Named period) {

	static Context of(@Nullable Named period) {
		return new Context(List.of(), Thing.NONE, Map.of(), null, null, null, period);
	}

	/** Tells whether a heading stands above. */
	boolean isHeading() {
		return !this.states.isEmpty() || this.thing.isGiven() || this.unit != null;
	}

	/** Adds to what a part of a sentence says that the heading speaks of mines. */
	Map<String, List<Why>> with(Map<String, List<Why>> own) {
		if (this.contexts.containsKey("mines")) {
			own.putIfAbsent("mines", this.contexts.getOrDefault("mines", List.of()));
		}
		return own;
	}

	Context in(@Nullable Named otherDistrict) {
		return new Context(this.states, this.thing, this.contexts, this.unit, otherDistrict, this.side, this.period);
	}

}
