package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;
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

	/** Units that are written; others only say what a measure counts. */
	private static final Set<String> WRITTEN = Set.of("percent", "USD", "AZN", "roubles", "tonnes", "kg", "km", "km2",
			"ha", "mi2");

	private static final Set<String> LOST = Set.of("lost");

	private static final Set<String> DESTROYED = Set.of("destroyed");

	/** What a rule without a thing counts. */
	private static final Set<String> PEOPLE = Set.of("", "person");

	/** The rules by what befell what is counted. */
	private final Map<Set<String>, List<Rule>> rules = new HashMap<>();

	final Set<String> displacement;

	MeasureRules(JdbcClient jdbc) {
		this.displacement = Set
			.copyOf(jdbc.sql("select id from measure where category = 'displacement'").query(String.class).list());
		Lexicon english = new Lexicon("en");
		jdbc.sql("select id, kind, unit, concepts from measure where concepts is not null order by id")
			.query((RowCallbackHandler) (row) -> {
				for (String concepts : row.getString("concepts").split("/")) {
					Set<String> contexts = new HashSet<>(Set.of(concepts.strip().split(" ")));
					Rule rule = new Rule(row.getString("id"), row.getString("kind"), row.getString("unit"),
							take(contexts, english.values("thing")), take(contexts, english.values("state")), contexts);
					this.rules.computeIfAbsent(rule.states, (states) -> new ArrayList<>()).add(rule);
				}
			});
	}

	private static Set<String> take(Set<String> concepts, Set<String> wanted) {
		Set<String> taken = new HashSet<>(concepts);
		taken.retainAll(wanted);
		concepts.removeAll(wanted);
		return taken;
	}

	/**
	 * Finds the measures of a number or date by the first of what befell it that names
	 * any. A unit tells what is counted where the words do not.
	 */
	Named of(String kind, Said said) {
		List<Said> both = ((said.unit() != null || !said.thing().isBeside()) && !said.thing().equals(Thing.UNKNOWN))
				? List.of(said, said.of(Thing.NONE)) : List.of(said);
		return Named.first(said.told()
			.flatMap((told) -> told.meanings()
				.stream()
				.flatMap((states) -> both.stream().map((what) -> of(kind, what, states, told.why())))));
	}

	/**
	 * Finds the measures of the rules that fit and need most; what was lost may be
	 * destroyed.
	 */
	private Named of(String kind, Said said, Set<String> states, List<Why> told) {
		List<Rule> fitting = fitting(kind, said, states);
		if (states.equals(LOST) && !fitting.isEmpty()) {
			fitting = Stream.concat(fitting.stream(), fitting(kind, said, DESTROYED).stream()).toList();
		}
		int most = fitting.stream().mapToInt(Rule::size).max().orElse(0);
		List<Rule> best = fitting.stream().filter((rule) -> rule.size() == most).toList();
		Stream<List<Why>> contexts = best.stream()
			.flatMap((rule) -> rule.contexts.stream())
			.map((context) -> said.contexts().getOrDefault(context, List.of()));
		return best.isEmpty() ? Named.NOTHING
				: new Named(best.stream().map(Rule::measure).distinct().toList(),
						Stream.concat(Stream.of(told, said.thing().why()), contexts)
							.flatMap(List::stream)
							.distinct()
							.sorted(Comparator.comparingInt((why) -> why.span().start()))
							.toList());
	}

	private List<Rule> fitting(String kind, Said said, Set<String> states) {
		return this.rules.getOrDefault(states, List.of())
			.stream()
			.filter((rule) -> rule.kind.equals(kind) && rule.fits(said))
			.toList();
	}

	/** A way to name a measure: a unit, null for dates, and things, none for people. */
	record Rule(String measure, String kind, @Nullable String unit, Set<String> things, Set<String> states,
			Set<String> contexts) {

		boolean fits(Said said) {
			boolean counts = said.thing()
				.values()
				.stream()
				.anyMatch(this.things.isEmpty() ? PEOPLE::contains : this.things::contains);
			return counts && fitsUnit(said.unit()) && said.contexts().keySet().containsAll(this.contexts);
		}

		private boolean fitsUnit(@Nullable String written) {
			if (this.unit == null || written == null) {
				return written == null && (this.unit == null || !WRITTEN.contains(this.unit));
			}
			return this.unit.equals(written) || Units.ofArea().containsAll(List.of(this.unit, written));
		}

		int size() {
			return this.things.size() + this.states.size() + this.contexts.size();
		}

	}

}
