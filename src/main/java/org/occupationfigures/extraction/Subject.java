package org.occupationfigures.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Measures;
import org.occupationfigures.extraction.MeasureRules.Rule;
import org.occupationfigures.value.Units;

/**
 * What is said of a number beside what befell what it counts.
 *
 * @param unit the unit written; null for none
 * @param contexts what else is said, with its words
 */
record Subject(MeasureRules rules, @Nullable String unit, Thing thing, Map<String, List<Why>> contexts) {

	/** Two states this near may together name one measure. */
	private static final int TOGETHER = 8;

	/** States of people that are counted together only where the text joins them. */
	private static final Set<String> PEERS = Set.of("killed", "wounded", "missing", "captured", "refugee", "displaced",
			"idp");

	private static final Set<String> HELD_OR_MISSING = Set.of("hostage", "missing");

	Subject of(Thing other) {
		return new Subject(this.rules, this.unit, other, this.contexts);
	}

	Subject in(Map<String, List<Why>> more) {
		Map<String, List<Why>> all = new HashMap<>(more);
		all.putAll(this.contexts);
		return new Subject(this.rules, this.unit, this.thing, all);
	}

	/** Finds the measures that the first of some states names. */
	Measures named(List<States> told) {
		return Measures.first(told.stream().flatMap((states) -> {
			// Killed and wounded people in one number are neither; a house may be either.
			Stream<Set<String>> single = this.thing.isObject()
					? states.meanings().stream().flatMap(Set::stream).map(Set::of) : Stream.empty();
			return Stream.concat(states.meanings().stream(), single).map((meaning) -> measures(meaning, states.why()));
		}));
	}

	/**
	 * {@code hostages were killed}, {@code remains were identified}: the nearest states
	 * name a measure only together.
	 */
	Measures together(List<States> told) {
		if (told.size() < 2 || told.get(1).distance() > TOGETHER) {
			return Measures.NONE;
		}
		List<Why> why = Stream.concat(told.get(0).why().stream(), told.get(1).why().stream()).toList();
		return Measures.first(told.get(0)
			.meanings()
			.stream()
			.flatMap((one) -> told.get(1).meanings().stream().map((other) -> States.union(one, other)))
			.filter((both) -> both.size() == 2 && !(PEERS.containsAll(both) || both.equals(HELD_OR_MISSING)))
			.map((both) -> measures(both, why)));
	}

	/** Finds the measures of it where nothing befell it. */
	Measures plain() {
		return measures(Set.of(), List.of());
	}

	/** A surface beside the name of an area, of which nothing else is said. */
	Measures ofLand() {
		boolean land = this.unit != null && Units.ofArea().contains(this.unit) && this.contexts.containsKey("place");
		return land ? of(Thing.NONE).measures(Set.of("area-of"), List.of()) : Measures.NONE;
	}

	private Measures measures(Set<String> states, List<Why> told) {
		List<Rule> fitting = this.thing.values()
			.stream()
			.flatMap((counted) -> fitting(counted, states).stream())
			.toList();
		if (!fitting.isEmpty()) {
			return Measures.of(fitting, Stream.concat(told.stream(), this.thing.why().stream()).toList(),
					this.contexts);
		}
		boolean any = !this.thing.isGiven() || (this.unit != null && (this.thing.isObject() || this.thing.isPerson()));
		return any ? Measures.of(fitting(null, states), told, this.contexts) : Measures.NONE;
	}

	private List<Rule> fitting(@Nullable String counted, Set<String> states) {
		return this.rules.fitting("quantity", this.unit, counted, states, this.contexts.keySet());
	}

}
