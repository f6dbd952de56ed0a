package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Cells.Cell;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.value.Units;

/**
 * Finds what each number and date of a sentence is about: the measure by the things and
 * states that its own words name, else by those of the numbers beside it or of the
 * heading above; the area, the side and the war likewise.
 */
final class Binding {

	/** How many words after a number may say what is counted. */
	private static final int NEAR = 5;

	/** A state this near says what befell what is counted. */
	private static final int TOLD = 3;

	/** How far what happened may be from its date. */
	private static final int NEAR_DATE = 8;

	private final Tokens tokens;

	private final List<Mention> mentions;

	private final MeasureRules rules;

	private final Context context;

	private final Concepts concepts;

	private final States states;

	Binding(Tokens tokens, List<Mention> mentions, MeasureRules rules, Context context) {
		this.tokens = tokens;
		this.mentions = mentions;
		this.rules = rules;
		this.context = context;
		this.concepts = new Concepts(tokens, mentions);
		this.states = new States(tokens, this.concepts);
	}

	/** Gives the numbers and dates with what they are about, in order. */
	List<Mention> bind() {
		Map<Integer, Mention> bound = new TreeMap<>();
		this.mentions.forEach((mention) -> bound.put(mention.from(), mention));
		quantities().forEach((mention) -> bound.put(mention.from(), mention));
		dates().forEach((mention) -> bound.put(mention.from(), mention));
		return List.copyOf(bound.values());
	}

	/** Gives what a heading leaves to the lines below it. */
	Context heading() {
		List<Set<String>> meanings = this.states.of(0, this.tokens.size())
			.stream()
			.flatMap((group) -> group.meanings().stream())
			.toList();
		List<String> things = this.concepts.of("thing").stream().limit(1).map(Tag::value).toList();
		List<String> units = this.concepts.of("unit").stream().map(Tag::value).distinct().toList();
		List<String> sides = this.concepts.of("side").stream().map(Tag::value).distinct().toList();
		return new Context(meanings, things, contexts(0, this.tokens.size()), (units.size() == 1) ? units.get(0) : null,
				only(), (sides.size() == 1) ? sides.get(0) : null, this.context.period());
	}

	/** Gives the only area that the sentence names; null for several or none. */
	@Nullable String only() {
		return new Places(this.tokens, this.concepts, new Cells(this.tokens, List.of())).only();
	}

	private List<Mention> quantities() {
		Cells cells = new Cells(this.tokens, this.mentions.stream()
			.filter((mention) -> mention.is(Kind.QUANTITY) || mention.is(Kind.UNQUANTIFIED)
					|| mention.is(Kind.UNREADABLE))
			.map((mention) -> (mention.is(Kind.QUANTITY) && mention.as().unit() == null && this.context.unit() != null)
					? mention.with(mention.as().in(this.context.unit())) : mention)
			.toList());
		Places places = new Places(this.tokens, this.concepts, cells);
		List<Mention> bound = new ArrayList<>();
		for (int i = 0; i < cells.list().size(); i++) {
			Cell cell = cells.list().get(i);
			if (!cell.mention().is(Kind.UNREADABLE)) {
				Cell all = cell.partOfNext() ? cell.with(cells.list().get(i + 1)) : cell;
				bound.add(about(all, new LinkedHashSet<>(measures(cells, i, all)), places));
			}
		}
		return bound;
	}

	private Mention about(Cell cell, Set<String> measures, Places places) {
		String district = places.area(cell, measures.stream().anyMatch(this.rules::isDisplacement));
		if (district == null || district.equals(Places.WHOLE)) {
			String region = (this.context.district() != null) ? this.context.district() : places.region();
			district = (region != null) ? region : district;
		}
		String side = places.side(cell);
		return cell.mention()
			.with(cell.mention()
				.as()
				.about(List.copyOf(measures), district, (side != null) ? side : this.context.side(), period()));
	}

	private @Nullable String period() {
		List<Tag> periods = this.concepts.of("period");
		return periods.isEmpty() ? this.context.period() : periods.get(0).value();
	}

