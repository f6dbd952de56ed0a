package org.occupationfigures.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.occupationfigures.extraction.Cells.Cell;
import org.occupationfigures.value.Units;

/**
 * Finds the measures of a number: by what its own words say is counted and what befell
 * it, else by what the numbers beside it or the heading above say.
 */
final class MeasureBinding {

	/** How many words after a number may say what is counted. */
	static final int NEAR = 5;

	/** A state this near says what befell what is counted. */
	private static final int TOLD = 5;

	/** A state farther away says nothing of a number that stands alone. */
	private static final int FAR = 14;

	/** Two states this near may together name one measure. */
	private static final int TOGETHER = 8;

	/** States of people that are counted together only where the text joins them. */
	private static final Set<String> PEERS = Set.of("killed", "wounded", "missing", "captured", "refugee", "displaced",
			"idp");

	/** What a percentage is of stands right beside it. */
	private static final Set<String> SHARES = Set.of("share-of-territory");

	private static final Set<String> HELD_OR_MISSING = Set.of("hostage", "missing");

	private static final Thing NOTHING = new Thing(List.of(), false, true);

	private final Tokens tokens;

	private final Concepts concepts;

	private final States states;

	private final Cells cells;

	private final MeasureRules rules;

	private final Context context;

	/** The numbers whose measures are known, which may give them to those after them. */
	private final Set<Integer> bound = new HashSet<>();

	MeasureBinding(Tokens tokens, Concepts concepts, Cells cells, MeasureRules rules, Context context) {
		this.tokens = tokens;
		this.concepts = concepts;
		this.states = new States(tokens, concepts);
		this.cells = cells;
		this.rules = rules;
		this.context = context;
	}

	/** Finds the measures of the number in a cell; none where its words name none. */
	List<String> of(int place, Cell cell) {
		List<String> found = find(place, cell);
		if (!found.isEmpty()) {
			this.bound.add(place);
		}
		return found;
	}

	private List<String> find(int place, Cell cell) {
		Mention mention = cell.mention();
		if (this.tokens.is(mention.to(), "part-after")) {
			return List.of();
		}
		Subject subject = new Subject(mention, thing(cell), contexts(cell));
		boolean whole = isWhole(place);
		boolean part = this.tokens.isBefore(mention.from(), "part-before");
		List<States.Group> groups = this.states.of(cell, this.cells)
			.stream()
			.filter((group) -> (!whole || group.distance() <= 1) && (!part || !isRepeated(group, place)))
			.filter((group) -> subject.thing.isGiven() || mention.as().unit() != null || group.distance() <= FAR)
			.toList();
		List<String> own = together(subject, groups);
		own = own.isEmpty() ? first(subject, groups) : own;
		if (own.isEmpty() && !subject.thing.isNear()) {
			own = first(subject.of(NOTHING), groups);
		}
		if (!own.isEmpty() || whole || part || subject.thing.unknown()) {
			return own;
		}
		if (groups.stream().anyMatch((group) -> group.distance() <= TOLD)) {
			return subject.thing.isGiven() && subject.thing.isNear() ? List.of() : firstOf(
					List.of(() -> first(subject.of(NOTHING), groups), () -> ofThingBefore(subject, place, groups)));
		}
		return firstOf(List.of(() -> before(subject, place), () -> after(subject, place), () -> underHeading(subject),
				() -> subject.thing.isNear() ? measures(subject, Set.of()) : List.of(), () -> ofLand(subject, groups)));
	}

	private static List<String> firstOf(List<Supplier<List<String>>> ways) {
		return ways.stream().map(Supplier::get).filter((found) -> !found.isEmpty()).findFirst().orElse(List.of());
	}

	/** {@code Of the 67 mosques 65 …}: what is said is said of the second number. */
	private boolean isWhole(int place) {
		Mention mention = this.cells.list().get(place).mention();
		boolean first = place == 0 && this.cells.list().size() > 1 && this.tokens.isBefore(mention.from(), "whole")
				&& Objects.requireNonNull(this.tokens.tagBefore(mention.from(), "whole")).from() == 0;
		return first || (place > 0 && this.cells.list().get(place - 1).partOfNext());
	}

	private boolean isRepeated(States.Group group, int place) {
		return place > 0 && this.states.of(this.cells.list().get(place - 1), this.cells)
			.stream()
			.anyMatch((before) -> before.meanings().stream().anyMatch(group.meanings()::contains));
	}

