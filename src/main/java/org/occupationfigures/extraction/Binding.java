package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Measures;
import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Finds what each number and date of a sentence is about: the measure, the area, the side
 * and the war, by the words of the sentence, else by what stands above it.
 */
final class Binding {

	/** How far what happened may be from its date. */
	private static final int NEAR_DATE = 8;

	/** How near before a number a word such as not denies it. */
	private static final int DENIED = 5;

	/** So many dates after one may tell what happened on it. */
	private static final int NEIGHBOURS = 40;

	private final Sentence sentence;

	private final MeasureRules rules;

	private final Context context;

	private final Places places;

	Binding(Sentence sentence, MeasureRules rules, Context context) {
		this.sentence = sentence;
		this.rules = rules;
		this.context = context;
		this.places = new Places(sentence);
	}

	/** Gives the numbers and dates with what they are about, in order. */
	List<Mention> bind() {
		List<Mention> others = this.sentence.mentions()
			.stream()
			.filter((mention) -> !mention.is(Kind.QUANTITY) && !mention.is(Kind.UNQUANTIFIED) && !mention.is(Kind.DATE))
			.toList();
		return Stream.of(others, quantities(), dates())
			.flatMap(List::stream)
			.sorted(Comparator.comparingInt(Mention::from))
			.toList();
	}

	/** Gives what a heading leaves to the lines below it. */
	Context heading() {
		int end = this.sentence.tokens().size();
		Named unit = single("unit", this.sentence.words("unit"));
		return new Context(States.of(this.sentence, 0, end, (tag) -> 0), Thing.first(this.sentence),
				this.context.with(this.sentence.contexts(0, end)), (unit != null) ? unit.value() : null,
				this.places.only(), single("side", this.sentence.words("side")), this.context.period());
	}

	private @Nullable Named single(String what, List<Tag> tags) {
		return Named.only(tags.stream().map((tag) -> this.sentence.named(what, tag)).toList());
	}

	private List<Mention> quantities() {
		List<Clause> clauses = Clause.of(this.sentence,
				this.sentence.mentions()
					.stream()
					.filter((mention) -> mention.is(Kind.QUANTITY) || mention.is(Kind.UNQUANTIFIED)
							|| mention.is(Kind.UNREADABLE))
					.map(this::inUnit)
					.toList());
		MeasureBinding measures = new MeasureBinding(this.sentence, clauses, this.rules, this.context);
		List<Mention> bound = new ArrayList<>();
		for (int i = 0; i < clauses.size(); i++) {
			Clause clause = clauses.get(i);
			if (!clause.mention().is(Kind.UNREADABLE)) {
				Clause all = clause.partOfNext() ? clause.with(clauses.get(i + 1)) : clause;
				bound.add(about(all, measures.of(i, all)));
			}
		}
		return bound;
	}

	/** A number without a unit has that of the head of its column. */
	private Mention inUnit(Mention mention) {
		boolean given = !mention.is(Kind.QUANTITY) || mention.as().unit() != null;
		return given ? mention : mention.with(mention.as().in(this.context.unit()));
	}

	private Mention about(Clause clause, Measures measures) {
		Named area = this.places.area(clause, measures.ids().stream().anyMatch(this.rules::isDisplacement));
		if (area == null || area.value().equals(Places.WHOLE)) {
			Named wider = or(this.context.district(), this.places.region(clause));
			area = or(wider, area);
		}
		Mention bound = clause.mention()
			.about(About.of(measures, area, or(this.places.side(clause), this.context.side()), period(clause)));
		return isDenied(clause) ? bound.noted("The sentence denies it") : bound;
	}

	/**
	 * Gives the only war or event that is named beside a number, else in the sentence,
	 * else in the text.
	 */
	private @Nullable Named period(Clause clause) {
		List<Tag> own = clause.words("period");
		List<Tag> periods = own.isEmpty() ? this.sentence.words("period") : own;
		return periods.isEmpty() ? this.context.period() : single("period", periods);
	}

	private boolean isDenied(Clause clause) {
		int number = clause.mention().from();
		return this.sentence.words("negation", Math.max(clause.from(), number - DENIED), number)
			.stream()
			.anyMatch((tag) -> this.sentence.separators(tag.to(), number) == 0);
	}

	private static @Nullable Named or(@Nullable Named named, @Nullable Named other) {
		return (named != null) ? named : other;
	}

	/**
	 * A date is one of a measure where what happened stands beside it, or beside the date
	 * before it in a list.
	 */
	private List<Mention> dates() {
		List<Clause> clauses = Clause.of(this.sentence, Years.noted(this.sentence));
		List<List<States>> states = clauses.stream().map(Clause::states).toList();
		List<Mention> bound = new ArrayList<>();
		boolean ofResolution = this.sentence.mentions().stream().anyMatch((mention) -> mention.is(Kind.RESOLUTION));
		List<States> last = this.context.states();
		for (int i = 0; i < clauses.size(); i++) {
			Mention mention = clauses.get(i).mention();
			if (isApposition(bound, mention)) {
				About before = bound.get(i - 1).as().about();
				bound.add(mention.about(new About(before.measures(), before.district(), null, null, before.why())));
				continue;
			}
			if (ofResolution) {
				last = List.of();
			}
			else if (!states.get(i).isEmpty()) {
				last = near(states.get(i));
			}
			else if (last.isEmpty()) {
				last = next(states.subList(i, Math.min(states.size(), i + NEIGHBOURS)));
			}
			bound.add(happened(clauses.get(i), last));
		}
		return bound;
	}

	private Mention happened(Clause clause, List<States> states) {
		Mention mention = clause.mention();
		Named above = this.context.district();
		Named named = this.places.area(clause, false);
		Named area = (named == null || named.value().equals(Places.WHOLE)) ? or(above, named) : named;
		Map<String, List<Why>> contexts = this.context.with(clause.contexts());
		time(mention).forEach((time) -> contexts.put(time, List.of()));
		if (above != null && area != null && area.value().equals(above.value()) && !area.value().equals(Places.WHOLE)) {
			contexts.put("place", List.of());
		}
		Measures measures = Measures.first(states.stream()
			.flatMap((told) -> told.meanings()
				.stream()
				.map((meaning) -> Measures.of(this.rules.fitting("date", null, null, meaning, contexts.keySet()),
						told.why(), contexts))));
		return mention.about(About.of(measures, area, null, null));
	}

	/**
	 * {@code Ağdam'dan 20 Kasım'da, Laçın'dan 1 Aralık'ta çıktı}: the verb stands after
	 * the last date.
	 */
	private static List<States> next(List<List<States>> after) {
		return after.stream().map(Binding::near).filter((near) -> !near.isEmpty()).findFirst().orElse(List.of());
	}

	private static List<States> near(List<States> states) {
		return states.stream().filter((told) -> told.distance() <= NEAR_DATE).toList();
	}

	/** {@code the 29th of October 1993 (29.10.93)} */
	private boolean isApposition(List<Mention> before, Mention mention) {
		return !before.isEmpty() && this.sentence.tokens().at(mention.from() - 1).is("(")
				&& before.get(before.size() - 1).to() == mention.from() - 1;
	}

	/**
	 * Who took an area is told by the time as well: the same word is used by both sides.
	 */
	private static Stream<String> time(Mention mention) {
		String date = mention.as().date();
		if (date == null || !Character.isDigit(date.charAt(0))) {
			return Stream.empty();
		}
		return (date.compareTo("1995") < 0) ? Stream.of("before-1995")
				: (date.compareTo("2020") >= 0) ? Stream.of("since-2020") : Stream.empty();
	}

}
