package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Cells.Cell;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Finds what each number and date of a sentence is about: the measure by the things and
 * states that its own words name, else by those of the numbers beside it or of the
 * heading above; the area, the side and the war likewise.
 */
final class Binding {

	/** How many words after a number may say what is counted. */
	private static final int NEAR = 5;

	private final Tokens tokens;

	private final List<Mention> mentions;

	private final MeasureRules rules;

	private final Context context;

	private final Concepts concepts;

	Binding(Tokens tokens, List<Mention> mentions, MeasureRules rules, Context context) {
		this.tokens = tokens;
		this.mentions = mentions;
		this.rules = rules;
		this.context = context;
		this.concepts = new Concepts(tokens, mentions);
	}

	/** Gives the numbers and dates with what they are about. */
	List<Mention> bind() {
		Map<Mention, Mention> bound = new LinkedHashMap<>();
		this.mentions.forEach((mention) -> bound.put(mention, mention));
		quantities().forEach((mention) -> bound.put(mention, mention));
		List<Mention> all = new ArrayList<>();
		for (Mention mention : this.mentions) {
			all.add(mention);
		}
		Map<Integer, Mention> byPlace = new LinkedHashMap<>();
		all.forEach((mention) -> byPlace.put(mention.from(), mention));
		quantities().forEach((mention) -> byPlace.put(mention.from(), mention));
		dates().forEach((mention) -> byPlace.put(mention.from(), mention));
		return List.copyOf(byPlace.values());
	}

	/** Gives what this sentence leaves to those after it. */
	Context after(boolean heading, @Nullable String period) {
		Cells cells = new Cells(this.tokens, List.of());
		Places places = new Places(this.tokens, this.concepts, cells);
		Set<String> areas = places.areas().stream().map(Tag::value).collect(Collectors.toSet());
		String district = (areas.size() == 1) ? areas.iterator().next()
				: heading && areas.isEmpty() && places.isWhole() ? Places.WHOLE : null;
		if (!heading) {
			return new Context(this.context.states(), this.context.thing(), this.context.contexts(),
					(district != null) ? district : areas.isEmpty() ? this.context.district() : null,
					this.context.side(), period);
		}
		List<Set<String>> states = compounds(0, this.tokens.size()).stream()
			.map(Compound::values)
			.flatMap(List::stream)
			.toList();
		List<Tag> things = this.concepts.of("thing");
		List<Tag> sides = this.concepts.of("side");
		return new Context(states, things.isEmpty() ? null : things.get(0).value(), contexts(0, this.tokens.size()),
				district, (sides.size() == 1) ? sides.get(0).value() : null, period);
	}

	private List<Mention> quantities() {
		List<Mention> counted = this.mentions.stream()
			.filter((mention) -> mention.is(Kind.QUANTITY) || mention.is(Kind.UNQUANTIFIED)
					|| mention.is(Kind.UNREADABLE))
			.toList();
		Cells cells = new Cells(this.tokens, counted);
		Places places = new Places(this.tokens, this.concepts, cells);
		List<Mention> bound = new ArrayList<>();
		List<Cell> list = cells.list();
		for (int i = 0; i < list.size(); i++) {
			Cell cell = list.get(i);
			if (cell.mention().is(Kind.UNREADABLE)) {
				continue;
			}
			if (cell.partOfNext()) {
				cell = new Cell(cell.mention(), cell.from(), list.get(i + 1).to(), true);
			}
			bound.add(about(cell, measures(list, i, cell, cells, places), cells, places));
		}
		return bound;
	}

	private Mention about(Cell cell, List<String> measures, Cells cells, Places places) {
		Mention mention = cell.mention();
		Tag area = places.area(cell);
		String district = (area != null) ? area.value() : places.isWhole() ? Places.WHOLE : this.context.district();
		Tag side = places.side(cell);
		String whose = (side != null) ? side.value()
				: cells.list().get(0) == cell || this.context.thing() != null || !this.context.states().isEmpty()
						? this.context.side() : null;
		List<Tag> periods = this.concepts.of("period");
		String period = periods.isEmpty() ? this.context.period() : periods.get(0).value();
		return mention.with(mention.as()
			.about(measures, measures.isEmpty() ? null : district, measures.isEmpty() ? null : whose,
					measures.isEmpty() ? null : period),
				List.of());
	}

