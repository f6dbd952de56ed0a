package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Units;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which concepts name which measure, from the column {@code concepts} of the measures: a
 * thing that is counted, what befell it, and what else must be said. Alternatives are
 * separated by a slash.
 */
@Component
class MeasureRules {

	private static final Set<String> WRITTEN = Set.of("percent", "USD", "AZN", "roubles", "tonnes", "kg", "km", "km2",
			"ha", "mi2");

	/** What is counted where nothing else is said. */
	private static final String PERSON = "person";

	/** The rules by what befell what is counted. */
	private final Map<Set<String>, List<Rule>> rules = new HashMap<>();

	private final Set<String> displacement;

	MeasureRules(JdbcClient jdbc) {
		this.displacement = Set
			.copyOf(jdbc.sql("select id from measure where category = 'displacement'").query(String.class).list());
		Set<String> things = Lexicon.of("en").values("thing");
		Set<String> states = Lexicon.of("en").values("state");
		jdbc.sql("select id, kind, unit, concepts from measure where concepts is not null order by id")
			.query((RowCallbackHandler) (row) -> {
				for (String concepts : row.getString("concepts").split("/")) {
					Rule rule = rule(row.getString("id"), row.getString("kind"), row.getString("unit"),
							Set.of(concepts.strip().split(" ")), things, states);
					this.rules.computeIfAbsent(rule.states, (key) -> new ArrayList<>()).add(rule);
				}
			});
	}

	private static Rule rule(String measure, String kind, @Nullable String unit, Set<String> concepts,
			Set<String> things, Set<String> states) {
		Set<String> others = new HashSet<>(concepts);
		others.removeAll(things);
		others.removeAll(states);
		return new Rule(measure, kind, unit, intersection(concepts, things), intersection(concepts, states), others);
	}

	private static Set<String> intersection(Set<String> some, Set<String> others) {
		return some.stream().filter(others::contains).collect(Collectors.toSet());
	}

	/**
	 * Finds the rules that some concepts fit: those that need most of them.
	 * @param kind quantity or date
	 * @param unit the unit written; null when none is
	 * @param thing what is counted; null when nothing is said
	 * @param states what befell it
	 * @param contexts what else is said
	 */
	List<Rule> fitting(String kind, @Nullable String unit, @Nullable String thing, Set<String> states,
			Set<String> contexts) {
		List<Rule> fitting = this.rules.getOrDefault(states, List.of())
			.stream()
			.filter((rule) -> rule.kind.equals(kind) && rule.fitsUnit(unit) && rule.fitsThing(thing)
					&& contexts.containsAll(rule.contexts))
			.toList();
		int most = fitting.stream().mapToInt(Rule::size).max().orElse(0);
		return fitting.stream().filter((rule) -> rule.size() == most).toList();
	}

	/** Tells whether a measure counts people who left. */
	boolean isDisplacement(String measure) {
		return this.displacement.contains(measure);
	}

	/**
	 * A way to name a measure.
	 *
	 * @param unit its unit; null for dates
	 * @param things what is counted; empty for people
	 * @param states what befell it
	 * @param contexts what else must be said
	 */
	record Rule(String measure, String kind, @Nullable String unit, Set<String> things, Set<String> states,
			Set<String> contexts) {

		boolean fitsThing(@Nullable String thing) {
			return this.things.isEmpty() ? thing == null || thing.equals(PERSON)
					: thing != null && this.things.contains(thing);
		}

		boolean fitsUnit(@Nullable String written) {
			if (this.unit == null || written == null) {
				return written == null && (this.unit == null || !WRITTEN.contains(this.unit));
			}
			return Objects.equals(this.unit, written)
					|| (Units.ofArea().contains(this.unit) && Units.ofArea().contains(written));
		}

		int size() {
			return this.things.size() + this.states.size() + this.contexts.size();
		}

	}

}