	/**
	 * Finds the measures of a number; none where its words name none, or only several
	 * apart.
	 */
	private List<String> measures(Cells cells, int place, Cell cell) {
		Mention mention = cell.mention();
		if (this.tokens.is(mention.to(), "part-after") || this.tokens.isBefore(mention.from(), "part-before")) {
			return List.of();
		}
		boolean whole = place > 0 && cells.list().get(place - 1).partOfNext();
		Thing thing = thing(cell, cells);
		Set<String> contexts = contexts(cell);
		for (States.Group group : this.states.of(cell, cells)) {
			List<String> found = (whole && group.distance() > 1) ? List.of()
					: measures(mention, thing, group, contexts);
			if (!found.isEmpty()) {
				return found;
			}
		}
		if (whole || thing.unknown()) {
			return List.of();
		}
		return Stream
			.of(beside(cells, place, thing, contexts), underHeading(mention, thing, contexts),
					measures(mention, thing, Set.of(), contexts), ofLand(cell, cells, contexts))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * Takes what befell it from the numbers before it, or from the next one that says it.
	 */
	private List<String> beside(Cells cells, int place, Thing thing, Set<String> contexts) {
		Mention mention = cells.list().get(place).mention();
		for (int i = place - 1; i >= 0; i--) {
			Cell left = cells.list().get(i);
			Thing other = thing.isGiven() ? thing : thing(left, cells);
			Set<String> all = new HashSet<>(contexts);
			all.addAll(contexts(left.from(), left.to()));
			for (States.Group group : this.states.of(left, cells)) {
				List<String> found = measures(mention, other, group, all);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		for (int i = place + 1; i < cells.list().size() && thing.isGiven(); i++) {
			List<States.Group> groups = this.states.of(cells.list().get(i), cells);
			for (States.Group group : groups) {
				List<String> found = measures(mention, thing, group, contexts);
				if (!found.isEmpty()) {
					return found;
				}
			}
			if (!groups.isEmpty()) {
				break;
			}
		}
		return List.of();
	}

	private List<String> underHeading(Mention mention, Thing thing, Set<String> contexts) {
		if (!this.context.isHeading()) {
			return List.of();
		}
		Set<String> all = new HashSet<>(contexts);
		all.addAll(this.context.contexts());
		Thing counted = thing.isGiven() ? thing : new Thing(this.context.things(), false);
		return this.context.states()
			.stream()
			.map((states) -> measures(mention, counted, states, all))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElseGet(() -> measures(mention, counted, Set.of(), all));
	}

	/**
	 * A surface beside the name of an area, of which nothing else is said, is that of the
	 * area.
	 */
	private List<String> ofLand(Cell cell, Cells cells, Set<String> contexts) {
		String unit = cell.mention().as().unit();
		boolean land = unit != null && Units.ofArea().contains(unit) && this.states.of(cell, cells).isEmpty()
				&& contexts.contains("place");
		return land ? this.rules.measures("quantity", unit, null, Set.of("area-of"), contexts) : List.of();
	}

	private List<String> measures(Mention mention, Thing thing, States.Group group, Set<String> contexts) {
		for (Set<String> meaning : group.meanings()) {
			List<String> found = measures(mention, thing, meaning, contexts);
			if (!found.isEmpty()) {
				return found;
			}
		}
		// Killed and wounded people in one number are neither; a house may be either.
		return thing.isObject() ? group.single()
			.map((state) -> measures(mention, thing, state, contexts))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of()) : List.of();
	}

	private List<String> measures(Mention mention, Thing thing, Set<String> states, Set<String> contexts) {
		String unit = mention.as().unit();
		List<String> found = thing.values()
			.stream()
			.flatMap((value) -> this.rules.measures("quantity", unit, value, states, contexts).stream())
			.distinct()
			.toList();
		return (found.isEmpty() && (!thing.isGiven() || unit != null))
				? this.rules.measures("quantity", unit, null, states, contexts) : found;
	}

	private Set<String> contexts(Cell cell) {
		Set<String> contexts = contexts(cell.from(), cell.to());
		if (!this.concepts.of("side", cell.counted(), Math.min(cell.to(), cell.counted() + NEAR)).isEmpty()) {
			contexts.add("people");
		}
		return contexts;
	}

	private Set<String> contexts(int from, int to) {
		Set<String> contexts = this.concepts.of("context", from, to)
			.stream()
			.map(Tag::value)
			.collect(Collectors.toSet());
		this.concepts.of("period")
			.stream()
			.filter((tag) -> tag.value().equals("mines"))
			.map(Tag::value)
			.forEach(contexts::add);
		if (!this.concepts.of("area", from, to).isEmpty()) {
			contexts.add("place");
		}
		return contexts;
	}

	/** Finds what a number counts: the nearest thing after it, else before it. */
	private Thing thing(Cell cell, Cells cells) {
		int start = cell.counted();
		int end = Math.min(cell.to(), start + NEAR);
		boolean unknown = false;
		for (int i = start; i < end && !cells.isSeparator(i); i++) {
			List<String> things = things(i);
			if (!things.isEmpty()) {
				return new Thing(things, false);
			}
			unknown |= this.tokens.isUnknown(i) && i < start + 2;
		}
		if (!this.concepts.of("side", start, end).isEmpty()) {
			return new Thing(List.of("person"), false);
		}
		boolean state = !this.concepts.of("state", start, Math.min(cell.to(), start + 2)).isEmpty();
		boolean measured = cell.mention().as().unit() != null;
		if (unknown && !state && !measured) {
			return new Thing(List.of(), true);
		}
		List<Tag> before = this.concepts.of("thing", cell.from(), cell.mention().from());
		boolean noun = this.tokens.at(start).isWord()
				&& !this.tokens.lexicon().isCommon(this.tokens.at(start).folded());
		return (before.isEmpty() || (noun && !state && !measured)) ? new Thing(List.of(), false)
				: new Thing(things(before.get(before.size() - 1).from()), false);
	}

	private List<String> things(int at) {
		return this.concepts.of("thing").stream().filter((tag) -> tag.from() == at).map(Tag::value).distinct().toList();
	}

	private List<Mention> dates() {
		Cells cells = new Cells(this.tokens,
				this.mentions.stream().filter((mention) -> mention.is(Kind.DATE)).toList());
		Places places = new Places(this.tokens, this.concepts, cells);
		List<Mention> bound = new ArrayList<>();
		List<Set<String>> last = this.context.states();
		for (Cell cell : cells.list()) {
			Mention mention = cell.mention();
			Set<String> contexts = contexts(cell.from(), cell.to());
			if (this.context.isHeading() && this.context.district() != null) {
				contexts.add("place");
			}
			contexts.addAll(time(mention));
			if (isApposition(bound, mention)) {
				Interpretation before = bound.get(bound.size() - 1).as();
				bound.add(mention.with(mention.as().about(before.measures(), before.district(), null, null)));
				continue;
			}
			List<States.Group> groups = this.states.of(cell, cells);
			List<Set<String>> near = groups.stream()
				.filter((group) -> group.distance() <= NEAR_DATE)
				.flatMap((group) -> group.meanings().stream())
				.toList();
			last = groups.isEmpty() ? last : near;
			List<String> measures = last.stream()
				.map((states) -> this.rules.measures("date", null, null, states, contexts))
				.filter((found) -> !found.isEmpty())
				.findFirst()
				.orElse(List.of());
			String district = places.area(cell, false);
			bound.add(mention.with(mention.as()
				.about(measures, (district != null || !this.context.isHeading()) ? district : this.context.district(),
						null, null)));
		}
		return bound;
	}

	/** {@code the 29th of October 1993 (29.10.93)} */
	private boolean isApposition(List<Mention> before, Mention mention) {
		return !before.isEmpty() && this.tokens.at(mention.from() - 1).is("(")
				&& before.get(before.size() - 1).to() == mention.from() - 1;
	}

	/**
	 * Who took an area is told by the time as well: the same word is used by both sides.
	 */
	private static Set<String> time(Mention mention) {
		String date = mention.as().date();
		if (date == null || !Character.isDigit(date.charAt(0))) {
			return Set.of();
		}
		return (date.compareTo("1995") < 0) ? Set.of("before-1995")
				: (date.compareTo("2020") >= 0) ? Set.of("since-2020") : Set.of();
	}

	/**
	 * What is counted.
	 *
	 * @param values the things that the words may name; empty for none
	 * @param unknown whether a word stands there that is not known
	 */
	private record Thing(List<String> values, boolean unknown) {

		private static final Set<String> PEOPLE = Set.of("person", "civilian", "soldier", "child", "woman", "elderly",
				"family");

		boolean isGiven() {
			return !this.values.isEmpty();
		}

		boolean isObject() {
			return isGiven() && this.values.stream().noneMatch(PEOPLE::contains);
		}

	}

}