	private List<String> measures(List<Cell> list, int place, Cell cell, Cells cells, Places places) {
		Mention mention = cell.mention();
		if (this.tokens.is(mention.to(), "part-after") || this.tokens.isBefore(mention.from(), "part-before")) {
			return List.of();
		}
		boolean whole = place > 0 && list.get(place - 1).partOfNext();
		Thing thing = thing(cell, cells);
		Set<String> contexts = contexts(cell.from(), cell.to());
		this.concepts.of("period")
			.stream()
			.filter((tag) -> tag.value().equals("mines"))
			.map(Tag::value)
			.forEach(contexts::add);
		for (Compound compound : compounds(cell.from(), cell.to(), mention, places)) {
			if (whole && compound.distance() > 1) {
				continue;
			}
			List<String> found = measures(mention, thing.values(), compound.values(), contexts);
			if (!found.isEmpty()) {
				return found;
			}
		}
		if (whole) {
			return List.of();
		}
		if (thing.unknown()) {
			return List.of();
		}
		List<String> found = inherited(list, place, cell, cells, thing, contexts, places);
		if (!found.isEmpty()) {
			return found;
		}
		found = measures(mention, thing.values(), List.of(Set.of()), contexts);
		if (found.isEmpty() && mention.as().unit() != null
				&& org.occupationfigures.value.Units.ofArea().contains(mention.as().unit())
				&& compounds(cell.from(), cell.to(), mention, places).isEmpty() && places.area(cell) != null) {
			return this.rules.measures("quantity", mention.as().unit(), null, Set.of("area-of"), contexts);
		}
		return found;
	}

