package org.occupationfigures.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.occupationfigures.extraction.About.Measures;

/**
 * Finds the measures of a number: by what its own words say is counted and what befell
 * it, else by what the numbers beside it or the heading above say.
 */
final class MeasureBinding {

	/** A state this near says what befell what is counted. */
	private static final int TOLD = 5;

	/** A state farther away says nothing of a number that stands alone. */
	private static final int FAR = 14;

	/** So many numbers before or after one may say what is said of it. */
	private static final int NEIGHBOURS = 40;

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
		Subject subject = new Subject(this.rules, mention.as().unit(), Thing.of(clause), contexts(clause));
		if (subject.thing().unknown()) {
			return Measures.NONE;
		}
		boolean whole = isWhole(place);
		boolean part = tokens.isBefore(mention.from(), "part-before");
		List<States> told = clause.states()
			.stream()
			.filter((states) -> (!whole || states.distance() <= 1) && (!part || !isRepeated(states, place)))
			.filter((states) -> subject.thing().isGiven() || subject.unit() != null || states.isWeak()
					|| states.distance() <= FAR)
			.toList();
		Measures own = subject.together(told)
			.or(() -> subject.named(told))
			.or(() -> subject.thing().isNear() ? Measures.NONE : subject.of(Thing.NONE).named(told));
		if (!own.ids().isEmpty() || whole || part) {
			return own;
		}
		boolean near = subject.thing().isNear();
		if (told.stream().noneMatch((states) -> states.distance() <= TOLD)) {
			return before(subject, place).or(() -> after(subject, place))
				.or(() -> underHeading(subject))
				.or(() -> near ? subject.plain() : Measures.NONE)
				.or(() -> told.isEmpty() ? subject.ofLand() : Measures.NONE);
		}
		return (subject.thing().isGiven() && near) ? Measures.NONE
				: subject.of(Thing.NONE).named(told).or(() -> ofThingBefore(subject, place, told));
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

	/** Gives the places of the numbers before one, the nearest first. */
	private static Stream<Integer> before(int place) {
		return IntStream.rangeClosed(1, Math.min(place, NEIGHBOURS)).mapToObj((back) -> place - back);
	}

	/** {@code … 67 mosques, 65 were destroyed}: the number before has what is counted. */
	private Measures ofThingBefore(Subject subject, int place, List<States> told) {
		return Measures.first(before(place).map(this.things::get)
			.filter(Thing::isGiven)
			.map((thing) -> subject.of(thing).named(told)));
	}

	/** Takes what befell it from the numbers before. */
	private Measures before(Subject subject, int place) {
		return Measures.first(before(place).takeWhile((left) -> !isApart(left))
			.filter((left) -> this.bound.contains(left)
					&& isShare(this.clauses.get(left)) == isShare(this.clauses.get(place)))
			.map((left) -> {
				Clause clause = this.clauses.get(left);
				Subject other = subject.thing().isGiven() ? subject : subject.of(this.things.get(left));
				return other.in(this.context.with(clause.contexts()))
					.named(this.states.get(left)
						.stream()
						.filter((states) -> !subject.thing().isGiven() || !states.isWeak())
						.toList());
			}));
	}

	/** Takes what befell it from the next number of which something is said. */
	private Measures after(Subject subject, int place) {
		int end = subject.thing().isGiven() ? Math.min(this.clauses.size(), place + NEIGHBOURS) : 0;
		return IntStream.range(place + 1, end)
			.takeWhile((right) -> !isApart(right - 1))
			.mapToObj(this.states::get)
			.filter((told) -> !told.isEmpty())
			.findFirst()
			.map((told) -> subject.named(told))
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
		boolean told = subject.thing().isGiven() && !(subject.thing().isPerson() && this.context.thing().isGiven());
		Subject below = (told ? subject : subject.of(this.context.thing())).in(this.context.contexts());
		return below.named(this.context.states()).or(below::plain);
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

}
