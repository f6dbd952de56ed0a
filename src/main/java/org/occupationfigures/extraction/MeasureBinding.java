package org.occupationfigures.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Measures;
import org.occupationfigures.extraction.MeasureRules.Rule;
import org.occupationfigures.value.Units;

/**
 * Finds the measures of a number: by what its own words say is counted and what befell
 * it, else by what the numbers beside it or the heading above say.
 */
final class MeasureBinding {

	/** A state this near says what befell what is counted. */
	private static final int TOLD = 5;

	/** A state farther away says nothing of a number that stands alone. */
	private static final int FAR = 14;

	/** Two states this near may together name one measure. */
	private static final int TOGETHER = 8;

	/** So many numbers before or after one may say what is said of it. */
	private static final int NEIGHBOURS = 40;

	/** States of people that are counted together only where the text joins them. */
	private static final Set<String> PEERS = Set.of("killed", "wounded", "missing", "captured", "refugee", "displaced",
			"idp");

	private static final Set<String> HELD_OR_MISSING = Set.of("hostage", "missing");

	/** What a percentage is of that stands right beside it. */
	private static final String SHARE = "share-of-territory";

	private final Sentence sentence;

	private final List<Clause> clauses;

	private final List<List<States>> states;

	private final List<Thing> things;

	private final MeasureRules rules;

	private final Context context;

	/** The numbers whose measures are known, which may give them to those after them. */
	private final Set<Integer> bound = new HashSet<>();

	MeasureBinding(Sentence sentence, List<Clause> clauses, MeasureRules rules, Context context) {
		this.sentence = sentence;
		this.clauses = clauses;
		this.states = clauses.stream().map(Clause::states).toList();
		this.things = clauses.stream().map(Thing::of).toList();
		this.rules = rules;
		this.context = context;
	}

	/**
	 * Finds the measures of a number; none where its words name none.
	 * @param place its place among the numbers
	 * @param clause its words, with those of the number that it is a part of
	 */
	Measures of(int place, Clause clause) {
		Measures found = find(place, clause);
		if (!found.ids().isEmpty()) {
			this.bound.add(place);
		}
		return found;
	}

	private Measures find(int place, Clause clause) {
		Mention mention = clause.mention();
		Tokens tokens = this.sentence.tokens();
		if (tokens.is(mention.to(), "part-after")) {
			return Measures.NONE;
		}
		Subject subject = new Subject(mention.as().unit(), Thing.of(clause), contexts(clause));
		boolean whole = isWhole(place);
		boolean part = tokens.isBefore(mention.from(), "part-before");
		List<States> told = clause.states()
			.stream()
			.filter((states) -> (!whole || states.distance() <= 1) && (!part || !isRepeated(states, place)))
			.filter((states) -> subject.thing.isGiven() || subject.unit != null || states.distance() <= FAR)
			.toList();
		Measures own = together(subject, told).or(() -> named(subject, told))
			.or(() -> subject.thing.isNear() ? Measures.NONE : named(subject.of(Thing.NONE), told));
		if (!own.ids().isEmpty() || whole || part || subject.thing.unknown()) {
			return own;
		}
		boolean near = subject.thing.isNear();
		if (told.stream().noneMatch((states) -> states.distance() <= TOLD)) {
			return before(subject, place).or(() -> after(subject, place))
				.or(() -> underHeading(subject))
				.or(() -> near ? measures(subject, Set.of(), List.of()) : Measures.NONE)
				.or(() -> told.isEmpty() ? ofLand(subject) : Measures.NONE);
		}
		return (subject.thing.isGiven() && near) ? Measures.NONE
				: named(subject.of(Thing.NONE), told).or(() -> ofThingBefore(subject, place, told));
	}

	/** {@code Of the 67 mosques 65 …}: what is said is said of the second number. */
	private boolean isWhole(int place) {
		if (place > 0) {
			return this.clauses.get(place - 1).partOfNext();
		}
		Tag whole = this.sentence.tokens().tagBefore(this.clauses.get(place).mention().from(), "whole");
		return this.clauses.size() > 1 && whole != null && whole.from() == 0;
	}

	private boolean isRepeated(States states, int place) {
		return place > 0 && this.states.get(place - 1)
			.stream()
			.anyMatch((before) -> before.meanings().stream().anyMatch(states.meanings()::contains));
	}

	private Measures named(Subject subject, List<States> told) {
		return Measures.first(told.stream().map((states) -> named(subject, states)));
	}

	private Measures named(Subject subject, States states) {
		// Killed and wounded people in one number are neither; a house may be either.
		Stream<Set<String>> single = subject.thing.isObject()
				? states.meanings().stream().flatMap(Set::stream).map(Set::of) : Stream.empty();
		return Measures.first(Stream.concat(states.meanings().stream(), single)
			.map((meaning) -> measures(subject, meaning, states.why())));
	}

	/**
	 * {@code hostages were killed}, {@code remains were identified}: states that name a
	 * measure only together.
	 */
	private Measures together(Subject subject, List<States> told) {
		if (told.size() < 2 || told.get(1).distance() > TOGETHER) {
			return Measures.NONE;
		}
		List<Why> why = Stream.concat(told.get(0).why().stream(), told.get(1).why().stream()).toList();
		return Measures.first(told.get(0)
			.meanings()
			.stream()
			.flatMap((one) -> told.get(1).meanings().stream().map((other) -> States.union(one, other)))
			.filter((both) -> both.size() == 2 && !(PEERS.containsAll(both) || both.equals(HELD_OR_MISSING)))
			.map((both) -> measures(subject, both, why)));
	}

