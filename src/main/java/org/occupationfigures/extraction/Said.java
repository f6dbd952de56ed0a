package org.occupationfigures.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Units;

/**
 * What some words say of a number: what is counted, what befell it, the nearest first,
 * and what else, with its words.
 */
record Said(@Nullable String unit, Thing thing, List<States> states, Map<String, List<Why>> contexts) {

	static final Said NOTHING = new Said(null, Thing.NONE, List.of(), Map.of());

	Said in(@Nullable String otherUnit) {
		return new Said(otherUnit, this.thing, this.states, this.contexts);
	}

	Said of(Thing other) {
		return new Said(this.unit, other, this.states, this.contexts);
	}

	Said told(List<States> others) {
		return new Said(this.unit, this.thing, others, this.contexts);
	}

	/**
	 * Gives what befell it, the two nearest together first: hostages were killed. Who
	 * they were alone is then not what befell them.
	 */
	Stream<States> told() {
		if (this.states.size() < 2 || !this.states.get(1).isNear()) {
			return this.states.stream();
		}
		States first = this.states.get(0);
		States second = this.states.get(1);
		return Stream.concat(Stream.of(first.and(second)),
				first.isBefallenBy(second) ? Stream.empty() : this.states.stream());
	}

	/** Tells whether something befell it that nothing here measures. */
	boolean isUnmeasured() {
		Set<String> unmeasured = isOfArea() ? States.OF_LAND : Set.of("unmeasured");
		return this.states.stream().anyMatch((state) -> !state.isBeyond() && state.isOnly(unmeasured));
	}

	private boolean isOfArea() {
		return this.unit != null && Units.ofArea().contains(this.unit);
	}

	/** Tells whether it is a surface beside the name of an area. */
	boolean isSurface() {
		return isOfArea() && this.contexts.containsKey("place");
	}

	/** Gives what is said of another, with what is said of this itself. */
	Said like(Said other) {
		Map<String, List<Why>> all = new HashMap<>(other.contexts);
		all.putAll(this.contexts);
		boolean own = this.thing.isGiven() && (!this.thing.isPerson() || !other.thing.isGiven());
		return new Said(this.unit, own ? this.thing : other.thing, other.states, all);
	}

}
