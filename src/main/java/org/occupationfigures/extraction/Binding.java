package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Cells.Cell;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Finds what each number and date of a sentence is about: the measure, the area, the side
 * and the war, by the words of the sentence, else by what stands above it.
 */
final class Binding {

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
		Stream.of(this.mentions, quantities(), dates())
			.flatMap(List::stream)
			.forEach((mention) -> bound.put(mention.from(), mention));
		return List.copyOf(bound.values());
	}

	/** Gives what a heading leaves to the lines below it. */
	Context heading() {
		List<Set<String>> meanings = this.states.of(0, this.tokens.size())
			.stream()
			.flatMap((group) -> group.meanings().stream())
			.toList();
		List<String> things = this.concepts.of("thing").stream().limit(1).map(Tag::value).toList();
		Set<String> contexts = measures(new Cells(this.tokens, List.of(), ":")).contexts(0, this.tokens.size());
		return new Context(meanings, things, contexts, single("unit"), only(), single("side"), this.context.period());
	}

	/** Gives the value of the words of a class; null for none, or several. */
	private @Nullable String single(String kind) {
		List<String> values = this.concepts.of(kind).stream().map(Tag::value).distinct().toList();
		return (values.size() == 1) ? values.get(0) : null;
	}

	/** Gives the only area that the sentence names; null for several or none. */
	@Nullable String only() {
		return new Places(this.tokens, this.concepts, new Cells(this.tokens, List.of(), ":")).only();
	}

	private MeasureBinding measures(Cells cells) {
		return new MeasureBinding(this.tokens, this.concepts, cells, this.rules, this.context);
	}

	private List<Mention> quantities() {
		Cells cells = new Cells(this.tokens,
				this.mentions.stream()
					.filter((mention) -> mention.is(Kind.QUANTITY) || mention.is(Kind.UNQUANTIFIED)
							|| mention.is(Kind.UNREADABLE))
					.map(this::inUnit)
					.toList(),
				":");
		Places places = new Places(this.tokens, this.concepts, cells);
		MeasureBinding measures = measures(cells);
		List<Mention> bound = new ArrayList<>();
		for (int i = 0; i < cells.list().size(); i++) {
			Cell cell = cells.list().get(i);
			if (!cell.mention().is(Kind.UNREADABLE)) {
				Cell all = cell.partOfNext() ? cell.with(cells.list().get(i + 1)) : cell;
				bound.add(about(all, measures.of(i, all), places));
			}
		}
		return bound;
	}

	/** A number without a unit has that of the head of its column. */
	private Mention inUnit(Mention mention) {
		boolean given = !mention.is(Kind.QUANTITY) || mention.as().unit() != null || this.context.unit() == null;
		return given ? mention : mention.with(mention.as().in(this.context.unit()));
	}

	private Mention about(Cell cell, List<String> measures, Places places) {
		String district = places.area(cell, measures.stream().anyMatch(this.rules::isDisplacement));
		if (district == null || district.equals(Places.WHOLE)) {
			String region = (this.context.district() != null) ? this.context.district() : places.region(cell);
			district = (region != null) ? region : district;
		}
		String side = places.side(cell);
		return cell.mention()
			.with(cell.mention()
				.as()
				.about(measures, district, (side != null) ? side : this.context.side(), period(cell)));
	}

	/**
	 * Gives the war or event that is named beside a number, else the only one of the
	 * sentence or text.
	 */
	private @Nullable String period(Cell cell) {
		List<String> own = this.concepts.of("period", cell.from(), cell.to())
			.stream()
			.map(Tag::value)
			.distinct()
			.toList();
		List<String> all = this.concepts.of("period").stream().map(Tag::value).distinct().toList();
		List<String> found = own.isEmpty() ? all : own;
		return found.isEmpty() ? this.context.period() : (found.size() == 1) ? found.get(0) : null;
	}

	/**
	 * A date is one of a measure where what happened stands beside it, or beside the date
	 * before it in a list.
	 */
	private List<Mention> dates() {
		Cells cells = new Cells(this.tokens, this.mentions.stream().filter((mention) -> mention.is(Kind.DATE)).toList(),
				":,()");
		Places places = new Places(this.tokens, this.concepts, cells);
		MeasureBinding contexts = measures(cells);
		List<Mention> bound = new ArrayList<>();
		List<Set<String>> last = this.context.states();
		for (Cell cell : cells.list()) {
			Mention mention = cell.mention();
			if (isApposition(bound, mention)) {
				Interpretation before = bound.get(bound.size() - 1).as();
				bound.add(mention.with(mention.as().about(before.measures(), before.district(), null, null)));
				continue;
			}
			List<States.Group> groups = this.states.of(cell, cells);
			boolean ofResolution = this.mentions.stream().anyMatch((other) -> other.is(Kind.RESOLUTION));
			last = ofResolution ? List.of()
					: groups.isEmpty() ? (last.isEmpty() ? next(cells, cell) : last) : near(groups);
			String named = places.area(cell, false);
			String district = (named == null || named.equals(Places.WHOLE)) && this.context.district() != null
					? this.context.district() : named;
			Set<String> all = new HashSet<>(contexts.contexts(cell.from(), cell.to()));
			all.addAll(time(mention));
			if (district != null && district.equals(this.context.district()) && !district.equals(Places.WHOLE)) {
				all.add("place");
			}
			List<String> measures = last.stream()
				.map((states) -> this.rules.measures("date", null, null, states, all))
				.filter((found) -> !found.isEmpty())
				.findFirst()
				.orElse(List.of());
			bound.add(mention.with(mention.as().about(measures, district, null, null)));
		}
		return bound;
	}

	/**
	 * {@code Ağdam'dan 20 Kasım'da, Laçın'dan 1 Aralık'ta çıktı}: the verb stands after
	 * the last date.
	 */
	private List<Set<String>> next(Cells cells, Cell cell) {
		return cells.list()
			.stream()
			.filter((other) -> other.from() >= cell.to())
			.map((other) -> near(this.states.of(other, cells)))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static List<Set<String>> near(List<States.Group> groups) {
		return groups.stream()
			.filter((group) -> group.distance() <= NEAR_DATE)
			.flatMap((group) -> group.meanings().stream())
			.toList();
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

}