	/** Gives the places of the numbers before one, the nearest first. */
	private static Stream<Integer> before(int place) {
		return IntStream.rangeClosed(1, Math.min(place, NEIGHBOURS)).mapToObj((back) -> place - back);
	}

	/** {@code … 67 mosques, 65 were destroyed}: the number before has what is counted. */
	private Measures ofThingBefore(Subject subject, int place, List<States> told) {
		return Measures.first(before(place).map(this.things::get)
			.filter(Thing::isGiven)
			.map((thing) -> named(subject.of(thing), told)));
	}

	/** Takes what befell it from the numbers before. */
	private Measures before(Subject subject, int place) {
		return Measures.first(before(place).takeWhile((left) -> !isApart(left))
			.filter((left) -> this.bound.contains(left)
					&& isShare(this.clauses.get(left)) == isShare(this.clauses.get(place)))
			.map((left) -> {
				Clause clause = this.clauses.get(left);
				Subject other = subject.thing.isGiven() ? subject : subject.of(this.things.get(left));
				return named(other.in(this.context.with(clause.contexts())),
						this.states.get(left)
							.stream()
							.filter((states) -> !subject.thing.isGiven() || !states.isWeak())
							.toList());
			}));
	}

	/** Takes what befell it from the next number of which something is said. */
	private Measures after(Subject subject, int place) {
		int end = subject.thing.isGiven() ? Math.min(this.clauses.size(), place + NEIGHBOURS) : 0;
		return IntStream.range(place + 1, end)
			.takeWhile((right) -> !isApart(right - 1))
			.mapToObj(this.states::get)
			.filter((told) -> !told.isEmpty())
			.findFirst()
			.map((told) -> named(subject, told))
			.orElse(Measures.NONE);
	}

	private static boolean isShare(Clause clause) {
		return "percent".equals(clause.mention().as().unit());
	}

	private boolean isApart(int place) {
		return this.clauses.get(place).isApart(this.clauses.get(place + 1));
	}

	private Measures underHeading(Subject subject) {
		if (!this.context.isHeading()) {
			return Measures.NONE;
		}
		boolean told = subject.thing.isGiven() && !(subject.thing.isPerson() && this.context.thing().isGiven());
		Subject below = (told ? subject : subject.of(this.context.thing())).in(this.context.contexts());
		return Measures
			.first(this.context.states()
				.stream()
				.flatMap((states) -> states.meanings().stream().map((each) -> measures(below, each, states.why()))))
			.or(() -> measures(below, Set.of(), List.of()));
	}

	/** A surface beside the name of an area, of which nothing else is said. */
	private Measures ofLand(Subject subject) {
		boolean land = subject.unit != null && Units.ofArea().contains(subject.unit)
				&& subject.contexts.containsKey("place");
		return land ? measures(subject.of(Thing.NONE), Set.of("area-of"), List.of()) : Measures.NONE;
	}

	private Measures measures(Subject subject, Set<String> states, List<Why> told) {
		List<Rule> rules = subject.thing.values()
			.stream()
			.flatMap((thing) -> fitting(subject, thing, states).stream())
			.toList();
		if (!rules.isEmpty()) {
			return Measures.of(rules, Stream.concat(told.stream(), subject.thing.why().stream()).toList(),
					subject.contexts);
		}
		boolean any = !subject.thing.isGiven()
				|| (subject.unit != null && (subject.thing.isObject() || subject.thing.isPerson()));
		return any ? Measures.of(fitting(subject, null, states), told, subject.contexts) : Measures.NONE;
	}

	private List<Rule> fitting(Subject subject, @Nullable String thing, Set<String> states) {
		return this.rules.fitting("quantity", subject.unit, thing, states, subject.contexts.keySet());
	}

	/** Gives what else the words of a number say, whose people it counts among it. */
	private Map<String, List<Why>> contexts(Clause clause) {
		Map<String, List<Why>> contexts = this.context.with(clause.contexts());
		int number = clause.mention().from();
		List<Tag> near = this.sentence.words("context", Math.max(clause.from(), number - 2 * Thing.NEAR), clause.to());
		if (near.stream()
			.noneMatch((tag) -> tag.is("context", SHARE) && (Math.abs(tag.from() - clause.counted()) <= 2
					|| (number - tag.to() <= 1 && tag.to() <= number)))) {
			contexts.remove(SHARE);
		}
		int from = contexts.containsKey("share-of-population") ? clause.from() : clause.counted();
		for (Tag side : this.sentence.words("side", from, Math.min(clause.to(), clause.counted() + Thing.NEAR))) {
			contexts.put("people", this.sentence.named("measure", side).why());
			contexts.put(side.value(), List.of());
		}
		return contexts;
	}

	/** A number with its unit, what is counted and what else is said of it. */
	private record Subject(@Nullable String unit, Thing thing, Map<String, List<Why>> contexts) {

		Subject of(Thing other) {
			return new Subject(this.unit, other, this.contexts);
		}

		Subject in(Map<String, List<Why>> more) {
			Map<String, List<Why>> all = new HashMap<>(more);
			all.putAll(this.contexts);
			return new Subject(this.unit, this.thing, all);
		}

	}

}
