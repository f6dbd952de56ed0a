package org.occupationfigures.extraction;

import org.occupationfigures.extraction.About.Named;

/**
 * What stands above a sentence and holds for it where it does not say itself: a heading
 * its measure and area, the head of a column its unit too, the text its war.
 */
record Context(Said said, Named district, Named period) {

	static Context of(Named period) {
		return new Context(Said.NOTHING, Named.NOTHING, period);
	}

	/** Tells whether a heading stands above. */
	boolean isHeading() {
		return !this.said.states().isEmpty() || this.said.thing().isGiven() || this.said.unit() != null;
	}

	Context in(Named otherDistrict) {
		return new Context(this.said, otherDistrict, this.period);
	}

}