	private List<String> first(Subject subject, List<States.Group> groups) {
		return groups.stream()
			.map((group) -> measures(subject, group))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * {@code hostages were killed}, {@code remains were identified}: states that name a
	 * measure only together.
	 */
	private List<String> together(Subject subject, List<States.Group> groups) {
		if (groups.size() < 2 || groups.get(1).distance() > TOGETHER) {
			return List.of();
		}
		return groups.get(0)
			.meanings()
			.stream()
			.flatMap((one) -> groups.get(1).meanings().stream().map((other) -> union(one, other)))
			.filter((both) -> both.size() == 2 && !(PEERS.containsAll(both) || both.equals(HELD_OR_MISSING)))
			.map((both) -> measures(subject, both))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * {@code … 67 mosques, 65 were destroyed}: what is counted is said of the number
	 * before.
	 */
	private List<String> ofThingBefore(Subject subject, int place, List<States.Group> groups) {
		for (int i = place - 1; i >= 0; i--) {
			Thing thing = thing(this.cells.list().get(i));
			List<String> found = thing.isGiven() ? first(subject.of(thing), groups) : List.of();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	/** Takes what befell it from the numbers before. */
	private List<String> before(Subject subject, int place) {
		for (int i = place - 1; i >= 0 && !isApart(i); i--) {
			if (!this.bound.contains(i) || isShare(i) != isShare(place)) {
				continue;
			}
			Cell left = this.cells.list().get(i);
			Subject other = subject.thing.isGiven() ? subject : subject.of(thing(left));
			List<States.Group> groups = this.states.of(left, this.cells)
				.stream()
				.filter((group) -> !subject.thing.isGiven() || !group.isWeak())
				.toList();
			List<String> found = first(other.in(contexts(left.from(), left.to())), groups);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	/** Takes what befell it from the next number of which something is said. */
	private List<String> after(Subject subject, int place) {
		for (int i = place + 1; i < this.cells.list().size() && subject.thing.isGiven() && !isApart(i - 1); i++) {
			List<States.Group> groups = this.states.of(this.cells.list().get(i), this.cells);
			if (!groups.isEmpty()) {
				return first(subject, groups);
			}
		}
		return List.of();
	}

	private boolean isShare(int place) {
		return "percent".equals(this.cells.list().get(place).mention().as().unit());
	}

	/**
	 * Tells whether something stronger than a comma stands between a number and the next
	 * one.
	 */
	private boolean isApart(int place) {
		return this.cells.areApart(this.cells.list().get(place).mention(), this.cells.list().get(place + 1).mention());
	}

	private List<String> underHeading(Subject subject) {
		if (!this.context.isHeading()) {
			return List.of();
		}
		boolean told = subject.thing.isGiven() && !(subject.thing.isPerson() && !this.context.things().isEmpty());
		Subject below = (told ? subject : subject.of(new Thing(this.context.things(), false, true)))
			.in(this.context.contexts());
		return Stream.concat(this.context.states().stream(), Stream.of(Set.<String>of()))
			.map((states) -> measures(below, states))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * A surface beside the name of an area, of which nothing else is said, is that of the
	 * area.
	 */
	private List<String> ofLand(Subject subject, List<States.Group> groups) {
		String unit = subject.mention.as().unit();
		boolean land = unit != null && Units.ofArea().contains(unit) && groups.isEmpty()
				&& subject.contexts.contains("place");
		return land ? this.rules.measures("quantity", unit, null, Set.of("area-of"), subject.contexts) : List.of();
	}

	private List<String> measures(Subject subject, States.Group group) {
		// Killed and wounded people in one number are neither; a house may be either.
		Stream<Set<String>> meanings = subject.thing.isObject()
				? Stream.concat(group.meanings().stream(), group.single()) : group.meanings().stream();
		return meanings.map((meaning) -> measures(subject, meaning))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private List<String> measures(Subject subject, Set<String> states) {
		String unit = subject.mention.as().unit();
		List<String> found = subject.thing.values.stream()
			.flatMap((thing) -> this.rules.measures("quantity", unit, thing, states, subject.contexts).stream())
			.distinct()
			.toList();
		boolean any = !subject.thing.isGiven()
				|| (unit != null && (subject.thing.isObject() || subject.thing.isPerson()));
		return (found.isEmpty() && any) ? this.rules.measures("quantity", unit, null, states, subject.contexts) : found;
	}

	/** Gives what else the words of a number say, whose people it counts among it. */
	private Set<String> contexts(Cell cell) {
		Set<String> contexts = new HashSet<>(contexts(cell.from(), cell.to()));
		SHARES.forEach((share) -> {
			if (this.concepts.of("context", Math.max(cell.from(), cell.mention().from() - 2 * NEAR), cell.to())
				.stream()
				.noneMatch((tag) -> tag.value().equals(share) && (Math.abs(tag.from() - cell.counted()) <= 2
						|| cell.mention().from() - tag.to() <= 1 && tag.to() <= cell.mention().from()))) {
				contexts.remove(share);
			}
		});
		boolean share = contexts.contains("share-of-population");
		List<Tag> sides = this.concepts.of("side", share ? cell.from() : cell.counted(),
				Math.min(cell.to(), cell.counted() + NEAR));
		sides.forEach((side) -> contexts.addAll(List.of("people", side.value())));
		return contexts;
	}

	/**
	 * Gives what else a part of the sentence says; that mines are spoken of holds for all
	 * of it.
	 */
	Set<String> contexts(int from, int to) {
		Set<String> contexts = this.concepts.of("context", from, to)
			.stream()
			.map(Tag::value)
			.collect(Collectors.toSet());
		if (this.context.contexts().contains("mines")
				|| this.concepts.of("period").stream().anyMatch((tag) -> tag.value().equals("mines"))) {
			contexts.add("mines");
		}
		if (!this.concepts.of("area", from, to).isEmpty()) {
			contexts.add("place");
		}
		return contexts;
	}

	/** Finds what a number counts: the nearest thing after it, else before it. */
	private Thing thing(Cell cell) {
		int dash = this.cells.isDash(cell.counted()) && this.tokens.is(cell.counted() + 1, "thing") ? 1 : 0;
		int start = cell.counted() + dash;
		int end = Math.min(cell.to(), start + NEAR);
		boolean unknown = false;
		for (int i = start; i < end && !this.cells.isSeparator(i); i++) {
			List<String> things = things(i);
			if (!things.isEmpty()) {
				return new Thing(things, false, i <= start + 1);
			}
			unknown |= this.tokens.isUnknown(i) && i < start + 2;
		}
		if (!this.concepts.of("side", start, end).isEmpty()) {
			return new Thing(List.of("person"), false, true);
		}
		boolean state = !this.concepts.of("state", start, Math.min(cell.to(), start + 2)).isEmpty();
		boolean measured = cell.mention().as().unit() != null;
		if (unknown && !state && !measured) {
			return new Thing(List.of(), true, true);
		}
		List<Tag> before = this.concepts.of("thing", cell.from(), cell.mention().from());
		boolean noun = this.tokens.at(start).isWord()
				&& !this.tokens.lexicon().isCommon(this.tokens.at(start).folded());
		boolean apart = before.isEmpty() || this.cells.separators(before.get(before.size() - 1).to(), start) == 0;
		return (before.isEmpty() || (noun && !measured && (!state || apart))) ? new Thing(List.of(), false, true)
				: new Thing(things(before.get(before.size() - 1).from()), false, false);
	}

	private List<String> things(int at) {
		return this.concepts.of("thing").stream().filter((tag) -> tag.from() == at).map(Tag::value).distinct().toList();
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		Set<String> both = new HashSet<>(one);
		both.addAll(other);
		return both;
	}

	/**
	 * What is counted.
	 *
	 * @param values the things that the words may name; empty for none
	 * @param unknown whether a word stands there that is not known
	 * @param isNear whether it stands right beside the number
	 */
	private record Thing(List<String> values, boolean unknown, boolean isNear) {

		private static final Set<String> PEOPLE = Set.of("person", "civilian", "soldier", "child", "woman", "elderly",
				"family");

		boolean isGiven() {
			return !this.values.isEmpty();
		}

		boolean isPerson() {
			return this.values.equals(List.of("person"));
		}

		boolean isObject() {
			return isGiven() && this.values.stream().noneMatch(PEOPLE::contains);
		}

	}

	/** A number with what is counted and what else is said of it. */
	private record Subject(Mention mention, Thing thing, Set<String> contexts) {

		Subject of(Thing other) {
			return new Subject(this.mention, other, this.contexts);
		}

		Subject in(Set<String> more) {
			return new Subject(this.mention, this.thing, union(this.contexts, more));
		}

	}

}