	/**
	 * Takes what befell it, or what is counted, from the numbers beside it or the
	 * heading.
	 */
	private List<String> inherited(List<Cell> list, int place, Cell cell, Cells cells, Thing thing,
			Set<String> contexts, Places places) {
		for (int i = place - 1; i >= 0; i--) {
			Cell left = list.get(i);
			Thing other = thing.isGiven() ? thing : thing(left, cells);
			for (Compound compound : compounds(left.from(), left.to(), left.mention(), places)) {
				List<String> found = measures(cell.mention(), other.values(), compound.values(), contexts);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		if (place + 1 < list.size() && thing.isGiven()) {
			Cell right = list.get(place + 1);
			for (Compound compound : compounds(right.from(), right.to(), right.mention(), places)) {
				List<String> found = measures(cell.mention(), thing.values(), compound.values(), contexts);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		Set<String> all = new HashSet<>(contexts);
		all.addAll(this.context.contexts());
		List<String> things = thing.isGiven() ? thing.values()
				: (this.context.thing() != null) ? List.of(this.context.thing()) : List.of();
		List<Set<String>> states = new ArrayList<>(this.context.states());
		return states.isEmpty() ? List.of() : measures(cell.mention(), things, states, all);
	}

	private List<String> measures(Mention mention, List<String> things, List<Set<String>> states,
			Set<String> contexts) {
		Set<String> found = new LinkedHashSet<>();
		for (Set<String> each : states) {
			if (things.isEmpty()) {
				found.addAll(this.rules.measures("quantity", mention.as().unit(), null, each, contexts));
			}
			for (String thing : things) {
				found.addAll(this.rules.measures("quantity", mention.as().unit(), thing, each, contexts));
			}
			if (!found.isEmpty()) {
				return List.copyOf(found);
			}
		}
		return List.of();
	}

	private Set<String> contexts(int from, int to) {
		return this.concepts.of("context", from, to)
			.stream()
			.map(Tag::value)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** Finds what a number counts: the nearest thing after it, else before it. */
	private Thing thing(Cell cell, Cells cells) {
		Mention mention = cell.mention();
		int end = Math.min(cell.to(), mention.to() + NEAR);
		boolean unknown = false;
		for (int i = mention.to(); i < end; i++) {
			int at = i;
			List<String> things = this.concepts.of("thing")
				.stream()
				.filter((tag) -> tag.from() == at)
				.map(Tag::value)
				.distinct()
				.toList();
			if (!things.isEmpty()) {
				return new Thing(things, false);
			}
			if (cells.isSeparator(i)) {
				break;
			}
			unknown |= this.tokens.isUnknown(i) && i < mention.to() + 2;
		}
		boolean people = !this.concepts.of("side", mention.to(), end).isEmpty();
		if (people) {
			return new Thing(List.of("person"), false);
		}
		boolean state = !this.concepts.of("state", mention.to(), Math.min(cell.to(), mention.to() + 2)).isEmpty();
		if (unknown && !state && mention.as().unit() == null) {
			return new Thing(List.of(), true);
		}
		List<Tag> before = this.concepts.of("thing", cell.from(), mention.from());
		if (!before.isEmpty() && (mention.as().unit() != null || !this.tokens.at(mention.to()).isWord() || state
				|| this.tokens.lexicon().isCommon(this.tokens.at(mention.to()).folded()))) {
			Tag last = before.get(before.size() - 1);
			return new Thing(before.stream().filter((tag) -> tag.from() == last.from()).map(Tag::value).toList(),
					false);
		}
		return new Thing(List.of(), false);
	}

	/** Finds what befell it, the nearest words first. */
	private List<Compound> compounds(int from, int to, Mention mention, Places places) {
		return compounds(from, to).stream()
			.map((compound) -> compound.from(places.distance(compound.nearest(mention), mention)))
			.sorted(Comparator.comparingInt(Compound::distance))
			.toList();
	}

	/**
	 * Groups the words for states: those joined by a comma or a word such as or are one.
	 */
	private List<Compound> compounds(int from, int to) {
		List<Compound> compounds = new ArrayList<>();
		List<Tag> group = new ArrayList<>();
		for (Tag tag : this.concepts.of("state", from, to)) {
			if (!group.isEmpty() && !isJoined(group.get(group.size() - 1), tag)) {
				compounds.add(new Compound(List.copyOf(group), 0));
				group.clear();
			}
			group.add(tag);
		}
		if (!group.isEmpty()) {
			compounds.add(new Compound(List.copyOf(group), 0));
		}
		return compounds;
	}

	private boolean isJoined(Tag first, Tag second) {
		if (first.from() == second.from()) {
			return true;
		}
		boolean separator = first.to() == second.from();
		for (int i = first.to(); i < second.from(); i++) {
			boolean joint = this.tokens.is(i, "separator") || this.tokens.is(i, "number-joiner")
					|| this.tokens.at(i).is(",") || this.tokens.at(i).is("/");
			separator |= joint;
			if (!joint && !this.tokens.lexicon().isCommon(this.tokens.at(i).folded())) {
				return false;
			}
		}
		return separator && second.from() - first.to() <= 3;
	}

	private List<Mention> dates() {
		List<Mention> dates = this.mentions.stream().filter((mention) -> mention.is(Kind.DATE)).toList();
		Cells cells = new Cells(this.tokens, dates);
		Places places = new Places(this.tokens, this.concepts, cells);
		List<Mention> bound = new ArrayList<>();
		for (Cell cell : cells.list()) {
			bound.add(date(cell, places));
		}
		return bound;
	}

	/**
	 * A date is one of a measure only where what happened and the area stand beside it.
	 */
	private Mention date(Cell cell, Places places) {
		Mention mention = cell.mention();
		List<Tag> areas = places.areas()
			.stream()
			.filter((area) -> area.from() >= cell.from() && area.to() <= cell.to())
			.toList();
		for (Compound compound : compounds(cell.from(), cell.to(), mention, places)) {
			if (compound.distance() > 2 * NEAR || areas.isEmpty()) {
				break;
			}
			for (Set<String> states : compound.values()) {
				List<String> found = this.rules.measures("date", null, null, states, Set.of());
				if (!found.isEmpty()) {
					Tag area = places.area(cell);
					return mention.with(mention.as().about(found, (area != null) ? area.value() : null, null, null),
							List.of());
				}
			}
		}
		return mention;
	}

	/**
	 * What is counted.
	 *
	 * @param values the things that the words may name; empty for none
	 * @param unknown whether a word stands there that is not known
	 */
	private record Thing(List<String> values, boolean unknown) {

		boolean isGiven() {
			return !this.values.isEmpty();
		}

	}

	/**
	 * Words for states that belong together, such as killed or missing.
	 *
	 * @param tags the words; several at one place where one may mean either
	 * @param distance how far they are from the number
	 */
	private record Compound(List<Tag> tags, int distance) {

		Compound from(int newDistance) {
			return new Compound(this.tags, newDistance);
		}

		Tag nearest(Mention mention) {
			return this.tags.stream()
				.min(Comparator.comparingInt((tag) -> Math.abs(tag.from() - mention.from())))
				.orElseThrow();
		}

		/**
		 * Gives the states, in each of their meanings; several meanings of one word are
		 * not joined.
		 */
		List<Set<String>> values() {
			List<Set<String>> all = new ArrayList<>();
			all.add(Set.of());
			int at = -1;
			List<Set<String>> before = all;
			for (Tag tag : this.tags) {
				if (tag.from() != at) {
					before = all;
					all = new ArrayList<>();
					at = tag.from();
				}
				for (Set<String> each : before) {
					Set<String> with = new HashSet<>(each);
					with.add(tag.value());
					all.add(with);
				}
			}
			return all;
		}

	}

}
